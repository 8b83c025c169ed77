import type { Language } from '../i18n/language';
import type { Refusal } from '../outcome';
import { paths } from '../paths';
import { ButtonForm, FormActions } from '../ui/form';
import { TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { ageText } from './verification/age-text';
import { CertificateForm, explainCertificate } from './certificate-form';
import { certificateMessages } from './messages';
import { LogLines } from './log/log-page';
import { momentText } from '../calendar/moment-text';
import { offlineMessages } from './verification/offline-messages';
import type { PublicFacts, VerificationView } from './public-view';
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
          <ThreeAnswers language={language} {...view}>
            {facts && view.shows && <SignedContent language={language} facts={facts} />}
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
        {unopened && <NameForm language={language} number={unopened} fault={fault} />}
        {facts && <Facts language={language} facts={facts} here={view.checkedHere !== undefined} />}
        {facts && view.log && <LogLines language={language} number={facts.number} name={facts.name} log={view.log} />}
        <p className="prose-width text-sm text-muted">{words.otherRegisters}</p>
      </div>
      <VerificationScript />
    </>
  );
}

/** What is signed, large, to be held against what the file shows. */
function SignedContent({ language, facts }: { language: Language; facts: PublicFacts }) {
  const words = certificateMessages[language];
  const lines = [
    [words.holder, facts.name],
    [words.certificate, facts.title],
    [words.level, facts.level],
    [words.number, facts.number],
    [words.body, facts.body.name],
    [words.issuedOn, facts.issuedOn],
    [words.validUntil, facts.validUntil ?? words.forGood],
  ] as const;
  return (
    <section aria-labelledby="signed" className="mt-6">
      <h3 id="signed">{words.signed}</h3>
      <dl className="mt-2 space-y-2">
        {lines.map(([term, said]) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd className="text-2xl font-semibold wrap-anywhere">{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Whoever has the number alone: the name opens the rest. */
function NameForm({ language, number, fault }: { language: Language; number: string; fault: FormFault | null }) {
  const words = certificateMessages[language];
  return (
    <section aria-labelledby="name" className="max-w-2xl space-y-3">
      <h2 id="name">{words.nameOpens}</h2>
      <p>{words.nameOpensText}</p>
      <CertificateForm language={language} action={paths(language).certificate(number)} fault={fault}>
        <TextField name="name" label={words.holder} hint={words.nameAlone} size={24} autoComplete="off" />
        <FormActions>
          <button type="submit" className="button button-secondary">
            {words.checkName}
          </button>
        </FormActions>
      </CertificateForm>
    </section>
  );
}

function Facts({ language, facts, here }: { language: Language; facts: PublicFacts; here: boolean }) {
  const words = certificateMessages[language];
  const to = paths(language);
  const { body } = facts;
  return (
    <section aria-labelledby="facts" className="max-w-2xl space-y-4">
      <h2 id="facts">{words.facts}</h2>
      <dl className="facts">
        <dt>{words.holder}</dt>
        <dd className="font-semibold">{facts.name}</dd>
        <dt>{words.certificate}</dt>
        <dd>{facts.title}</dd>
        <dt>{words.occupation}</dt>
        <dd>{facts.occupation}</dd>
        <dt>{words.level}</dt>
        <dd>{facts.level}</dd>
        <dt>{words.body}</dt>
        <dd>
          <a href={to.issuer(body.id)}>{body.name}</a> <span className="tag">{words.kinds[body.kind]}</span>
          {body.endedOn && <span className="block">{words.ended(body.endedOn)}</span>}
          <span className="block text-sm">
            {body.registerUrl ? (
              <a href={body.registerUrl} rel="noopener noreferrer">
                {words.register}
              </a>
            ) : (
              <span className="text-muted">{words.noRegister}</span>
            )}
          </span>
        </dd>
        <dt>{words.issuedOn}</dt>
        <dd>{facts.issuedOn}</dd>
        <dt>{words.validUntil}</dt>
        <dd>{facts.validUntil ?? words.forGood}</dd>
        {facts.replacedBy && (
          <>
            <dt>{words.replacedBy}</dt>
            <dd>
              <a href={to.certificate(facts.replacedBy)}>{facts.replacedBy}</a>
            </dd>
          </>
        )}
      </dl>
      {here ? (
        <a href={to.certificate(facts.number)}>{offlineMessages[language].logElsewhere}</a>
      ) : (
        <ButtonForm action={to.certificateCredential(facts.number)} values={{ name: facts.name }}>
          {words.download}
        </ButtonForm>
      )}
    </section>
  );
}

/** No certificate at this address: never issued, mistyped, or asked for too often. Somebody may have shown this number around. */
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
