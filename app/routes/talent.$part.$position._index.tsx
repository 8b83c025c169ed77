import { requireActor } from '../accounts/permissions/required-actor.server';
import { TalentEntryPage } from '../certification/talent/talent-entry-page';
import { changeEntryBy, requireEntry } from '../certification/talent/talent-entry.server';
import { talentMessages } from '../certification/talent/talent-messages';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireEntry;

/** Saves the entry, or changes its evidence, as the form says. */
export const action = command({
  by: (args) => ({ actor: requireActor(args), entry: requireEntry(args) }),
  run: ({ actor, entry }, { db, sent, occasion }) => changeEntryBy(db, actor, entry, sent, occasion),
  to: (to, { who: { entry }, value: changed }) =>
    changed === 'entry' ? to.talentPart(entry.part) : to.talentEntry(entry.part, entry.position),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  data
    ? `${talentMessages[language].changeTitle} · ${talentMessages[language].parts[data.part]}`
    : talentMessages[language].title,
);

export default pageOf<typeof loader, typeof action>(TalentEntryPage);
