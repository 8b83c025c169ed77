import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CertificatePage, UnknownCertificate } from '../certificates/certificate-page';
import { certificateMessages } from '../certificates/messages';
import { certificateAt, certificateByName } from '../certificates/public-certificate.server';
import { nameForm } from '../certificates/verification/verification-form';
import { readFields } from '../web/fields.server';
import { shortForm } from '../web/form-limits';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page';
import { refusalStatus } from '../web/refusal-status';

/** Where a certificate's own address and its QR code lead. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const language = context.language;
  const found = await certificateAt(context.db, params.number ?? '', context.occasion);
  if (found.ok) return data({ language, view: found.value, refusal: null });
  const status = refusalStatus(found);
  return data({ language, view: null, refusal: found }, { status: status === 422 ? 404 : status });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readFields(request, nameForm, shortForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const found = await certificateByName(
    context.db,
    { number: params.number ?? '', name: form.value.name },
    context.occasion,
  );
  return found.ok ? data({ view: found.value }) : sendBack(form.sent, [{ ...found, field: 'name' }]);
}

export const meta = privateTitle<typeof loader>((language, { data }) =>
  data?.view
    ? `${certificateMessages[language].certificate} ${data.view.unopened ?? ''}`
    : certificateMessages[language].unknownTitle,
);

export default function CertificateRoute() {
  const { language, view, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!view) return <UnknownCertificate language={language} refusal={refusal} />;
  if (answer && 'view' in answer) return <CertificatePage language={language} view={answer.view} />;
  return <CertificatePage language={language} view={view} fault={answer ?? null} />;
}
