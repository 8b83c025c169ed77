import { Romanised } from '../companies/romanised';
import type { Language } from '../i18n/language';
import { figure } from '../i18n/figures';
import { DataTable } from '../ui/data-table';
import { networkMessages } from './messages';
import type { NetworkView, RankedFirm } from './network-view';

/** What is seen at once; a phone shows each row as a card. */
const unfolded = 20;

/** The firms shown, those that join most first; all but the first are folded. */
export function RankedFirms({ view }: { view: NetworkView }) {
  const { language, rows, firmCount } = view;
  const words = networkMessages[language].table;
  const [shown, all] = [rows.length, firmCount].map((count) => figure(language, count)) as [string, string];
  const rest = rows.slice(unfolded);
  return (
    <>
      {rows.length < firmCount && <p className="text-sm">{words.first(shown, all)}</p>}
      <FirmRows view={view} rows={rows.slice(0, unfolded)} caption={words.title} />
      {rest.length > 0 && (
        <details className="no-print">
          <summary>{words.rest(figure(language, rest.length))}</summary>
          <FirmRows view={view} rows={rest} caption={words.rest(figure(language, rest.length))} />
        </details>
      )}
    </>
  );
}

function FirmRows({ view, rows, caption }: { view: NetworkView; rows: readonly RankedFirm[]; caption: string }) {
  const { language, withheld } = view;
  const words = networkMessages[language].table;
  return (
    <DataTable<RankedFirm>
      caption={caption}
      className="network-table"
      rows={rows}
      keyOf={({ id }) => id}
      idOf={({ id }) => `row-${id}`}
      columns={[
        { heading: words.firm, namesRow: true, cell: (row) => <FirmName language={language} row={row} /> },
        { heading: words.segments, number: true, cell: ({ segments }) => figure(language, segments) },
        { heading: words.chains, number: true, cell: ({ chains }) => figure(language, chains) },
        withheld === null && {
          heading: words.alone,
          number: true,
          cell: ({ alone }) => figure(language, alone ?? 0),
        },
        { heading: words.between, number: true, cell: ({ between }) => between },
      ]}
    />
  );
}

function FirmName({ language, row: { name, href, id, member, found } }: { language: Language; row: RankedFirm }) {
  const text = found ? <mark>{name}</mark> : name;
  return (
    <>
      <a href={href} data-points={id}>
        {text}
      </a>
      {member && (
        <span className="tag ms-2">
          <span aria-hidden="true">✓ </span>
          {networkMessages[language].picture.member}
        </span>
      )}
      <Romanised language={language} names={{ nameZh: name, nameEn: null }} />
    </>
  );
}
