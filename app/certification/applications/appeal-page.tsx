import type { Language } from '../../i18n/language';
import { colon, fullStop } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { ButtonForm, Form, FormActions } from '../../ui/form';
import { LongTextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import type { AppealLine, AppealView } from './appeal-view';
import { certificationDeskMessages } from '../desk-messages';
import { ResultTable } from '../assessments/result-page';
import { sessionMessages } from '../sessions/session-messages';
import { explainSession } from '../sessions/refusals';

/** One appeal against scores: the reason beside every score, then the decision. */
export function AppealPage({
  language,
  view,
  fault,
}: {
  language: Language;
  view: AppealView;
  fault: FormFault | null;
}) {
  const all = sessionMessages[language];
  const words = all.appeal;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title(view.candidateNumber)}
        purpose={words.purpose}
        above={[
          [to.certificationDesk(), certificationDeskMessages[language].title],
          [to.certificationDeskSession(view.sessionId), view.title],
        ]}
      />
      <div className="grid max-w-6xl gap-10 lg:grid-cols-2">
        <section aria-labelledby="why">
          <h2 id="why">{words.reason}</h2>
          <p className="notice notice-warning mt-2 whitespace-pre-line">{view.reason}</p>
          <p className="mt-2 text-sm text-muted">
            {words.since} {view.appealedOn}
          </p>
          <h2 className="mt-6">{words.scores}</h2>
          {view.absent && <p>{words.absent}</p>}
          <Scores language={language} view={view} />
        </section>
        <section aria-labelledby="decision">
          <h2 id="decision" className="mb-2">
            {words.decision}
          </h2>
          {view.decision !== null && (
            <p className="mb-4">
              {words.decided}
              {colon(language)}
              <strong>{words[view.decision]}</strong>
              {fullStop(language)}
              {view.decisionReason}
            </p>
          )}
          {view.stage !== 'done' && view.barred && <p className="notice notice-warning">{words[view.barred]}</p>}
          {view.stage === 'open' && view.mayDecide && (
            <Form
              action={to.certificationAppeal(view.id)}
              fault={fault}
              explain={(refusal) => explainSession(language, refusal)}
              faultTitle={certificationDeskMessages[language].faultTitle}
            >
              <LongTextField name="reason" label={words.why} rows={4} />
              <FormActions>
                {(['uphold', 'rescore'] as const).map((decision) => (
                  <button
                    key={decision}
                    type="submit"
                    name="decision"
                    value={decision}
                    className={decision === 'uphold' ? 'button' : 'button button-secondary'}
                  >
                    {words[decision]}
                  </button>
                ))}
              </FormActions>
            </Form>
          )}
          {view.stage === 'rescoring' && <Rescoring language={language} view={view} />}
        </section>
      </div>
    </>
  );
}

function Scores({ language, view }: { language: Language; view: AppealView }) {
  const words = sessionMessages[language];
  return (
    <ul className="mt-2 space-y-3">
      {view.scores.map((score) => (
        <li key={`${score.round} ${score.paper} ${score.assessor}`} className="card">
          <p className="font-semibold">
            {score.paper} · {words.appeal.assessor(String(score.assessor))} · {words.appeal.of(String(score.total))}{' '}
            {score.round > 1 && <span className="tag">{words.round(String(score.round))}</span>}
          </p>
          <p className="text-sm">{score.points.map((one) => `${one.name} ${one.points}/${one.most}`).join(' · ')}</p>
          {score.comment && <p className="mt-1 whitespace-pre-line">{score.comment}</p>}
        </li>
      ))}
    </ul>
  );
}

function Rescoring({ language, view }: { language: Language; view: AppealView }) {
  const words = sessionMessages[language].appeal;
  const to = paths(language);
  const complete = view.standing.passed !== null;
  return (
    <>
      {!complete && (
        <p className="mb-3">
          {words.rescoring} <a href={to.certificationDeskSession(view.sessionId)}>{words.session}</a>
        </p>
      )}
      <h3 className="mb-2">{words.standing}</h3>
      <ResultTable language={language} papers={view.papers} rows={[view.standing]} />
      {complete && view.mayDecide && (
        <div className="mt-4">
          <ButtonForm action={to.certificationAppeal(view.id)} values={{ decision: 'confirm' }} look="button">
            {words.confirm}
          </ButtonForm>
        </div>
      )}
    </>
  );
}

/** Appeals that wait, for the desk's overview. */
export function OpenAppeals({ language, appeals }: { language: Language; appeals: readonly AppealLine[] }) {
  const words = sessionMessages[language];
  return (
    <section aria-labelledby="score-appeals">
      <h2 id="score-appeals">{words.openAppeals}</h2>
      {appeals.length === 0 && <p>{words.noAppeals}</p>}
      <ul className="space-y-1">
        {appeals.map((one) => (
          <li key={one.id}>
            {one.appealedOn}{' '}
            <a href={paths(language).certificationAppeal(one.id)}>{words.appeal.title(one.candidateNumber)}</a> ·{' '}
            {one.title} <span className="tag">{words.appealStates[one.stage]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
