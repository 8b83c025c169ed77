import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import { DataTable, type Column } from '../../ui/data-table';
import { TitleBar } from '../atlas-title';
import { SourcesLine } from '../sources-line';
import { stressMessages } from './stress-messages';
import type { StressView } from './stress-view';

/** What would be lost without one firm, without one segment, the greatest loss first. */
export function StressPage({ view }: { view: StressView }) {
  const { language, refused } = view;
  const words = stressMessages[language];
  return (
    <div className="space-y-8">
      <div>
        <TitleBar
          language={language}
          title={view.title}
          view={{ region: view.region.code, lens: view.lens }}
          current="stress"
        />
        <p className="prose-width text-muted">{words.purpose}</p>
      </div>
      {refused ? (
        <p className="notice">
          {refused.text} {refused.href && <a href={refused.href}>{words.seeRegistry}</a>}
        </p>
      ) : (
        <Tested view={view} />
      )}
      <SourcesLine view={view} />
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
        tryColumn(view.language),
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
        tryColumn(view.language),
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

/** Leads to the same loss as a what-if on the atlas. */
function tryColumn(language: Language): Column<{ readonly name: string; readonly tryHref: string }> {
  const { tryThese } = stressMessages[language];
  return {
    heading: tryThese,
    className: 'no-print',
    headClassName: 'no-print',
    cell: ({ name, tryHref }) => (
      <a href={tryHref} aria-label={`${tryThese}${colon(language)}${name}`}>
        {tryThese}
      </a>
    ),
  };
}
