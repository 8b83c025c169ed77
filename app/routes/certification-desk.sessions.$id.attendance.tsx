import { requireDesk } from '../accounts/permissions/required-desk.server';
import { noteAttendance } from '../certification/sessions/attendance.server';
import { attendanceForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { requireSession } from '../certification/sessions/session-part.server';
import { AttendancePage } from '../certification/sessions/session-parts-pages';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireSession;

export const action = command({
  by: requireDesk,
  form: attendanceForm,
  run: (actor, { db, occasion, id, form }) => noteAttendance(db, actor, { sessionId: id, ...form }, occasion),
  to: (to, { id }) => to.sessionPart(id, 'attendance'),
});

export const meta = privateTitle((language) => sessionMessages[language].attendance);

export default pageOf<typeof loader, typeof action>(AttendancePage);
