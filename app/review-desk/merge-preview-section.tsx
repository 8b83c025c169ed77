import type { Language } from '../i18n/language';
import { explainAlliance } from '../alliance/refusals';
import { applicationMessages } from '../alliance/applications/application-messages';
import { companyMessages } from '../companies/company-messages';
import { recordFields, type RecordField } from '../companies/profile-field-groups';
import { colon, listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { PostForm } from '../ui/post-form';
import type { MergePreview } from './merge-preview.server';
import { deskMessages } from './messages';

function fieldName(language: Language, field: RecordField): string {
  return field === 'stockCode'
    ? companyMessages[language].field.stock_code
    : applicationMessages[language].fields[field];
}

/** What becoming one would change: both records side by side, and the rows that would move. */
export function MergePreviewSection({ language, preview }: { language: Language; preview: MergePreview }) {
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
      {preview.needsTwo && <p className="notice max-w-2xl">{merges.needsTwo}</p>}
      {preview.mayMerge && !preview.codesDiffer && (
        <PostForm action={to.deskMerges()} className="max-w-2xl space-y-3">
          <input type="hidden" name="kept" value={kept.slug} />
          <input type="hidden" name="merged" value={merged.slug} />
          <label className="block">
            <span className="font-semibold">{merges.reason}</span>
            <input name="reason" required className="field-input" />
          </label>
          <button type="submit" className="button">
            {preview.needsTwo ? merges.propose : merges.button}
          </button>
        </PostForm>
      )}
      {!preview.mayMerge && <p className="text-muted">{words.file.notReviewer}</p>}
    </section>
  );
}
