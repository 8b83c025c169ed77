import type { Language } from '../../i18n/language';
import type { SchemeDifference } from './scheme-difference';
import { schemeEditMessages } from './scheme-edit-messages';
import { DataTable } from '../../ui/data-table';

/** What two schemes say differently, side by side. */
export function DifferenceTable({
  language,
  differences,
  before,
  after,
}: {
  language: Language;
  differences: readonly SchemeDifference[];
  before?: string;
  after?: string;
}) {
  const words = schemeEditMessages[language];
  if (differences.length === 0) return <p>{words.noDifferences}</p>;
  const heads = { before: before ?? words.before, after: after ?? words.after };
  return (
    <DataTable
      className="mt-2 max-w-5xl"
      rows={differences}
      keyOf={(_, index) => index}
      columns={[
        { heading: words.about, namesRow: true, cell: (one) => one.about },
        {
          heading: heads.before,
          cell: (one) =>
            one.before === null ? (
              <span className="text-muted">{words.absent}</span>
            ) : (
              <del className="no-underline">{one.before}</del>
            ),
        },
        {
          heading: heads.after,
          cell: (one) =>
            one.after === null ? (
              <span className="text-muted">{words.absent}</span>
            ) : (
              <ins className="font-semibold no-underline">{one.after}</ins>
            ),
        },
      ]}
    />
  );
}
