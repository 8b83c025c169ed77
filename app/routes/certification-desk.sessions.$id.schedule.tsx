import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeExamSession } from '../certification/sessions/session-change.server';
import { sessionChangeForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { requireSession } from '../certification/sessions/session-part.server';
import { SchedulePage } from '../certification/sessions/session-parts-pages';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader(asked: LoaderFunctionArgs) {
  return requireSession(asked);
}

/** Changes time, place or seats; those concerned are told. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const id = routeNumber(params);
  const form = await readFields(request, sessionChangeForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const { online, ...plan } = form.value;
  const changed = changeExamSession(context.db, actor, { id, ...plan, online: online === 'yes' }, context.occasion);
  return changed.ok ? redirect(paths(context.language).certificationDeskSession(id)) : sendBack(form.sent, [changed]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => sessionMessages[language].change);

export default function SessionScheduleRoute() {
  return <SchedulePage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
