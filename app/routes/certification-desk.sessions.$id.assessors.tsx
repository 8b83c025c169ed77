import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { assignAssessor, dismissAssessor } from '../certification/assessments/assessor.server';
import { assessorForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { SessionDeskPage } from '../certification/sessions/session-page';
import { requireSession } from '../certification/sessions/session-part.server';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

/** The session's page, for who follows the address; its buttons send here. */
export function loader(asked: LoaderFunctionArgs) {
  return requireSession(asked);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const sessionId = routeNumber(params);
  const form = await readFields(request, assessorForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const { assessor, act, q } = form.value;
  const done = (act === 'assign' ? assignAssessor : dismissAssessor)(
    context.db,
    actor,
    { sessionId, assessorId: assessor },
    context.occasion,
  );
  return done.ok
    ? redirect(paths(context.language).certificationDeskSession(sessionId, q))
    : sendBack(form.sent, [done]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => sessionMessages[language].assessors);

export default function SessionAssessorsRoute() {
  return <SessionDeskPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
