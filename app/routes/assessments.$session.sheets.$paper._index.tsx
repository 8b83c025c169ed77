import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { doneWith } from '../certification/assessments/assessment-form';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { answerSheet } from '../certification/assessments/sheet-answer.server';
import { SheetPage } from '../certification/assessments/sheet-pages';
import { sheetPage } from '../certification/assessments/sheet-page.server';
import { paths } from '../paths';
import { smallFile } from '../web/form-limits';
import { sendBack } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { view } from '../web/route.server';
import { sentForm } from '../web/sent-form.server';

export const loader = view(requireAssessor, (actor, { db, language, now, number, text }) => ({
  ...requireOk(sheetPage(db, actor, number('session'), text('paper'), language, now)),
}));

/** A file is answered with what it would enter; confirmed, all rows are entered or none. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireAssessor({ request, context });
  const { db, occasion } = context;
  const { session, paper } = requireOk(
    sheetPage(db, actor, routeNumber(params, 'session'), params.paper ?? '', occasion.language, occasion.now),
  );
  const sent = await sentForm(request, smallFile);
  const answer = await answerSheet(db, actor, { sessionId: session.id, paperId: paper.id, sent }, occasion);
  if (answer.ok) return redirect(paths(occasion.language).assessment(session.id, doneWith(answer.value)));
  if (!('preview' in answer)) return sendBack(new FormData(), [answer]);
  return data({ preview: answer.preview }, answer.preview.faults.length > 0 ? 422 : 200);
}

export const meta = privateTitle<typeof loader>((language, { data: shown }) =>
  assessmentMessages[language].sheet.title(shown?.paper.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(SheetPage);
