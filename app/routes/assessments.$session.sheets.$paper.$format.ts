import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { scoreSheetTemplate } from '../certification/assessments/score-sheet.server';
import { sheetPage } from '../certification/assessments/sheet-page.server';
import { fileKinds } from '../files/file-kind';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

/** The sheet to fill in: the numbers that wait for this assessor. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireAssessor({ request, context });
  const language = context.language;
  const { session, paper } = requireOk(
    sheetPage(context.db, actor, routeNumber(params, 'session'), params.paper ?? '', language, context.now()),
  );
  const format = params.format === 'csv' || params.format === 'xlsx' ? params.format : null;
  if (format === null) throw new Response(null, { status: 404 });
  const sheet = scoreSheetTemplate(
    context.db,
    actor,
    { sessionId: session.id, paperId: paper.id, format },
    language,
    context.now(),
  );
  return new Response(sheet, {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : fileKinds.xlsx.mediaType,
      'Content-Disposition': `attachment; filename="scores-${session.id}-${paper.id}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
