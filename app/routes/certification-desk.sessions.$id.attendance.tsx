import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { noteAttendance } from '../certification/sessions/attendance.server';
import { attendanceForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { requireSession } from '../certification/sessions/session-part.server';
import { AttendancePage } from '../certification/sessions/session-parts-pages';
import { ticketAtDoor } from '../certification/sessions/ticket-at-door.server';
import { askedOf } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command } from '../web/route.server';

/** With the ticket whose code was opened, if one was. */
export const loader = (args: LoaderFunctionArgs) => {
  const { view, language } = requireSession(args);
  const { candidate } = askedOf(args).query({ candidate: parameter.text(20) });
  return { view, language, ticket: ticketAtDoor(args.context.db, view, candidate) };
};

export const action = command({
  by: requireDesk,
  form: attendanceForm,
  run: (actor, { db, occasion, id, form }) => noteAttendance(db, actor, { sessionId: id, ...form }, occasion),
  to: (to, { id }) => to.sessionPart(id, 'attendance'),
});

export const meta = privateTitle((language) => sessionMessages[language].attendance);

export default pageOf<typeof loader, typeof action>(AttendancePage);
