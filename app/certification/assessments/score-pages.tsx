import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { FileField } from '../../ui/file-field';
import { Form, FormActions, Submit } from '../../ui/form';
import { LongTextField, TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { pointsField } from './assessment-form';
import { savedWords } from './assessment-pages';
import { assessmentMessages } from './assessment-messages';
import { explainAssessment } from './refusals';
import type { Assessment, ScoreForm } from './assessor-view';
import type { SheetFault } from './score-sheet';

interface ScorePageProps {
  language: Language;
  view: ScoreForm;
  done: string | null;
  fault: FormFault | null;
}

/** The rubric of one paper as a form; afterwards one's own score. */
export function ScorePage({ language, view, done, fault }: ScorePageProps) {
  const words = assessmentMessages[language];
  const to = paths(language);
  const { paper, session, candidateNumber } = view;
  return (
    <>
      <PageTitle
        language={language}
        title={words.form.title(candidateNumber)}
        purpose={words.form.purpose(paper.name, String(paper.rubric.length))}
        above={[
          [to.assessments(), words.title],
          [to.assessment(session.id), session.title],
        ]}
      />
      {done && (
        <p role="status" className="notice notice-good mb-5 max-w-xl">
          {savedWords(language, done)}
        </p>
      )}
      {view.due === null ? (
        <OwnScore language={language} view={view} />
      ) : (
        <Rubric language={language} view={view} fault={fault} />
      )}
    </>
  );
}

function Rubric({ language, view, fault }: { language: Language; view: ScoreForm; fault: FormFault | null }) {
  const words = assessmentMessages[language].form;
  const third = view.due === 'third';
  return (
    <>
      {third && <p className="notice notice-warning mb-5 max-w-xl">{assessmentMessages[language].thirdHint}</p>}
      <Form
        action={paths(language).scoreForm(view.session.id, view.candidateNumber, view.paper.id)}
        fault={fault}
        explain={(refusal) => explainAssessment(language, refusal)}
        faultTitle={assessmentMessages[language].faultTitle}
      >
        {view.paper.rubric.map((criterion, index) => (
          <TextField
            key={criterion.id}
            name={pointsField(index)}
            label={criterion.name}
            hint={words.range(String(criterion.points))}
            inputMode="numeric"
            size={6}
            autoComplete="off"
          />
        ))}
        <LongTextField
          name="comment"
          label={words.comment}
          hint={third ? words.commentThird : words.commentHint}
          required={third}
        />
        <FormActions>
          <button type="submit" className="button">
            {words.save}
          </button>
          <span className="text-sm text-muted">{words.once}</span>
        </FormActions>
      </Form>
    </>
  );
}

function OwnScore({ language, view }: { language: Language; view: ScoreForm }) {
  const words = assessmentMessages[language].form;
  if (!view.mine) return <p>{words.notDue}</p>;
  return (
    <>
      <p className="font-semibold">{words.mine(String(view.mine.total))}</p>
      <dl className="facts mt-2 max-w-xl">
        {view.paper.rubric.map((criterion) => (
          <div key={criterion.id} className="facts-row">
            <dt>{criterion.name}</dt>
            <dd className="tabular-nums">
              {view.mine!.points[criterion.id]} / {criterion.points}
            </dd>
          </div>
        ))}
      </dl>
      {view.mine.comment && <p className="mt-3 prose-width whitespace-pre-line">{view.mine.comment}</p>}
      {view.session.state === 'scoring' && <p className="mt-4 text-sm text-muted">{words.slip}</p>}
    </>
  );
}

interface SheetPageProps {
  language: Language;
  session: Assessment;
  paper: { readonly id: string; readonly name: string };
  columns: readonly string[];
  faults?: readonly SheetFault[];
  /** The tab the faults stand on; null for CSV. */
  tab?: string | null;
  fault: FormFault | null;
}

/** Scoring with a spreadsheet: download, fill in, send; every cell at fault is named. */
export function SheetPage({ language, session, paper, columns, faults = [], tab = null, fault }: SheetPageProps) {
  const words = assessmentMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.sheet.title(paper.name)}
        purpose={words.sheet.purpose}
        above={[
          [to.assessments(), words.title],
          [to.assessment(session.id), session.title],
        ]}
      />
      {faults.length > 0 && <SheetFaults language={language} faults={faults} tab={tab} />}
      <section aria-labelledby="download" className="mb-8">
        <h2 id="download">{words.sheet.download}</h2>
        <p className="my-2 flex flex-wrap gap-3">
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} href={to.scoreSheetFile(session.id, paper.id, format)} className="button button-secondary">
              {words.sheet[format]}
            </a>
          ))}
        </p>
        <p className="prose-width">
          {words.sheet.columns(listed(language, columns))} {words.sheet.blankHint}
        </p>
      </section>
      <section aria-labelledby="upload">
        <h2 id="upload" className="mb-2">
          {words.sheet.upload}
        </h2>
        <Form
          action={to.scoreSheet(session.id, paper.id)}
          fault={fault}
          explain={(refusal) => explainAssessment(language, refusal)}
          faultTitle={words.faultTitle}
          files
        >
          <FileField name="file" label={words.sheet.file} hint={words.sheet.fileHint} accept=".xlsx,.csv,.txt" />
          <Submit>{words.sheet.button}</Submit>
        </Form>
      </section>
    </>
  );
}

function SheetFaults({
  language,
  faults,
  tab,
}: {
  language: Language;
  faults: readonly SheetFault[];
  tab: string | null;
}) {
  const words = assessmentMessages[language];
  return (
    <div role="alert" className="notice notice-missing mb-6 max-w-3xl">
      <p className="font-semibold">{words.sheet.refused}</p>
      {tab !== null && <p>{words.sheet.readFrom(tab)}</p>}
      <div className="scroll-box mt-2 max-h-96 bg-paper">
        <DataTable
          cards={false}
          caption={words.sheet.refused}
          rows={faults}
          keyOf={(_, index) => index}
          columns={[
            { heading: words.sheet.line, cell: (fault) => fault.line },
            { heading: words.sheet.cell, cell: (fault) => fault.cell ?? '–' },
            { heading: words.sheet.why, cell: (fault) => explainAssessment(language, fault.refusal) },
          ]}
        />
      </div>
    </div>
  );
}
