import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm, Form, FormActions } from '../ui/form';
import { LongTextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { StepFaults } from './candidate-faults';
import { explainCandidate } from './refusals';
import { candidateMessages } from './candidate-messages';
import type { CandidateView } from '../certification/applications/candidate-view';
import { schemeMessages } from '../certification/schemes/scheme-messages';
import { CandidateAfterFailing, CandidateResult, CandidateSeat, CandidateSessions } from './candidate-sections';

/** One application: where it stands, what comes next, and the one button that does it. */
export function CandidatePage({
  language,
  view,
  fault,
}: {
  language: Language;
  view: CandidateView;
  fault: FormFault | null;
}) {
  const words = candidateMessages[language];
  const to = paths(language);
  const may = (move: string) => (view.moves as readonly string[]).includes(move);
  return (
    <>
      <PageTitle
        language={language}
        title={view.title}
        purpose={view.reference}
        above={[
          [to.certification(), schemeMessages[language].list.title],
          [to.certificationApplications(), words.list.title],
        ]}
      />
      <StepFaults language={language} fault={fault} />
      <div className="max-w-3xl space-y-8">
        {view.identity && (
          <div className="notice notice-warning">
            <p>{words.identity[view.identity]}</p>
            <p>
              <a href={to.accountIdentity()}>{words.identity.link}</a>
            </p>
          </div>
        )}
        <section className="card" aria-labelledby="standing">
          <h2 id="standing">
            {words.where}
            {colon(language)}
            {words.states[view.standing]}
            {view.review && words.answerBy(view.review.dueOn)}
          </h2>
          {view.review?.appeal && <p>{words.isAppeal}</p>}
          {view.reason && (
            <p className={view.review ? 'my-2 text-muted' : 'notice notice-warning my-2'}>
              {view.review ? words.lastReason : view.annulled ? words.annulled : words.reason}
              {colon(language)}
              {view.reason}
            </p>
          )}
          {view.remarks.length > 0 && (
            <div className="my-2">
              <h3>{words.remarks}</h3>
              <ul className="list-disc ps-5">
                {view.remarks.map((one) => (
                  <li key={one.entry}>
                    {one.entry}
                    {colon(language)}
                    <strong>{one.text}</strong>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <p>
            <strong>{words.nextTitle}</strong>
            {colon(language)}
            {words.next[view.next]}
          </p>
          <dl className="facts mt-2">
            <dt>{words.scheme}</dt>
            <dd>
              <a href={to.schemeVersion(view.occupationId, view.level, view.version)}>
                {words.version(String(view.version))}
              </a>
            </dd>
            <dt>{words.attemptTitle}</dt>
            <dd>{words.attempt(String(view.attempt), String(view.attempts))}</dd>
          </dl>
          {may('submit') && <Submission language={language} view={view} />}
        </section>
        {view.seat && <CandidateSeat language={language} id={view.id} seat={view.seat} />}
        {view.state === 'accepted' && !view.seat && (
          <CandidateSessions language={language} id={view.id} sessions={view.sessions} />
        )}
        {view.result && <CandidateResult language={language} result={view.result} />}
        {view.certificates.length > 0 && (
          <section aria-labelledby="certificates">
            <h2 id="certificates">{words.certificates}</h2>
            <ul className="list-disc ps-5">
              {view.certificates.map((one) => (
                <li key={one.number}>
                  {one.body} <a href={to.certificate(one.number)}>{one.number}</a>
                </li>
              ))}
            </ul>
            <p>
              <a href={to.wallet()}>{words.toWallet}</a>
            </p>
          </section>
        )}
        {view.after && (
          <CandidateAfterFailing
            language={language}
            id={view.id}
            after={view.after}
            keeps={view.result?.papers.some((paper) => paper.points >= paper.passMark) ?? false}
          />
        )}
        {!view.after && may('resit') && (
          <ButtonForm action={to.certificationStep(view.id, 'resit')} look="button">
            {words.resit}
          </ButtonForm>
        )}
        {may('appeal') && (
          <section aria-labelledby="appeal">
            <h2 id="appeal">{words.appeal}</h2>
            <p className="mb-3">{view.state === 'failed' ? words.appealScores : words.appealReview}</p>
            <Form
              action={to.certificationStep(view.id, 'appeal')}
              fault={fault}
              explain={(refusal) => explainCandidate(language, refusal)}
              faultTitle={words.faultTitle}
            >
              <LongTextField name="reason" label={words.appealReason} rows={4} />
              <FormActions>
                <button type="submit" className="button button-secondary">
                  {words.appeal}
                </button>
              </FormActions>
            </Form>
          </section>
        )}
        {may('withdraw') && (
          <details>
            <summary>{words.withdraw}</summary>
            <p className="my-2">{words.withdrawText}</p>
            <ButtonForm action={to.certificationStep(view.id, 'withdrawal')}>{words.withdraw}</ButtonForm>
          </details>
        )}
      </div>
    </>
  );
}

function Submission({ language, view }: { language: Language; view: CandidateView }) {
  const words = candidateMessages[language];
  const to = paths(language);
  const distance = schemeMessages[language].own;
  return (
    <div className="mt-4 border-t border-line pt-3">
      {view.own ? (
        <>
          <p className={view.own.eligible ? 'font-semibold text-success' : 'font-semibold'}>
            {distance.title}
            {colon(language)}
            {view.own.verdict}
          </p>
          <ul className="list-disc ps-5">
            {view.own.lacks.map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{distance.none}</p>
      )}
      {view.unproven.length > 0 && (
        <div className="notice notice-warning mt-3">
          <p>{words.unproven}</p>
          <ul className="list-disc ps-5">
            {view.unproven.map((entry, index) => (
              <li key={index}>{entry}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {view.own?.eligible && (
          <ButtonForm action={to.certificationStep(view.id, 'submission')} look="button">
            {words.submit}
          </ButtonForm>
        )}
        <a href={to.talent()}>{words.checkRecord}</a>
      </div>
      <p className="mt-2 text-sm text-muted">{words.submitText}</p>
    </div>
  );
}
