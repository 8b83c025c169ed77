import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CertificatePage } from '../certificates/certificate-page';
import { certificateMessages } from '../certificates/messages';
import { certificateInFile } from '../certificates/public-certificate.server';
import { sentFile } from '../certificates/verification/sent-file.server';
import { VerificationPage } from '../certificates/verification/verification-page';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { publicWords } from '../web/page';

export function loader({ context }: LoaderFunctionArgs) {
  return { language: context.language };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const checked = await certificateInFile(context.db, await sentFile(request), context.occasion);
  return checked.ok ? data({ view: checked.value }) : sendBack(new FormData(), [checked]);
}

export const meta = publicWords((language) => ({
  title: certificateMessages[language].title,
  description: certificateMessages[language].purpose,
  address: paths(language).verification(),
}));

export default function VerificationFileRoute() {
  const { language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && 'view' in answer) return <CertificatePage language={language} view={answer.view} />;
  return <VerificationPage language={language} file={answer ?? null} />;
}
