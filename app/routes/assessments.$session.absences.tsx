import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { absenceForm } from '../certification/assessments/assessment-form';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { AssessmentPage } from '../certification/assessments/assessment-pages';
import { assessment } from '../certification/assessments/assessment-view.server';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { noteAttendance } from '../certification/sessions/attendance.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { view } from '../web/view.server';

export const loader = view(requireAssessor, (actor, { db, language, now, number }) => ({
  done: null,
  view: requireOk(assessment(db, actor, number('session'), language, now)),
}));

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireAssessor({ request, context });
  const { db, occasion } = context;
  const { id } = requireOk(assessment(db, actor, routeNumber(params, 'session'), occasion.language, occasion.now));
  const form = await readFields(request, absenceForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const { candidateNumber } = form.value;
  const noted = noteAttendance(
    db,
    actor,
    { sessionId: id, candidateNumber, attendance: 'absent', reason: '' },
    occasion,
  );
  return noted.ok ? redirect(paths(occasion.language).assessment(id, candidateNumber)) : sendBack(form.sent, [noted]);
}

export const meta = privateTitle((language) => assessmentMessages[language].absence);

export default pageOf<typeof loader, typeof action>(AssessmentPage);
