import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absenceForm } from '../certification/assessments/assessment-form';
import { assessmentMessages } from '../certification/assessments/assessment-messages';
import { AssessmentPage } from '../certification/assessments/assessment-pages';
import { assessment } from '../certification/assessments/assessment-view.server';
import { noteAttendance } from '../certification/sessions/attendance.server';
import { requireAssessor } from '../certification/assessments/required-assessor.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireAssessor({ request, context });
  const language = context.language;
  return {
    language,
    done: null,
    view: requireOk(assessment(context.db, actor, routeNumber(params, 'session'), language, context.now())),
  };
}

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

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => assessmentMessages[language].absence);

export default function AbsencesRoute() {
  return <AssessmentPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
