import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { memberMessages } from '../alliance/member-messages';
import { answerColleague } from '../colleagues/colleague-answer.server';
import { ColleagueRequestsPage } from '../colleagues/colleague-request-pages';
import { colleagueMoveNames } from '../colleagues/colleague-state';
import { requestsOf } from '../colleagues/colleague-view.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { ifShown } from '../web/if-shown';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { view } from '../web/view.server';

const answer = z.object({ move: z.enum(colleagueMoveNames), reason: ifShown(z.string().trim().max(500), '') });

export const loader = view(requireActor, (actor, { db, language, now }) => ({
  asks: null,
  already: false,
  requests: requestsOf(db, actor, language, now),
}));

/** What either side does with a request or invitation; what stands in the way is said over one's own list. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const to = paths(context.language);
  const actor = requireActor({ request, context });
  const form = await readFields(request, answer);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const answered = answerColleague(context.db, actor, { id: routeNumber(params), ...form.value }, context.occasion);
  if (!answered.ok && answered.code === 'request-unknown') requireOk(answered);
  if (!answered.ok) return sendBack(form.sent, [answered]);
  return redirect(answered.value.firm === null ? to.colleagueRequests() : to.companyColleagues(answered.value.firm));
}

export const meta = privateTitle((language) => memberMessages[language].colleagues.mineTitle);

export default pageOf<typeof loader, typeof action>(ColleagueRequestsPage);
