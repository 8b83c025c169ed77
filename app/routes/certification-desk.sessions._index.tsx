import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { planForm } from '../certification/desk/desk-form';
import { certificationDeskMessages } from '../certification/desk/desk-messages';
import { certificationDesk } from '../certification-desk/desk-view.server';
import { planHomeSession } from '../certification/sessions/session-plan.server';
import { SessionPlanPage } from '../certification-desk/session-pages';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = context.language;
  return { language, desk: certificationDesk(context.db, actor, language, context.now()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const form = await readFields(request, planForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const planned = planHomeSession(context.db, actor, form.value, context.occasion);
  return planned.ok
    ? redirect(paths(context.language).certificationDeskSession(planned.value.id))
    : sendBack(form.sent, [planned]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => certificationDeskMessages[language].plan);

export default function SessionPlanRoute() {
  return <SessionPlanPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
