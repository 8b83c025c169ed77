import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeMessages } from '../certificate-desk/change-messages';
import { requestView } from '../certificate-desk/change-view.server';
import { requestForm } from '../certificate-desk/desk-forms';
import { RequestPage } from '../certificate-desk/request-pages';
import { decideRequest } from '../certificates/issue/requests.server';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const language = context.language;
  return { language, request: requireOk(requestView(context.db, actor, routeNumber(params), language, context.now())) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const form = await readFields(request, requestForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const decided = decideRequest(context.db, actor, { id: routeNumber(params), ...form.value }, context.occasion);
  return decided.ok
    ? redirect(paths(context.language).certificateRequest(decided.value.id))
    : sendBack(form.sent, [decided]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => changeMessages[language].desk.title);

export default function RequestRoute() {
  return <RequestPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
