import { Fragment } from 'react';
import { paths } from '../paths';
import type { AtlasView, ChainView } from './atlas-view';
import { atlasMessages } from './messages';

/** What a published list says, chain by chain: it names firms for chains and says nothing of segments. */
export function ListTable({ view }: { view: AtlasView }) {
  const { listColumns } = atlasMessages[view.language];
  return (
    <table className="data-table data-table-cards mt-3">
      <thead>
        <tr>
          {[listColumns.chain, listColumns.listed, listColumns.stated, listColumns.segments].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.chains.map((chain) => (
          <Row key={chain.id} view={view} chain={chain} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ view, chain }: { view: AtlasView; chain: ChainView }) {
  const { language, region, lens } = view;
  const words = atlasMessages[language];
  const to = paths(language);
  return (
    <tr>
      <th scope="row">
        <a href={to.atlas(region.code, { lens, chain: chain.id })}>{chain.name}</a>
      </th>
      <td data-label={words.listColumns.listed}>
        {chain.listed.length === 0 && (view.notice.kind === 'no-survey' ? words.listUnknown : words.notOnList)}
        {chain.listed.map((firm, index) => (
          <Fragment key={firm.slug}>
            {index > 0 && ' · '}
            <a href={to.company(firm.slug)}>{firm.name}</a>
          </Fragment>
        ))}
      </td>
      <td data-label={words.listColumns.stated}>{chain.stated}</td>
      <td data-label={words.listColumns.segments} className="text-sm">
        {chain.segments.map((segment, index) => (
          <Fragment key={segment.id}>
            {index > 0 && ' · '}
            <a
              href={to.atlas(region.code, { lens, chain: view.chain, segment: segment.id }, 'segment')}
              data-select={segment.id}
            >
              {segment.name}
            </a>
          </Fragment>
        ))}
      </td>
    </tr>
  );
}
