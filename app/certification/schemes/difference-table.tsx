import type { Language } from '../../i18n/language';
import type { SchemeDifference } from './scheme-difference';
import { schemeEditMessages } from './scheme-edit-messages';

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
    <table className="data-table data-table-cards mt-2 max-w-5xl">
      <thead>
        <tr>
          <th scope="col">{words.about}</th>
          <th scope="col">{heads.before}</th>
          <th scope="col">{heads.after}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((one, index) => (
          <tr key={index}>
            <th scope="row">{one.about}</th>
            <td data-label={heads.before}>
              {one.before === null ? (
                <span className="text-muted">{words.absent}</span>
              ) : (
                <del className="no-underline">{one.before}</del>
              )}
            </td>
            <td data-label={heads.after}>
              {one.after === null ? (
                <span className="text-muted">{words.absent}</span>
              ) : (
                <ins className="font-semibold no-underline">{one.after}</ins>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
