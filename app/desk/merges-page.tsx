import type { Language } from '../i18n/language';
import { Faults } from '../alliance/alliance-form';
import { explainAlliance } from '../alliance/alliance-refusals';
import { momentText } from '../calendar/moment-text';
import { applicationMessages } from '../alliance/applications/application-messages';
import { companyMessages } from '../companies/company-messages';
import { recordFields, type RecordField } from '../companies/profile-field-groups';
import { colon, listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import { PostForm } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import type { MergePreview, MergeView } from './merge-preview.server';
import { deskMessages } from './messages';

interface Props {
  language: Language;
  view: MergeView;
  fault: FormFault | null;
  /** Rows an undo could not bring back, when there was one; their tables. */
  undone?: readonly string[] | null;
}

/** Two records, what becoming one would move, and the latest merges with their way back. */
export function MergesPage({ language, view, fault, undone = null }: Props) {
  const words = deskMessages[language];
  const to = paths(language);
  const { merges } = words;
  const tables: Readonly<Record<string, string>> = merges.tables;
  return (
    <>
      <PageTitle language={language} title={merges.title} purpose={merges.purpose} above={[[to.desk(), words.title]]} />
      <Faults language={language} fault={fault} />
      {undone && (
        <p role="status" className="notice mb-5 max-w-2xl">
          {undone.length === 0
            ? merges.undoneOk
            : merges.skipped(listed(language, [...new Set(undone)], (table) => tables[table]!))}
        </p>
      )}
      <GetForm action={to.deskMerges()} className="flex max-w-3xl flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-56">
          <label htmlFor="merge-kept" className="font-semibold">
            {merges.kept}
          </label>
          <input
            id="merge-kept"
            name="kept"
            defaultValue={view.kept}
            aria-describedby="merge-hint"
            className="field-input"
          />
        </div>
        <div className="min-w-0 grow basis-56">
          <label htmlFor="merge-merged" className="font-semibold">
            {merges.merged}
          </label>
          <input
            id="merge-merged"
            name="merged"
            defaultValue={view.merged}
            aria-describedby="merge-hint"
            className="field-input"
          />
        </div>
        <button type="submit" className="button button-secondary">
          {merges.preview}
        </button>
        <p id="merge-hint" className="basis-full text-sm text-muted">
          {merges.hint}
        </p>
      </GetForm>
      {view.unknown && <p className="notice notice-warning mt-4 max-w-2xl">{merges.unknown(view.unknown)}</p>}
      {view.preview && <Preview language={language} preview={view.preview} />}
      <Recent language={language} view={view} />
    </>
  );
}

function fieldName(language: Language, field: RecordField): string {
  return field === 'stockCode'
    ? companyMessages[language].field.stock_code
    : applicationMessages[language].fields[field];
}

function Preview({ language, preview }: { language: Language; preview: MergePreview }) {
  const words = deskMessages[language];
  const { merges } = words;
  const to = paths(language);
  const tables: Readonly<Record<string, string>> = merges.tables;
  const { kept, merged } = preview;
  return (
    <section aria-labelledby="preview" className="mt-6 space-y-4">
      <h2 id="preview">{merges.preview}</h2>
      <DataTable
        rows={recordFields}
        keyOf={(field) => field}
        columns={[
          {
            heading: words.file.field,
            namesRow: true,
            cell: (field) => fieldName(language, field),
          },
          {
            heading: merges.kept,
            head: <a href={to.company(kept.slug)}>{merges.kept}</a>,
            cell: (field) => kept[field] ?? '–',
          },
          {
            heading: merges.merged,
            head: <a href={to.company(merged.slug)}>{merges.merged}</a>,
            cell: (field) => (
              <>
                {merged[field] ?? '–'}{' '}
                {kept[field] !== null && merged[field] !== null && kept[field] !== merged[field] && (
                  <strong className="tag">≠ {words.file.differs}</strong>
                )}
              </>
            ),
          },
        ]}
      />
      <div>
        <h3>{merges.moves}</h3>
        {preview.moves.length === 0 ? (
          <p>{merges.nothing}</p>
        ) : (
          <p>{preview.moves.map(({ table, count }) => `${tables[table]} ${count}`).join(' · ')}</p>
        )}
        <p className="text-sm text-muted">{merges.uncounted}</p>
        {preview.fills.length > 0 && (
          <p>
            {merges.fills}
            {colon(language)}
            {listed(language, preview.fills, (field) => fieldName(language, field))}
          </p>
        )}
      </div>
      <p>
        <a href={to.deskMerges({ kept: merged.slug, merged: kept.slug })}>{merges.swap}</a>
      </p>
      {preview.codesDiffer && (
        <p className="notice notice-missing max-w-2xl">
          {explainAlliance(language, { ok: false, code: 'different-uscc' })}
        </p>
      )}
      {preview.mayMerge && !preview.codesDiffer && (
        <PostForm action={to.deskMerges()} className="max-w-2xl space-y-3">
          <input type="hidden" name="kept" value={kept.slug} />
          <input type="hidden" name="merged" value={merged.slug} />
          <label className="block">
            <span className="font-semibold">{merges.reason}</span>
            <input name="reason" required className="field-input" />
          </label>
          <button type="submit" className="button">
            {merges.button}
          </button>
        </PostForm>
      )}
      {!preview.mayMerge && <p className="text-muted">{words.file.notReviewer}</p>}
    </section>
  );
}

function Recent({ language, view }: { language: Language; view: MergeView }) {
  const { merges } = deskMessages[language];
  const to = paths(language);
  return (
    <section aria-labelledby="recent" className="mt-8 max-w-3xl">
      <h2 id="recent">{merges.recent}</h2>
      {view.recent.length === 0 && <p className="text-muted">{merges.noneYet}</p>}
      <ul className="mt-2 space-y-3">
        {view.recent.map((merge) => (
          <li key={merge.id} className="card">
            <p>
              {merge.keptSlug ? (
                <a href={to.company(merge.keptSlug)}>{merges.into(merge.mergedName, merge.keptName!)}</a>
              ) : (
                merge.mergedName
              )}{' '}
              <span className="text-sm text-muted">{momentText(merge.mergedAt)}</span>
            </p>
            <p className="text-sm">{merge.reason}</p>
            {merge.undoneAt ? (
              <p className="text-sm text-muted">{merges.undone(momentText(merge.undoneAt))}</p>
            ) : (
              <PostForm action={to.deskMerge(merge.id)} className="flex flex-wrap items-end gap-2">
                <label className="grow">
                  <span className="block text-sm">{merges.undoReason}</span>
                  <input name="reason" required className="field-input" />
                </label>
                <button type="submit" className="button button-secondary">
                  {merges.undo}
                  <span className="sr-only">
                    {colon(language)}
                    {merge.mergedName}
                  </span>
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
