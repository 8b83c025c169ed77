import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CertificatePage } from '../certificates/certificate-page';
import { certificateMessages } from '../certificates/messages';
import { certificateByName, issuedNumber } from '../certificates/public-certificate.server';
import { numberForm } from '../certificates/verification/verification-form';
import { VerificationPage } from '../certificates/verification/verification-page';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { shortForm } from '../web/form-limits';
import { sendBack } from '../web/form.server';
import { publicWords } from '../web/page';

export function loader({ context }: LoaderFunctionArgs) {
  return { language: context.language };
}

/**
 * Answers on the same page: the name goes into no address, log or history. A number without a name leads to its page.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readFields(request, numberForm, shortForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  if (form.value.name === '') {
    const issued = issuedNumber(context.db, form.value.number, context.occasion);
    return issued.ok ? redirect(paths(context.language).certificate(issued.value)) : sendBack(form.sent, [issued]);
  }
  const found = await certificateByName(context.db, form.value, context.occasion);
  return found.ok ? data({ view: found.value }) : sendBack(form.sent, [found]);
}

export const meta = publicWords((language) => ({
  title: certificateMessages[language].title,
  description: certificateMessages[language].purpose,
  address: paths(language).verification(),
}));

export default function VerificationRoute() {
  const { language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && 'view' in answer) return <CertificatePage language={language} view={answer.view} />;
  return <VerificationPage language={language} number={answer ?? null} />;
}
