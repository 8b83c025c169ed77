import { data, type ActionFunctionArgs } from '@remix-run/node';
import { anybody } from '../accounts/permissions/required-actor.server';
import { CertificatePage } from '../certificates/certificate-page';
import { certificateMessages } from '../certificates/messages';
import { certificateInFile } from '../certificates/public-certificate.server';
import { sentFile } from '../certificates/verification/sent-file.server';
import { VerificationPage } from '../certificates/verification/verification-page';
import { sendBack } from '../web/form.server';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(anybody, () => ({}));

export async function action({ request, context }: ActionFunctionArgs) {
  const checked = await certificateInFile(context.db, await sentFile(request), context.occasion);
  return checked.ok ? data({ view: checked.value }) : sendBack(new FormData(), [checked]);
}

export const meta = publicTitle(certificateMessages, (words, to) => [words.title, words.purpose, to.verification()]);

export default pageOf<typeof loader, typeof action>(({ language, view: found, fault }) =>
  found ? <CertificatePage language={language} view={found} /> : <VerificationPage language={language} file={fault} />,
);
