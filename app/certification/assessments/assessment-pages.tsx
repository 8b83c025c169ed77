import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { ButtonForm, Form, FormActions } from '../../ui/form';
import { PageLinks } from '../../ui/page-links';
import { PageTitle } from '../../ui/page-title';
import { CandidateNumberField } from '../candidate-number-field';
import type { FormFault } from '../../web/form-fault';
import { assessmentMessages } from './assessment-messages';
import { explainAssessment } from './refusals';
import type { Assessment, CandidateLine } from './assessor-view';
import { sessionTime } from '../sessions/session-time';

/** What was just saved, in words. */
export function savedWords(language: Language, done: string): string {
  const [entered = '', blank, ...tab] = done.split('-');
  return blank === undefined
    ? assessmentMessages[language].saved(entered)
    : assessmentMessages[language].entered(entered, blank, tab.join('-'));
}

interface AssessmentPageProps {
  language: Language;
  view: Assessment;
  /** What was just saved, e.g. a candidate number. */
  done: string | null;
  fault: FormFault | null;
}

/** One session: first the declarations, then what waits for a score, by candidate number only. */
export function AssessmentPage({ language, view, done, fault }: AssessmentPageProps) {
  const words = assessmentMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={view.title}
        purpose={`${sessionTime(view)} · ${words.states[view.state]}`}
        above={[[to.assessments(), words.title]]}
      />
      {done && (
        <p role="status" className="notice notice-good mb-5 max-w-2xl">
          {savedWords(language, done)}
        </p>
      )}
      {view.state === 'waiting' && (
        <p className="prose-width">
          {words.waitingText} <a href={to.declaredConflicts()}>{words.conflicts}</a>
        </p>
      )}
      {view.state === 'stood-down' && <p className="notice notice-warning max-w-2xl">{words.stoodDownText}</p>}
      {view.state === 'declare' && <Declaration language={language} view={view} />}
      {(view.state === 'scoring' || view.state === 'done') && (
        <div className="space-y-8">
          <section aria-labelledby="due">
            <h2 id="due">{words.toScore}</h2>
            {view.toScore.lines.length === 0 ? (
              <p>{words.nothingDue}</p>
            ) : (
              <CandidateList language={language} session={view.id} lines={view.toScore.lines} />
            )}
            <PageLinks
              language={language}
              label={words.toScore}
              of={view.toScore}
              address={(page) => to.assessmentPage(view.id, 'due', page)}
            />
          </section>
          {view.papers.some((paper) => paper.waits) && <Sheets language={language} view={view} />}
          {view.scored.lines.length > 0 && (
            <section aria-labelledby="scored">
              <h2 id="scored">{words.mine}</h2>
              <CandidateList language={language} session={view.id} lines={view.scored.lines} />
              <PageLinks
                language={language}
                label={words.mine}
                of={view.scored}
                address={(page) => to.assessmentPage(view.id, 'scored', page)}
              />
            </section>
          )}
          {view.state === 'scoring' && (view.toScore.lines.length > 0 || fault !== null) && (
            <details open={fault !== null}>
              <summary>{words.absence}</summary>
              <p className="my-2 prose-width">{words.absenceText}</p>
              <Form
                action={to.assessmentPart(view.id, 'absences')}
                fault={fault}
                explain={(refusal) => explainAssessment(language, refusal)}
                faultTitle={words.faultTitle}
              >
                <CandidateNumberField label={words.candidate} />
                <FormActions>
                  <button type="submit" className="button button-secondary">
                    {words.absent}
                  </button>
                </FormActions>
              </Form>
            </details>
          )}
        </div>
      )}
    </>
  );
}

function Declaration({ language, view }: { language: Language; view: Assessment }) {
  const words = assessmentMessages[language];
  const to = paths(language);
  return (
    <section aria-labelledby="declare" className="card max-w-2xl">
      <h2 id="declare">{words.declareTitle}</h2>
      <p className="my-2">{words.declareText}</p>
      <p className="mb-3">
        {words.declared(String(view.conflicts))} <a href={to.declaredConflicts()}>{words.conflicts}</a>
      </p>
      <ButtonForm action={to.assessmentPart(view.id, 'declaration')} look="button">
        {words.declareButton}
      </ButtonForm>
    </section>
  );
}

function Sheets({ language, view }: { language: Language; view: Assessment }) {
  const words = assessmentMessages[language];
  return (
    <section aria-labelledby="sheets">
      <h2 id="sheets">{words.sheets}</h2>
      <ul className="link-list">
        {view.papers
          .filter((paper) => paper.waits)
          .map((paper) => (
            <li key={paper.id}>
              <a href={paths(language).scoreSheet(view.id, paper.id)}>{words.sheetFor(paper.name)}</a>
            </li>
          ))}
      </ul>
    </section>
  );
}

function CandidateList({
  language,
  session,
  lines,
}: {
  language: Language;
  session: number;
  lines: readonly CandidateLine[];
}) {
  const words = assessmentMessages[language];
  return (
    <ul className="mt-2 max-w-3xl divide-y divide-line border-y border-line">
      {lines.map(({ candidateNumber: number, papers }) => (
        <li key={number} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2">
          <span className="w-28 font-semibold tabular-nums">{number}</span>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {papers.map((line) => (
              <li key={line.paperId}>
                <a
                  href={paths(language).scoreForm(session, number, line.paperId)}
                  className="inline-flex min-h-8 items-center"
                >
                  <span className="sr-only">{number} </span>
                  {line.paper}
                </a>
                {line.mine !== null && ` ${words.points(String(line.mine))}`}{' '}
                {line.third && <span className="tag">{words.third}</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
