import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { sentFile } from '../certificates/verification/sent-file.server';
import { doneWith } from '../certification/assessments/assessment-form';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { SheetPage } from '../certification/assessments/score-pages';
import { enterScoreSheet } from '../certification/assessments/score-sheet.server';
import { sheetPage } from '../certification/assessments/sheet-page.server';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { view } from '../web/route.server';

export const loader = view(requireAssessor, (actor, { db, language, now, number, text }) => ({
  ...requireOk(sheetPage(db, actor, number('session'), text('paper'), language, now)),
}));

/** All rows or none; what stood in the way is listed cell by cell. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireAssessor({ request, context });
  const { db, occasion } = context;
  const { session, paper } = requireOk(
    sheetPage(db, actor, routeNumber(params, 'session'), params.paper ?? '', occasion.language, occasion.now),
  );
  const entered = await enterScoreSheet(
    db,
    actor,
    { sessionId: session.id, paperId: paper.id, bytes: await sentFile(request) },
    occasion,
  );
  if (entered.ok) return redirect(paths(occasion.language).assessment(session.id, doneWith(entered.value)));
  return 'faults' in entered
    ? data({ faults: entered.faults, tab: entered.tab }, 422)
    : sendBack(new FormData(), [entered]);
}

export const meta = privateTitle<typeof loader>((language, { data: shown }) =>
  assessmentMessages[language].sheet.title(shown?.paper.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(SheetPage);
