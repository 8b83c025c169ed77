import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { DataTable, type Column } from '../../ui/data-table';
import { ButtonForm, Form, FormActions } from '../../ui/form';
import { LongTextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import { CandidateNumberField } from '../candidate-number-field';
import type { FormFault } from '../../web/form-fault';
import { certificationDeskMessages } from '../desk-messages';
import { sessionMessages } from '../sessions/session-messages';
import { SessionFaults } from '../sessions/session-page';
import { explainSession } from '../sessions/refusals';
import { sessionTime } from '../sessions/session-time';
import type { ResultPreview, ResultRow } from '../sessions/session-view';

/** What confirming would do, before it is done: who passes and fails by number, and what is missing. */
export function ResultPage({
  language,
  view,
  fault,
}: {
  language: Language;
  view: ResultPreview;
  fault: FormFault | null;
}) {
  const words = sessionMessages[language];
  const to = paths(language);
  const about = fault?.refusals.some((refusal) => refusal.field !== undefined) ?? false;
  return (
    <>
      <PageTitle
        language={language}
        title={words.previewTitle}
        purpose={words.previewPurpose}
        above={[
          [to.certificationDesk(), certificationDeskMessages[language].title],
          [to.certificationDeskSession(view.id), `${view.title} ${sessionTime(view)}`],
        ]}
      />
      {!about && <SessionFaults language={language} fault={fault} />}
      <p className="mb-2 text-lg font-semibold">
        {words.summary(String(view.passed), String(view.failed), String(view.missing))}
      </p>
      {view.unmatched > 0 && <p className="mb-2">{words.unmatched(String(view.unmatched))}</p>}
      {view.conflicted.length > 0 && (
        <p className="notice notice-missing mb-4 max-w-3xl">{words.conflicted(view.conflicted.join('、'))}</p>
      )}
      {view.refusal && <p className="notice notice-warning mb-4 max-w-3xl">{explainSession(language, view.refusal)}</p>}
      {view.rows.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <ResultTable language={language} papers={view.papers} rows={view.rows} />
      )}
      {view.mayConfirm && (
        <div className="mt-4">
          <ButtonForm action={to.sessionPart(view.id, 'result')} values={{ mark: view.mark }} look="button">
            {words.confirm}
          </ButtonForm>
        </div>
      )}
      {view.state === 'closed' && view.rows.length > 0 && (
        <details className="mt-8" open={about}>
          <summary>{words.setAside}</summary>
          <p className="my-2 prose-width">{words.setAsideText}</p>
          <Form
            action={to.sessionPart(view.id, 'rescoring')}
            fault={about ? fault : null}
            explain={(refusal) => explainSession(language, refusal)}
            faultTitle={certificationDeskMessages[language].faultTitle}
          >
            <CandidateNumberField label={words.candidate} />
            <LongTextField name="reason" label={words.setAsideReason} rows={2} />
            <FormActions>
              <button type="submit" className="button button-secondary">
                {words.setAsideButton}
              </button>
            </FormActions>
          </Form>
        </details>
      )}
    </>
  );
}

/** Results by candidate number, one column a paper. */
export function ResultTable({
  language,
  papers,
  rows,
}: {
  language: Language;
  papers: ResultPreview['papers'];
  rows: readonly ResultRow[];
}) {
  const words = sessionMessages[language];
  return (
    <DataTable
      className="max-w-5xl"
      rows={rows}
      keyOf={(row) => row.candidateNumber}
      columns={[
        {
          heading: words.candidate,
          namesRow: true,
          className: 'tabular-nums',
          cell: (row) => (
            <>
              {row.candidateNumber} {row.round > 1 && <span className="tag">{words.round(String(row.round))}</span>}
            </>
          ),
        },
        ...papers.map((paper, index): Column<ResultRow> => ({
          heading: paper.name,
          head: `${paper.name} ≥ ${paper.passMark}`,
          number: true,
          cell: (row) => <PaperCell language={language} paper={row.papers[index]} />,
        })),
        { heading: words.total, number: true, headClassName: 'whitespace-nowrap', cell: (row) => row.total ?? '–' },
        {
          heading: words.result,
          className: (row) =>
            `whitespace-nowrap ${row.passed === false ? 'text-missing-text' : row.passed ? 'font-semibold text-success' : ''}`,
          headClassName: 'whitespace-nowrap',
          cell: (row) =>
            row.absent
              ? `${words.failed} · ${words.absence.absent}`
              : row.passed === null
                ? words.open
                : row.passed
                  ? words.passed
                  : words.failed,
        },
      ]}
    />
  );
}

function PaperCell({ language, paper }: { language: Language; paper: ResultRow['papers'][number] | undefined }) {
  const words = sessionMessages[language];
  if (!paper) return <>–</>;
  if (paper.awaiting !== null) return <span className="text-muted">{words.awaiting[paper.awaiting]}</span>;
  return (
    <>
      {paper.points}
      {!paper.passed && <span aria-hidden="true"> ▼</span>}
      {!paper.passed && <span className="sr-only"> {words.failed}</span>}{' '}
      {paper.kept && <span className="tag">{words.kept}</span>}
    </>
  );
}
