import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { invite } from '../needs/invitations.server';
import { MatchesPage } from '../needs/matches-page';
import { matchesView } from '../needs/matches-view.server';
import { needMessages } from '../needs/messages';
import { projectsForNeed } from '../projects/public/need-projects.server';
import type { Asked } from '../web/asked';
import { ifShown } from '../web/if-shown';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

const inviteForm = z.object({
  /** As `partyKey` writes them. */
  party: z.array(z.string().max(40)),
  /** Of a sealed need: how many of the best. */
  best: ifShown(z.string().max(6), '0').transform((text) => (/^\d+$/.test(text) ? Number(text) : 0)),
});

/** Somebody who acts for a poster, and what answers its need in the address; a 404 for any other. */
function requireMatches(asked: Asked) {
  const actor = requireActor(asked);
  const { db, text, language, now } = asked;
  return { actor, view: requireOk(matchesView(db, actor, text('key'), language, dateInChina(now), projectsForNeed)) };
}

export const loader = view(requireMatches, ({ view }, { occasion: { origin } }) => ({ view, origin }));

export const action = command({
  by: requireMatches,
  form: inviteForm,
  run: ({ actor }, { db, text, form: { party, best }, occasion }) =>
    invite(db, actor, { key: text('key'), parties: party, best }, occasion),
  to: (to, { text }) => to.needMatches(text('key'), 'sent'),
});

export const meta = privateTitle((language) => needMessages[language].ownPage.matches);

export default pageOf<typeof loader, typeof action>(MatchesPage);
