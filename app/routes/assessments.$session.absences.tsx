import { absenceForm } from '../certification/assessments/assessment-form';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { AssessmentPage } from '../certification/assessments/assessment-pages';
import { requireAssessment } from '../certification/assessments/assessment-route.server';
import { noteAttendance } from '../certification/sessions/attendance.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireAssessment, ({ view }) => ({ done: null, view }));

export const action = command({
  by: requireAssessment,
  form: absenceForm,
  run: ({ actor, view: { id } }, { db, form, occasion }) =>
    noteAttendance(db, actor, { sessionId: id, ...form, attendance: 'absent', reason: '' }, occasion),
  to: (to, { who, form }) => to.assessment(who.view.id, form.candidateNumber),
});

export const meta = privateTitle((language) => assessmentMessages[language].absence);

export default pageOf<typeof loader, typeof action>(AssessmentPage);
