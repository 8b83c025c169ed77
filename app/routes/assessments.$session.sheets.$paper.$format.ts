import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { scoreSheetTemplate } from '../certification/assessments/score-sheet.server';
import { sheetPage } from '../certification/assessments/sheet-page.server';
import { fileKinds } from '../files/file-kind';
import { madeDownload } from '../web/file-download.server';
import { requireOk } from '../web/required-page.server';
import { answer } from '../web/route.server';

/** The sheet to fill in: the numbers that wait for this assessor. */
export const loader = answer(requireAssessor, (actor, { db, language, now, number, text, choice }) => {
  const { session, paper } = requireOk(sheetPage(db, actor, number('session'), text('paper'), language, now));
  const format = choice('format', ['csv', 'xlsx'] as const);
  const sheet = scoreSheetTemplate(db, actor, { sessionId: session.id, paperId: paper.id, format }, language, now);
  if (sheet === null) throw new Response(null, { status: 404 });
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : fileKinds.xlsx.mediaType;
  return madeDownload(`scores-${session.id}-${paper.id}.${format}`, type, sheet);
});
