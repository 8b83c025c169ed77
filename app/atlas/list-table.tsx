import { DataTable } from '../ui/data-table';
import { paths } from '../paths';
import type { AtlasView } from './atlas-view';
import { FirmLinks, SegmentLink } from './atlas-links';
import { atlasMessages } from './messages';
import { Fragment } from 'react';

/** What a published list says, chain by chain: it names firms for chains and says nothing of segments. */
export function ListTable({ view }: { view: AtlasView }) {
  const { language, region, lens } = view;
  const words = atlasMessages[language];
  const { listColumns } = words;
  return (
    <DataTable
      className="mt-3"
      rows={view.chains}
      keyOf={(chain) => chain.id}
      columns={[
        {
          heading: listColumns.chain,
          namesRow: true,
          cell: (chain) => <a href={paths(language).atlas(region.code, { lens, chain: chain.id })}>{chain.name}</a>,
        },
        {
          heading: listColumns.listed,
          cell: ({ listed }) =>
            listed.length > 0 ? (
              <FirmLinks language={language} firms={listed} />
            ) : view.notice.kind === 'no-survey' ? (
              words.listUnknown
            ) : (
              words.notOnList
            ),
        },
        { heading: listColumns.stated, cell: (chain) => chain.stated },
        {
          heading: listColumns.segments,
          className: 'text-sm',
          cell: ({ segments }) =>
            segments.map((segment, index) => (
              <Fragment key={segment.id}>
                {index > 0 && ' · '}
                <SegmentLink view={view} segment={segment} />
              </Fragment>
            )),
        },
      ]}
    />
  );
}
