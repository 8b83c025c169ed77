import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { colleagueMessages } from '../alliance/colleague-messages';
import { answerColleague } from '../colleagues/colleague-answer.server';
import { ColleagueRequestsPage } from '../colleagues/colleague-request-pages';
import { colleagueMoveNames } from '../colleagues/colleague-state';
import { requestsOf } from '../colleagues/colleague-view.server';
import { ifShown } from '../web/if-shown';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

const answer = z.object({ move: z.enum(colleagueMoveNames), reason: ifShown(z.string().trim().max(500), '') });

export const loader = view(requireActor, (actor, { db, language, now }) => ({
  asks: null,
  already: false,
  requests: requestsOf(db, actor, language, now),
}));

/** What either side does with a request or invitation; what stands in the way is said over one's own list. */
export const action = command({
  by: requireActor,
  form: answer,
  run: (actor, { db, id, form, occasion }) => {
    const answered = answerColleague(db, actor, { id, ...form }, occasion);
    if (!answered.ok && answered.code === 'request-unknown') requireOk(answered);
    return answered;
  },
  to: (to, { value: { firm } }) => (firm === null ? to.colleagueRequests() : to.companyColleagues(firm)),
});

export const meta = privateTitle((language) => colleagueMessages[language].mineTitle);

export default pageOf<typeof loader, typeof action>(ColleagueRequestsPage);
