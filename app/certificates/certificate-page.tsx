import type { Language } from '../i18n/language';
import type { Refusal } from '../outcome';
import { paths } from '../paths';
import { FormActions } from '../ui/form';
import { TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { ageText } from './verification/age-text';
import { CertificateFacts, SignedContent } from './certificate-facts';
import { CertificateForm } from './certificate-form';
import { explainCertificate } from './refusals';
import { certificateMessages } from './messages';
import { LogLines } from './log/log-page';
import { momentText } from '../calendar/moment-text';
import { offlineMessages } from './verification/offline-messages';
import { endedBy, type VerificationView } from './public-view';
import { ThreeAnswers } from './verification/three-answers';
import { VerificationScript } from './verification/verification-script';

/** A checked certificate: the three answers first, what it says, and its lines in the public log. */
export function CertificatePage({
  language,
  view,
  fault = null,
}: {
  language: Language;
  view: VerificationView;
  fault?: FormFault | null;
}) {
  const words = certificateMessages[language];
  const to = paths(language);
  const { facts, unopened } = view;
  const known = facts?.number ?? unopened;
  return (
    <>
      <PageTitle
        language={language}
        title={known ? `${words.certificate} ${known}` : words.title}
        above={[[to.verification(), words.title]]}
        actions={
          <a href={to.verification()} className="button button-secondary">
            {words.again}
          </a>
        }
      />
      <div className="space-y-8">
        <div
          data-standing={view.standing && JSON.stringify({ standing: view.standing, verification: view.verification })}
        >
          <ThreeAnswers
            language={language}
            {...view}
            nameless={unopened ? 'number' : undefined}
            endedBy={view.ended ?? endedBy(view.log)}
          >
            {facts && view.shows && <SignedContent language={language} facts={facts} />}
            {unopened && <NameForm language={language} number={unopened} fault={fault} />}
          </ThreeAnswers>
          {view.checkedHere && (
            <p className="mt-3 max-w-2xl text-sm text-muted">
              {offlineMessages[language].checkedHere(
                momentText(view.checkedHere),
                ageText(language, view.checkedHere, view.checkedAt),
              )}
            </p>
          )}
        </div>
        {facts && (
          <CertificateFacts
            language={language}
            facts={facts}
            here={view.checkedHere !== undefined}
            said={view.shows !== undefined}
          />
        )}
        {facts && view.log && <LogLines language={language} number={facts.number} name={facts.name} log={view.log} />}
        <p className="prose-width text-sm text-muted">{words.otherRegisters}</p>
      </div>
      <VerificationScript />
    </>
  );
}

/** Whoever has the number alone: the name opens the rest. */
function NameForm({ language, number, fault }: { language: Language; number: string; fault: FormFault | null }) {
  const words = certificateMessages[language];
  return (
    <section aria-labelledby="name" className="mt-6 space-y-3">
      <h2 id="name">{words.nameOpens}</h2>
      <p>{words.nameOpensText}</p>
      <CertificateForm language={language} action={paths(language).certificate(number)} fault={fault}>
        <TextField name="name" label={words.holder} hint={words.nameAlone} size={24} autoComplete="off" />
        <FormActions>
          <button type="submit" className="button">
            {words.checkName}
          </button>
        </FormActions>
      </CertificateForm>
    </section>
  );
}

/**
 * No certificate at this address: never issued, mistyped, or asked for too often. Somebody may have shown this number
 * around.
 */
export function UnknownCertificate({ language, refusal }: { language: Language; refusal: Refusal }) {
  const words = certificateMessages[language];
  return (
    <div className="prose-width space-y-3">
      <h1>{refusal.code === 'certificate-never-issued' ? words.unknownTitle : words.uncheckedTitle}</h1>
      <p>{explainCertificate(language, refusal)}</p>
      <p>
        <a href={paths(language).verification()} className="button">
          {words.again}
        </a>
      </p>
    </div>
  );
}
