import { PresenceText } from '../gaps/presence-box';
import { GroupedTable } from '../ui/data-table';
import { FirmLinks, SegmentLink } from './atlas-links';
import { isSupposed } from './atlas-title';
import type { AtlasView, ChainView } from './atlas-view';
import { drawingMessages } from './drawing-messages';
import { ListTable } from './list-table';
import { atlasMessages, atlasWords } from './messages';
import { listed } from '../i18n/punctuation';

/**
 * The drawing's facts as a table, a group of rows per chain. It is folded: rows that nobody looks at took a slow
 * processor half of the time in which it lays the page out.
 */
export function AtlasTable({ view }: { view: AtlasView }) {
  const words = atlasMessages[view.language];
  return (
    <details id="atlas-table" className="atlas-table mt-6">
      <summary>
        <h2>{words.table}</h2>
      </summary>
      <p className="text-muted">{isSupposed(view) ? words.tableHelpTried : words.tableHelp}</p>
      {view.judged ? <SegmentTable view={view} /> : <ListTable view={view} />}
    </details>
  );
}

function SegmentTable({ view }: { view: AtlasView }) {
  const { language, lens } = view;
  const { columns } = atlasMessages[language];
  return (
    <GroupedTable
      className="mt-3"
      groups={view.chains.map((chain) => ({
        key: chain.id,
        heading: <ChainHeading view={view} chain={chain} />,
        rows: chain.segments,
      }))}
      headingClassName="atlas-table-chain"
      keyOf={(segment) => segment.id}
      columns={[
        { heading: columns.segment, namesRow: true, cell: (segment) => <SegmentLink view={view} segment={segment} /> },
        {
          heading: columns.tier,
          className: 'whitespace-nowrap',
          cell: (segment) => drawingMessages[language].tiers[segment.tier],
        },
        {
          heading: columns.presence,
          cell: ({ presence, firmCount }) => (
            <PresenceText language={language} lens={lens} presence={presence} firms={firmCount} />
          ),
        },
        {
          heading: columns.firms,
          cell: ({ firms, more }) => (
            <>
              <FirmLinks language={language} firms={firms} />
              {more && <span className="text-muted"> {more}</span>}
            </>
          ),
        },
        { heading: columns.paths, cell: (segment) => segment.paths },
        { heading: columns.elsewhere, cell: (segment) => segment.elsewhere },
      ]}
    />
  );
}

function ChainHeading({ view, chain }: { view: AtlasView; chain: ChainView }) {
  const words = atlasWords(view.language, view.lens);
  const gaps = chain.segments.filter((segment) => segment.firms.length === 0).map((segment) => segment.name);
  return (
    <>
      {chain.name}{' '}
      <span className="font-normal text-muted">
        {[
          chain.coverage,
          chain.stated,
          gaps.length > 0 ? words.chainGaps(listed(view.language, gaps)) : words.chainFull,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}
