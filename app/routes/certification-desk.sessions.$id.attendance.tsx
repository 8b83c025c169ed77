import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { noteAttendance } from '../certification/sessions/attendance.server';
import { attendanceForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { requireSession } from '../certification/sessions/session-part.server';
import { AttendancePage } from '../certification/sessions/session-parts-pages';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader(asked: LoaderFunctionArgs) {
  return requireSession(asked);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const sessionId = routeNumber(params);
  const form = await readFields(request, attendanceForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const noted = noteAttendance(context.db, actor, { sessionId, ...form.value }, context.occasion);
  return noted.ok
    ? redirect(paths(context.language).sessionPart(sessionId, 'attendance'))
    : sendBack(form.sent, [noted]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => sessionMessages[language].attendance);

export default function SessionAttendanceRoute() {
  return <AttendancePage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
