import { deskAnswerForm } from '../review-desk/decision';
import { onDesk } from '../review-desk/desk-sight.server';
import { ReportedInterestsPage } from '../review-desk/interests-page';
import { interestMessages } from '../interests/messages';
import { judgeInterest } from '../interests/report-judgement.server';
import { reportedInterests } from '../interests/reported.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(onDesk('interest'), (actor, { db }) => ({ reported: reportedInterests(db, actor) }));

export const action = command({
  by: onDesk('interest'),
  form: deskAnswerForm(['stop', 'dismiss']),
  run: (actor, { db, occasion, id, form }) => judgeInterest(db, actor, { id, ...form }, occasion),
  to: (to) => to.deskInterests(),
});

export const meta = privateTitle((language) => interestMessages[language].desk.title);

/** The list again, with what stood in the way. */
export default pageOf<typeof loader, typeof action>(ReportedInterestsPage);
