import type { Language } from '../../i18n/language';
import { brackets, clauses } from '../../i18n/punctuation';
import { sessionMessages } from './session-messages';
import type { StatisticsView } from './session-view';
import { DataTable } from '../../ui/data-table';

const percent = (share: number | null, unknown: string) => (share === null ? unknown : `${(share * 100).toFixed(0)}%`);

/** What the results look like: as a drawing, and every number of it in a table. */
export function SessionStatisticsSection({ language, statistics }: { language: Language; statistics: StatisticsView }) {
  const words = sessionMessages[language].statistics;
  const doubled = statistics.papers.filter((paper) => paper.agreement !== null);
  const bands = statistics.distribution.map((count, index) => ({
    range: index === 9 ? '90–100' : `${index * 10}–${index * 10 + 9}`,
    count,
  }));
  return (
    <section aria-labelledby="statistics" className="lg:col-span-2">
      <h2 id="statistics">{words.title}</h2>
      <dl className="mt-2 flex flex-wrap gap-x-10 gap-y-3">
        {(
          [
            [words.candidates, String(statistics.candidates)],
            [words.absent, String(statistics.absent)],
            [words.passRate, percent(statistics.passRate, words.unknown)],
            [words.median, statistics.median === null ? words.unknown : String(statistics.median)],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-muted">{name}</dt>
            <dd className="figure-large">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-6 grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <figure>
          <figcaption className="font-semibold">{words.distribution}</figcaption>
          <Distribution
            bands={bands}
            label={clauses(
              language,
              bands.filter((band) => band.count > 0),
              (band) => words.bar(band.range, String(band.count)),
            )}
          />
        </figure>
        <Papers language={language} statistics={statistics} />
      </div>
      {doubled.length > 0 && <Agreement language={language} papers={doubled} />}
    </section>
  );
}

function Distribution({ bands, label }: { bands: readonly { range: string; count: number }[]; label: string }) {
  const most = Math.max(1, ...bands.map((band) => band.count));
  return (
    <svg viewBox="0 0 500 190" role="img" aria-label={label} className="mt-2 w-full max-w-xl text-ink">
      {bands.map((band, index) => {
        const height = (band.count / most) * 120;
        const middle = index * 50 + 25;
        return (
          <g key={band.range}>
            <rect
              x={index * 50 + 6}
              y={150 - height}
              width={38}
              height={height}
              className="fill-present stroke-present-line"
            />
            {band.count > 0 && (
              <text x={middle} y={143 - height} textAnchor="middle" fontSize="19" className="fill-ink">
                {band.count}
              </text>
            )}
            <text x={middle} y={174} textAnchor="middle" fontSize="19" className="fill-muted">
              {index * 10}
            </text>
          </g>
        );
      })}
      <line x1="0" x2="500" y1="150.5" y2="150.5" className="stroke-line" />
    </svg>
  );
}

function Papers({ language, statistics }: { language: Language; statistics: StatisticsView }) {
  const words = sessionMessages[language].statistics;
  return (
    <div>
      <h3>{words.papers}</h3>
      <DataTable
        className="mt-2"
        cards={false}
        rows={statistics.papers}
        keyOf={(paper) => paper.name}
        columns={[
          { heading: sessionMessages[language].paper, namesRow: true, cell: (paper) => paper.name },
          { heading: words.taken, number: true, cell: (paper) => paper.taken },
          {
            heading: words.passRate,
            number: true,
            cell: (paper) => (
              <>
                {percent(paper.passRate, words.unknown)}
                {brackets(language, paper.passed)}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

function Agreement({ language, papers }: { language: Language; papers: StatisticsView['papers'] }) {
  const words = sessionMessages[language].statistics;
  return (
    <div className="mt-6 max-w-4xl">
      <h3>{words.agreement}</h3>
      <DataTable
        className="mt-2"
        rows={papers}
        keyOf={({ name }) => name}
        columns={[
          {
            heading: sessionMessages[language].paper,
            namesRow: true,
            cell: ({ name }) => name,
          },
          { heading: words.pairs, number: true, cell: ({ agreement }) => agreement!.pairs },
          {
            heading: words.mean,
            number: true,
            cell: ({ agreement }) => agreement!.meanDifference?.toFixed(1) ?? words.unknown,
          },
          {
            heading: words.within,
            number: true,
            cell: ({ agreement, mostDifference }) => (
              <>
                {percent(agreement!.withinDifference, words.unknown)}
                {brackets(language, `≤ ${mostDifference}`)}
              </>
            ),
          },
          {
            heading: words.concordance,
            number: true,
            cell: ({ agreement }) => agreement!.concordance?.toFixed(2) ?? words.unknown,
          },
        ]}
      />
      <p className="mt-2 text-sm text-muted">{words.definition}</p>
    </div>
  );
}
