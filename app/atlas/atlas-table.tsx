import { Fragment } from 'react';
import { PresenceText } from '../gaps/presence-box';
import { paths } from '../paths';
import type { AtlasView, ChainView, SegmentRow } from './atlas-view';
import { drawingMessages } from './drawing-messages';
import { ListTable } from './list-table';
import { atlasMessages, atlasWords } from './messages';

/** The drawing's facts as a table, a group of rows per chain. */
export function AtlasTable({ view }: { view: AtlasView }) {
  const words = atlasMessages[view.language];
  return (
    <section aria-labelledby="atlas-table" className="atlas-table mt-10">
      <h2 id="atlas-table">{words.table}</h2>
      <p className="text-muted">{words.tableHelp}</p>
      {view.judged ? <SegmentTable view={view} /> : <ListTable view={view} />}
    </section>
  );
}

function SegmentTable({ view }: { view: AtlasView }) {
  const { columns } = atlasMessages[view.language];
  return (
    <table className="data-table data-table-cards mt-3">
      <thead>
        <tr>
          {[columns.segment, columns.tier, columns.presence, columns.firms, columns.paths, columns.elsewhere].map(
            (name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ),
          )}
        </tr>
      </thead>
      {view.chains.map((chain) => (
        <tbody key={chain.id}>
          <tr className="atlas-table-chain">
            <th colSpan={6} scope="rowgroup">
              <ChainHeading view={view} chain={chain} />
            </th>
          </tr>
          {chain.segments.map((segment) => (
            <Row key={segment.id} view={view} segment={segment} />
          ))}
        </tbody>
      ))}
    </table>
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
          gaps.length > 0 ? words.chainGaps(gaps.join(view.language === 'zh' ? '、' : ', ')) : words.chainFull,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

function Row({ view, segment }: { view: AtlasView; segment: SegmentRow }) {
  const { language, region, lens, chain } = view;
  const to = paths(language);
  const { columns } = atlasMessages[language];
  return (
    <tr>
      <th scope="row">
        <a href={to.atlas(region.code, { lens, chain, segment: segment.id }, 'segment')} data-select={segment.id}>
          {segment.name}
        </a>
      </th>
      <td data-label={columns.tier} className="whitespace-nowrap">
        {drawingMessages[language].tiers[segment.tier]}
      </td>
      <td data-label={columns.presence}>
        <PresenceText language={language} lens={lens} presence={segment.presence} firms={segment.firmCount} />
      </td>
      <td data-label={columns.firms}>
        {segment.firms.map((firm, index) => (
          <Fragment key={firm.slug}>
            {index > 0 && ' · '}
            <a href={to.company(firm.slug)}>{firm.name}</a>
          </Fragment>
        ))}
        {segment.more && <span className="text-muted"> {segment.more}</span>}
      </td>
      <td data-label={columns.paths}>{segment.paths}</td>
      <td data-label={columns.elsewhere}>{segment.elsewhere}</td>
    </tr>
  );
}
