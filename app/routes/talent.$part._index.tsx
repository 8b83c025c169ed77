import { redirect } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { carriedAnswers } from '../certification/talent/carried-answers.server';
import { changePartBy } from '../certification/talent/talent-entry.server';
import { talentMessages } from '../certification/talent/talent-messages';
import { TalentPartPage } from '../certification/talent/talent-part-page';
import { talentProfile } from '../certification/talent/talent-profile.server';
import { recordParts } from '../certification/talent/talent-record';
import { paths } from '../paths';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, asked) => {
  const { db, language, choice } = asked;
  const profile = talentProfile(db, actor.accountId, language);
  const part = choice('part', recordParts);
  if (!profile.exists) throw redirect(paths(language).talent());
  return { part, profile, carried: carriedAnswers(asked) };
});

/** Adds an entry, or takes one out when the form names it. */
export const action = command({
  by: requireActor,
  run: (actor, { db, choice, sent, occasion }) => changePartBy(db, actor, choice('part', recordParts), sent, occasion),
  to: (to, asked) => {
    const carried = carriedAnswers(asked);
    return carried ? to.talent(carried.sealed) : to.talentPart(asked.choice('part', recordParts));
  },
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  data ? talentMessages[language].parts[data.part] : talentMessages[language].title,
);

export default pageOf<typeof loader, typeof action>(TalentPartPage);
