import { correctionForm } from '../review-desk/correction';
import { correctRecord } from '../review-desk/correction.server';
import { onDesk } from '../review-desk/desk-sight.server';
import { deskMessages } from '../review-desk/messages';
import { requireReportFile } from '../review-desk/report-file.server';
import { ReportFilePage } from '../review-desk/report-file-page';
import { shortForm } from '../web/form-limits';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

/** The report again, with the form that was refused. */
export const loader = view(requireReportFile, (file) => ({ file }));

export const action = command({
  by: onDesk('report'),
  form: correctionForm,
  limits: shortForm,
  run: (actor, { db, occasion, id, form }) => correctRecord(db, actor, { reportId: id, ...form }, occasion),
  to: (to, { id }) => to.deskReport(id),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  deskMessages[language].reports.one(data?.file.companyName ?? ''),
);

export default pageOf<typeof loader, typeof action>(ReportFilePage);
