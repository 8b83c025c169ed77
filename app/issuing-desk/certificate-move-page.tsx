import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { FormActions } from '../ui/form';
import { ChoiceField, LongTextField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { CertificateFacts } from './certificate-pages';
import type { CertificateMoveName } from './desk-forms';
import { IssuingForm } from './desk-parts';
import type { DeskCertificate } from './desk-view';
import { certificateDeskMessages } from './messages';

interface Props {
  language: Language;
  certificate: DeskCertificate;
  move: CertificateMoveName;
  fault: FormFault | null;
}

/** One thing to do with a certificate: what it does, and the reason it asks for. */
export function CertificateMovePage({ language, certificate, move, fault }: Props) {
  const words = certificateDeskMessages[language];
  const own = words.certificate;
  const to = paths(language);
  const { asked, may } = certificate;
  const deciding = move === 'revocation' && asked !== null;
  const told = {
    suspension: [own.suspend, own.suspendText],
    resumption: [own.resume, own.resumeText],
    revocation: deciding
      ? [asked.mine ? own.takeBack : own.decide, own.revokeText(String(asked.by))]
      : [own.askRevocation, own.askRevocationText],
    replacement: [own.replace, own.replaceText],
  } as const;
  const [title, text] = told[move];
  return (
    <>
      <PageTitle
        language={language}
        title={`${title} ${certificate.number}`}
        purpose={text}
        above={[
          [to.certificateDesk(), words.title],
          [to.deskCertificate(certificate.number), certificate.number],
        ]}
      />
      <div className="grid max-w-5xl gap-8 lg:grid-cols-2">
        <div>
          <IssuingForm language={language} action={to.deskCertificateMove(certificate.number, move)} fault={fault}>
            {move === 'replacement' && (
              <>
                <ChoiceField
                  name="kind"
                  label={own.kind}
                  value="correction"
                  choices={(['correction', 'name-change', 'renewal'] as const).map(
                    (kind) => [kind, words.kinds[kind]] as const,
                  )}
                />
                <TextField name="name" label={own.name} hint={own.nameHint} required={false} autoComplete="off" />
              </>
            )}
            {deciding && (
              <p className="whitespace-pre-line">
                {own.reason}
                {colon(language)}
                {asked.reason}
              </p>
            )}
            <LongTextField
              name="reason"
              label={
                deciding
                  ? asked.mine
                    ? own.takeBackReason
                    : words.revocationPage.declineReason
                  : move === 'replacement'
                    ? own.why
                    : own.whyHolder
              }
              required={!deciding}
              rows={3}
            />
            <FormActions>
              {deciding ? (
                <>
                  {may.revoke && <Step value="revoke" name={own.revoke} />}
                  {may.decline && <Step value="decline" name={asked.mine ? own.takeBack : own.decline} secondary />}
                </>
              ) : (
                <Step value="ask" name={title} />
              )}
              <a href={to.deskCertificate(certificate.number)}>{certificate.number}</a>
            </FormActions>
          </IssuingForm>
        </div>
        <CertificateFacts language={language} certificate={certificate} />
      </div>
    </>
  );
}

function Step({ value, name, secondary = false }: { value: string; name: string; secondary?: boolean }) {
  return (
    <button type="submit" name="step" value={value} className={secondary ? 'button button-secondary' : 'button'}>
      {name}
    </button>
  );
}
