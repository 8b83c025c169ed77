import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addBodyFromForm } from '../certificate-desk/body-changes.server';
import { listBodies, mayEditBodies } from '../certificate-desk/body-desk-view.server';
import { bodyDeskMessages } from '../certificate-desk/body-messages';
import { BodyListPage } from '../certificate-desk/body-pages';
import { bodyForm } from '../certificate-desk/desk-forms';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const language = context.language;
  return {
    language,
    bodies: listBodies(context.db, language, context.now()),
    mayEdit: mayEditBodies(context.db, actor),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const form = await readFields(request, bodyForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const added = addBodyFromForm(context.db, actor, form.value, context.occasion);
  return added.ok ? redirect(paths(context.language).issuingBody(added.value.id)) : sendBack(form.sent, [added]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => bodyDeskMessages[language].title);

export default function BodyListRoute() {
  return <BodyListPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
