import { colon } from '../../i18n/punctuation';
import { DataTable } from '../../ui/data-table';
import { PageTitle } from '../../ui/page-title';
import { AtlasModes } from '../atlas-modes';
import { atlasMessages } from '../messages';
import { stressMessages } from './stress-messages';
import type { StressView } from './stress-view';

/** What would be lost without one firm, without one segment, the greatest loss first. */
export function StressPage({ view }: { view: StressView }) {
  const { language, refused } = view;
  const words = stressMessages[language];
  return (
    <div className="space-y-8">
      <PageTitle language={language} title={view.title} purpose={words.purpose} />
      <AtlasModes language={language} region={view.region.code} lens={view.lens} current="stress" />
      {refused ? (
        <p className="notice">
          {refused.text} {refused.href && <a href={refused.href}>{words.seeRegistry}</a>}
        </p>
      ) : (
        <Tested view={view} />
      )}
      <p className="atlas-sources">
        {[
          `${atlasMessages[language].lens}${colon(language)}${atlasMessages[language].lenses[view.lens]}`,
          view.asOf,
          view.sources.length > 0 && `${atlasMessages[language].sources}${colon(language)}${view.sources.join('; ')}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function Tested({ view }: { view: StressView }) {
  const words = stressMessages[view.language];
  return (
    <>
      <p className="notice notice-warning">{view.notice}</p>
      <section aria-labelledby="summary">
        <h2 id="summary">{words.summary}</h2>
        <ul className="list-disc ps-6">
          {view.summary.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="firms" className="space-y-2">
        <h2 id="firms">{words.firms}</h2>
        {view.counted ? <Firms view={view} /> : <p>{words.firmsUncounted}</p>}
        {view.unaffected && <p>{view.unaffected}</p>}
      </section>
      <section aria-labelledby="segments" className="space-y-2">
        <h2 id="segments">{words.segments}</h2>
        <Segments view={view} />
      </section>
      <section aria-labelledby="ends" className="space-y-2">
        <h2 id="ends">{words.ends}</h2>
        <Ends view={view} />
      </section>
    </>
  );
}

function Firms({ view }: { view: StressView }) {
  const words = stressMessages[view.language];
  return (
    <DataTable
      rows={view.firms}
      keyOf={(row) => row.href}
      columns={[
        { heading: words.firm, namesRow: true, cell: (row) => <a href={row.href}>{row.name}</a> },
        { heading: words.paths, number: true, cell: (row) => row.pathsLost },
        { heading: words.left, number: true, cell: (row) => row.pathsAfter },
        { heading: words.without, cell: (row) => row.without },
        {
          heading: words.tryThese,
          className: 'no-print',
          headClassName: 'no-print',
          cell: (row) => (
            <a href={row.tryHref} aria-label={`${words.tryThese}${colon(view.language)}${row.name}`}>
              {words.tryThese}
            </a>
          ),
        },
      ]}
    />
  );
}

function Segments({ view }: { view: StressView }) {
  const words = stressMessages[view.language];
  return (
    <DataTable
      rows={view.segments}
      keyOf={(row) => row.href}
      columns={[
        { heading: words.segment, namesRow: true, cell: (row) => <a href={row.href}>{row.name}</a> },
        view.counted && { heading: words.holders, number: true, cell: (row) => row.holders },
        { heading: words.paths, number: true, cell: (row) => row.pathsLost },
        { heading: words.left, number: true, cell: (row) => row.pathsAfter },
        { heading: words.links, number: true, cell: (row) => row.linksLost },
        {
          heading: words.tryThese,
          className: 'no-print',
          headClassName: 'no-print',
          cell: (row) => (
            <a href={row.tryHref} aria-label={`${words.tryThese}${colon(view.language)}${row.name}`}>
              {words.tryThese}
            </a>
          ),
        },
      ]}
    />
  );
}

function Ends({ view }: { view: StressView }) {
  const words = stressMessages[view.language];
  return (
    <DataTable
      rows={view.ends}
      keyOf={(row) => row.href}
      columns={[
        { heading: words.end, namesRow: true, cell: (row) => <a href={row.href}>{row.name}</a> },
        { heading: words.mustPass, cell: (row) => row.mustPass },
        {
          heading: words.fewest,
          cell: (row) => (row.tryHref ? <a href={row.tryHref}>{row.fewest}</a> : row.fewest),
        },
      ]}
    />
  );
}
