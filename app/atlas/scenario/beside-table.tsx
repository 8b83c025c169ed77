import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import { DataTable } from '../../ui/data-table';
import { scenarioMessages } from './scenario-messages';
import type { BesideColumn } from './scenario-view';

/** Up to three scenarios beside each other, each with what it supposes and its three coverages. */
export function BesideTable({ language, columns }: { language: Language; columns: readonly BesideColumn[] }) {
  const words = scenarioMessages[language];
  return (
    <>
      <h2>{words.beside}</h2>
      <DataTable
        cards={false}
        label={words.beside}
        className="scenario-figures"
        rows={columns}
        keyOf={(column) => column.name}
        columns={[
          { heading: words.title, namesRow: true, cell: (column) => <Supposed language={language} column={column} /> },
          { heading: words.paths, number: true, cell: (column) => column.figures[0] },
          { heading: words.links, number: true, cell: (column) => column.figures[1] },
          { heading: words.segments, number: true, cell: (column) => column.figures[2] },
        ]}
      />
    </>
  );
}

/** Its name and what it supposes, in one cell: of its own a column of sentences has no room beside the figures. */
function Supposed({ language, column }: { language: Language; column: BesideColumn }) {
  const words = scenarioMessages[language];
  return (
    <>
      {column.openHref ? <a href={column.openHref}>{column.name}</a> : column.name}
      <span className="block font-normal text-muted">{column.edits.join(' · ')}</span>
      {column.takeAwayHref && (
        <a
          className="no-print"
          href={column.takeAwayHref}
          aria-label={`${words.takeAway}${colon(language)}${column.name}`}
        >
          {words.takeAway}
        </a>
      )}
    </>
  );
}
