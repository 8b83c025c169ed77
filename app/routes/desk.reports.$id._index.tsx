import { deskAnswerForm } from '../review-desk/decision';
import { onDesk } from '../review-desk/desk-sight.server';
import { deskMessages } from '../review-desk/messages';
import { requireReportFile } from '../review-desk/report-file.server';
import { ReportFilePage } from '../review-desk/report-file-page';
import { reportMoves } from '../review-desk/report-state';
import { answerReport } from '../review-desk/reports.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireReportFile, (file) => ({ file }));

export const action = command({
  by: onDesk('report'),
  form: deskAnswerForm(reportMoves),
  run: (actor, { db, occasion, id, form }) => answerReport(db, actor, { reportId: id, ...form }, occasion),
  to: (to) => to.deskReports(),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  deskMessages[language].reports.one(data?.file.companyName ?? ''),
);

export default pageOf<typeof loader, typeof action>(ReportFilePage);
