import { deskAnswerForm } from '../review-desk/decision';
import { onDesk } from '../review-desk/desk-sight.server';
import { deskMessages } from '../review-desk/messages';
import { answerReport } from '../review-desk/reports.server';
import { DeskReportsPage } from '../review-desk/waiting-pages';
import { waitingReports } from '../review-desk/waiting.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(onDesk('report'), (actor, { db, id }) => ({
  about: id,
  waiting: waitingReports(db, actor, undefined),
}));

export const action = command({
  by: onDesk('report'),
  form: deskAnswerForm(['uphold', 'reject']),
  run: (actor, { db, occasion, id, form }) => answerReport(db, actor, { reportId: id, ...form }, occasion),
  to: (to) => to.deskReports(),
});

export const meta = privateTitle((language) => deskMessages[language].reports.title);

/** The list again, with what stood in the way of this answer. */
export default pageOf<typeof loader, typeof action>(DeskReportsPage);
