import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BatchPage } from '../certificate-desk/batch-page';
import { batchView } from '../certificate-desk/batch-view.server';
import { declineForm } from '../certificate-desk/desk-forms';
import { certificateDeskMessages } from '../certificate-desk/messages';
import { declineInBatch } from '../certificates/issue/batch.server';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { longList } from '../web/form-limits';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const language = context.language;
  return { language, batch: requireOk(batchView(context.db, actor, routeNumber(params), 0, language, context.now())) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const id = routeNumber(params);
  const form = await readFields(request, declineForm, longList);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const declined = declineInBatch(
    context.db,
    actor,
    { batchId: id, ids: form.value.certificate, reason: form.value.reason },
    context.occasion,
  );
  return declined.ok ? redirect(paths(context.language).certificateBatch(id)) : sendBack(form.sent, [declined]);
}

export const meta: MetaFunction<typeof loader> = ({ params, location }) =>
  privateMeta(location.search, (language) => certificateDeskMessages[language].batch(params.id ?? ''));

export default function BatchDeclinesRoute() {
  return <BatchPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
