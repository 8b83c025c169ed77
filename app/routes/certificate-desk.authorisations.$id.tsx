import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { authorisationView } from '../certificate-desk/body-desk-view.server';
import { bodyDeskMessages } from '../certificate-desk/body-messages';
import { AuthorisationEndPage } from '../certificate-desk/body-part-pages';
import { endAuthorisationForm } from '../certificate-desk/desk-forms';
import { endAuthorisation } from '../certificates/bodies/authorisation.server';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  requireCertificateDesk({ request, context });
  const language = context.language;
  return { language, authorisation: requireOk(authorisationView(context.db, routeNumber(params), language)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const form = await readFields(request, endAuthorisationForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const ended = endAuthorisation(context.db, actor, { id: routeNumber(params), ...form.value }, context.occasion);
  return ended.ok ? redirect(paths(context.language).issuingBody(ended.value)) : sendBack(form.sent, [ended]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => bodyDeskMessages[language].endAuthorisation);

export default function AuthorisationEndRoute() {
  return <AuthorisationEndPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
