import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { FileField } from '../../ui/file-field';
import { Form, FormActions, Submit } from '../../ui/form';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { assessmentMessages } from './assessment-messages';
import type { Assessment } from './assessor-view';
import { explainAssessment } from './refusals';
import type { SheetFault } from './score-sheet';
import type { SheetPreview } from './sheet-answer.server';
import { rowsField } from './sheet-rows';

interface SheetPageProps {
  language: Language;
  session: Assessment;
  paper: { readonly id: string; readonly name: string };
  columns: readonly string[];
  /** What the sent sheet would enter. */
  preview?: SheetPreview | undefined;
  fault: FormFault | null;
}

/** Scoring with a spreadsheet: download, fill in, send; see what would be entered, and confirm. */
export function SheetPage({ language, session, paper, columns, preview, fault }: SheetPageProps) {
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
      {preview && preview.faults.length > 0 && (
        <SheetFaults language={language} faults={preview.faults} tab={preview.tab} />
      )}
      {preview && preview.rows.length > 0 && (
        <PreviewSection
          language={language}
          preview={preview}
          columns={columns}
          action={to.scoreSheet(session.id, paper.id)}
        />
      )}
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

interface PreviewProps {
  language: Language;
  preview: SheetPreview;
  columns: readonly string[];
  action: string;
}

/**
 * Every row that was read with its points and what is wrong with it; the button that enters them stands while nothing
 * is.
 */
function PreviewSection({ language, preview, columns, action }: PreviewProps) {
  const words = assessmentMessages[language].sheet;
  const { rows, blank, tab, packed } = preview;
  return (
    <section aria-labelledby="preview" className="mb-8">
      <h2 id="preview">{packed.length > 0 ? words.preview(String(rows.length)) : words.previewWrong}</h2>
      {packed.length > 0 && (
        <p role="status" className="notice my-2 max-w-3xl">
          {words.previewText} {blank > 0 && words.blankRows(String(blank))} {tab !== null && words.readFrom(tab)}
        </p>
      )}
      <PreviewTable language={language} preview={preview} columns={columns} />
      {packed.length > 0 && (
        <Form action={action} fault={null} explain={() => ''} faultTitle="" files>
          {packed.map((part, index) => (
            <input key={index} type="hidden" name={rowsField} value={part} />
          ))}
          <input type="hidden" name="blank" value={blank} />
          <input type="hidden" name="tab" value={tab ?? ''} />
          <FormActions>
            <button type="submit" className="button">
              {words.confirm(String(rows.length))}
            </button>
            <span className="text-sm text-muted">{words.confirmHint}</span>
          </FormActions>
        </Form>
      )}
    </section>
  );
}

function PreviewTable({ language, preview: { rows, faults }, columns }: Omit<PreviewProps, 'action'>) {
  const words = assessmentMessages[language].sheet;
  const [numberHeading = '', ...rest] = columns;
  const criteria = rest.slice(0, -1);
  const wrong = (line: number) =>
    faults.filter((fault) => fault.line === line).map((fault) => explainAssessment(language, fault.refusal));
  return (
    <DataTable
      className="my-3 max-w-5xl"
      label={words.previewTable}
      rows={rows}
      keyOf={(row) => row.line}
      columns={[
        { heading: words.line, number: true, cell: (row) => row.line },
        { heading: numberHeading, namesRow: true, cell: (row) => row.candidateNumber },
        ...criteria.map((heading, index) => ({
          heading,
          number: true,
          cell: (row: SheetPreview['rows'][number]) => row.points[index] ?? '–',
        })),
        {
          heading: words.total,
          number: true,
          cell: (row) =>
            row.points.includes(null) ? '–' : row.points.reduce<number>((sum, one) => sum + (one ?? 0), 0),
        },
        { heading: words.comment, cell: (row) => row.comment },
        faults.length > 0 && {
          heading: words.why,
          cell: (row) =>
            wrong(row.line).map((sentence, index) => (
              <span key={index} className="block font-semibold text-missing-text">
                ▲ {sentence}
              </span>
            )),
        },
      ]}
    />
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
