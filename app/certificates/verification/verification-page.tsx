import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { FileField } from '../../ui/file-field';
import { FormActions, Submit } from '../../ui/form';
import { TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { CertificateForm } from '../certificate-form';
import { logMessages } from '../log/log-messages';
import { certificateMessages } from '../messages';
import { offlineMessages } from './offline-messages';
import { VerificationScript } from './verification-script';

interface Props {
  language: Language;
  /** Which of the two forms came back, and why. */
  number?: FormFault | null;
  file?: FormFault | null;
}

/** Where anybody checks a certificate. Two ways, one under the other; a QR code needs neither. */
export function VerificationPage({ language, number = null, file = null }: Props) {
  const words = certificateMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.title} purpose={words.purpose} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <section aria-labelledby="by-number">
          <h2 id="by-number" className="mb-3">
            {words.byNumber}
          </h2>
          <CertificateForm language={language} action={to.verification()} fault={number}>
            <TextField name="number" label={words.number} hint={words.numberHint} size={24} autoComplete="off" />
            <TextField
              name="name"
              label={words.name}
              hint={words.nameHint}
              size={24}
              autoComplete="off"
              required={false}
            />
            <Submit>{words.check}</Submit>
          </CertificateForm>
        </section>
        <section aria-labelledby="by-file">
          <h2 id="by-file" className="mb-3">
            {words.byFile}
          </h2>
          <CertificateForm language={language} action={to.verificationFile()} fault={file} files>
            <FileField
              name="file"
              label={words.file}
              hint={words.fileHint}
              accept=".json,.pdf,.png,.svg,application/json,application/pdf,image/png,image/svg+xml"
              dropped
            />
            <p className="text-sm text-muted">{offlineMessages[language].hint}</p>
            <FormActions>
              <button type="submit" className="button button-secondary">
                {words.check}
                <span className="sr-only"> {words.file}</span>
              </button>
            </FormActions>
          </CertificateForm>
        </section>
      </div>
      <p className="mt-8 prose-width">
        {words.byLink} <a href={to.certificateLog()}>{logMessages[language].title}</a>
      </p>
      <p className="mt-2 prose-width text-sm text-muted">{words.otherRegisters}</p>
      <VerificationScript />
    </>
  );
}
