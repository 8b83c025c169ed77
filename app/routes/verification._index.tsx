import { redirect } from '@remix-run/node';
import { anybody } from '../accounts/permissions/required-actor.server';
import { CertificatePage } from '../certificates/certificate-page';
import { certificateMessages } from '../certificates/messages';
import { certificateByName, issuedNumber } from '../certificates/public-certificate.server';
import { numberForm } from '../certificates/verification/verification-form';
import { VerificationPage } from '../certificates/verification/verification-page';
import { paths } from '../paths';
import { shortForm } from '../web/form-limits';
import { pageOf, publicTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(anybody, () => ({}));

/**
 * Answers on the same page: the name goes into no address, log or history. A number without a name leads to its page.
 */
export const action = command({
  by: anybody,
  form: numberForm,
  limits: shortForm,
  run: (_by, { db, language, form, occasion }) => {
    if (form.name !== '') return certificateByName(db, form, occasion);
    const issued = issuedNumber(db, form.number, occasion);
    if (issued.ok) throw redirect(paths(language).certificate(issued.value));
    return issued;
  },
  show: ({ value }) => ({ view: value }),
});

export const meta = publicTitle(certificateMessages, (words, to) => [words.title, words.purpose, to.verification()]);

export default pageOf<typeof loader, typeof action>(({ language, view: found, fault }) =>
  found ? (
    <CertificatePage language={language} view={found} />
  ) : (
    <VerificationPage language={language} number={fault} />
  ),
);
