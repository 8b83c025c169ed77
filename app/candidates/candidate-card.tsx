import { momentText } from '../calendar/moment-text';
import type { CandidateView } from '../certification/applications/candidate-view';
import { schemeMessages } from '../certification/schemes/scheme-messages';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { candidateMessages } from './candidate-messages';

/** Where an application stands: what was said of it, who acts now, and the button that hands it in. */
export function CandidateCard({ language, view }: { language: Language; view: CandidateView }) {
  const words = candidateMessages[language];
  const to = paths(language);
  return (
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
        <dt>{words.turn}</dt>
        <dd>
          {words.turns[view.turn.who]}
          {view.turn.by && words.turnBy(view.turn.by)}
        </dd>
        {view.receivedAt && (
          <>
            <dt>{words.receipt}</dt>
            <dd>{words.received(view.reference, momentText(view.receivedAt))}</dd>
          </>
        )}
        <dt>{words.scheme}</dt>
        <dd>
          <a href={to.schemeVersion(view.occupationId, view.level, view.version)}>
            {words.version(String(view.version))}
          </a>
        </dd>
        <dt>{words.attemptTitle}</dt>
        <dd>{words.attempt(String(view.attempt), String(view.attempts))}</dd>
      </dl>
      {(view.moves as readonly string[]).includes('submit') && <Submission language={language} view={view} />}
    </section>
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
