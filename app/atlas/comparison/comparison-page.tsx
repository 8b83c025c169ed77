import { lensMark } from '../../gaps/lens';
import { colon } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { PageTitle } from '../../ui/page-title';
import { AtlasModes } from '../atlas-modes';
import { SourcesLine } from '../sources-line';
import type { Compared } from '../shown';
import { comparisonMessages } from './comparison-messages';
import type { ComparisonView } from './comparison-view';

/** Two regions in one picture by what is recorded, the difference as lists, and the other regions small beside. */
export function ComparisonPage({ view }: { view: ComparisonView }) {
  const { language, region, lens } = view;
  const words = comparisonMessages[language];
  return (
    <div className="space-y-6">
      <PageTitle language={language} title={words.title(region.name)} purpose={words.purpose} />
      <AtlasModes language={language} region={region.code} lens={lens} chain={view.chain} current="comparison" />
      <Others view={view} />
      {view.refused ? (
        <p className="notice">
          {view.refused}{' '}
          {lens === 'representative' && (
            <a href={paths(language).atlasComparison(region.code, { with: view.other?.code })}>{words.seeRegistry}</a>
          )}
        </p>
      ) : (
        <>
          <p className="notice notice-warning">{words.presence}</p>
          <section aria-labelledby="picture">
            <h2 id="picture" className="sr-only">
              {words.picture}
            </h2>
            <div className="atlas-scroll" dangerouslySetInnerHTML={{ __html: view.svg! }} />
          </section>
          <Difference view={view} />
          <Multiples view={view} />
        </>
      )}
      <SourcesLine view={view} />
    </div>
  );
}

function Others({ view }: { view: ComparisonView }) {
  const { language, region, lens, chain } = view;
  const words = comparisonMessages[language];
  return (
    <nav aria-label={words.with} className="choices no-print">
      <span>{words.with}</span>
      {view.others.map(({ code, name }) => (
        <a
          key={code}
          href={paths(language).atlasComparison(region.code, { with: code, lens: lensMark(lens), chain })}
          aria-current={code === view.other?.code ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

function Difference({ view }: { view: ComparisonView }) {
  const { language, lens } = view;
  const words = comparisonMessages[language];
  return (
    <section aria-labelledby="difference" className="space-y-3">
      <h2 id="difference">{words.difference}</h2>
      <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2 xl:grid-cols-4">
        {view.groups.map((group) => (
          <div key={group.answer}>
            <h3>
              {group.name}
              {colon(language)}
              {words.count(group.segments.length)}
            </h3>
            {group.segments.length === 0 && <p>{words.none}</p>}
            <ul className="link-list text-sm">
              {group.segments.map(({ id, name, chain }) => (
                <li key={id}>
                  <a href={paths(language).segment(id, { lens: lensMark(lens) })}>{name}</a>{' '}
                  <span className="text-muted">{chain}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

const cell = { size: 10, step: 13 } as const;

function Multiples({ view }: { view: ComparisonView }) {
  const { language, region, lens } = view;
  const words = comparisonMessages[language];
  const longest = Math.max(0, ...view.multiples.flatMap(({ rows }) => rows.map((row) => row.length)));
  return (
    <section aria-labelledby="multiples" className="space-y-3">
      <h2 id="multiples">{words.multiples(view.multiples.length)}</h2>
      <p className="text-sm text-muted">{words.multiplesHelp}</p>
      <dl className="flex flex-wrap gap-x-6 text-sm">
        {(['both', 'first', 'second', 'neither'] as const).map((answer) => (
          <div key={answer} className="flex items-center gap-2">
            <dt>
              <svg width={12} height={12} aria-hidden="true" className="multiple">
                <Cell x={1} y={1} answer={answer} />
              </svg>
            </dt>
            <dd>{words.cells[answer]}</dd>
          </div>
        ))}
      </dl>
      <ul className="flex flex-wrap gap-6">
        {view.multiples.map(({ code, name, rows, sentence }) => (
          <li key={code} className="w-48">
            <a href={paths(language).atlasComparison(region.code, { with: code, lens: lensMark(lens) })}>{name}</a>
            <svg width={longest * cell.step} height={rows.length * cell.step} aria-hidden="true" className="multiple">
              {rows.map((row, y) =>
                row.map((answer, x) => (
                  <Cell key={`${y} ${x}`} x={x * cell.step + 1} y={y * cell.step + 1} answer={answer} />
                )),
              )}
            </svg>
            <p className="text-sm text-muted">{sentence}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Filled where both have a record, half where one has, on the left this one; a dot where neither has. */
function Cell({ x, y, answer }: { x: number; y: number; answer: Compared }) {
  const { size } = cell;
  if (answer === 'neither') return <circle cx={x + size / 2} cy={y + size / 2} r={1.5} className="multiple-dot" />;
  const half = size / 2;
  return (
    <>
      <rect x={x} y={y} width={size} height={size} className="multiple-frame" />
      <rect
        x={answer === 'second' ? x + half : x}
        y={y}
        width={answer === 'both' ? size : half}
        height={size}
        className="multiple-record"
      />
    </>
  );
}
