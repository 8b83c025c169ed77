import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable, type Columns } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import type { FunnelView, NamedLine } from './funnel.server';
import { needMessages } from './messages';

/** How needs fare: in all, by chain and by region, each figure with its column. */
export function FunnelPage({ language, view }: { language: Language; view: FunnelView }) {
  const words = needMessages[language];
  const to = paths(language);
  const { funnel } = words;
  const sections = [
    ['all', funnel.all, [{ key: 'all', name: funnel.all, ...view.all }], funnel.all],
    ['by-chain', funnel.byChain, view.byChain, funnel.chain],
    ['by-region', funnel.byRegion, view.byRegion, funnel.region],
  ] as const;
  return (
    <div className="space-y-8">
      <PageTitle
        language={language}
        title={funnel.title}
        purpose={funnel.purpose}
        above={[[to.needs(), words.title]]}
      />
      {view.all.posted === 0 ? (
        <p>{funnel.none}</p>
      ) : (
        sections.map(([id, title, rows, heading]) => (
          <section key={id} aria-labelledby={id} className="space-y-2">
            <h2 id={id}>{title}</h2>
            <DataTable label={title} rows={rows} keyOf={({ key }) => key} columns={columnsOf(language, heading)} />
          </section>
        ))
      )}
      <p className="prose-width text-sm text-muted">
        {funnel.note} <a href={to.methods('need-funnel')}>{funnel.how}</a>
      </p>
    </div>
  );
}

const counts = ['posted', 'waiting', 'answered', 'met', 'lapsed', 'withdrawn', 'invited', 'silent'] as const;

function columnsOf(language: Language, heading: string): Columns<NamedLine> {
  const { funnel } = needMessages[language];
  const days = (value: number | null) => (value === null ? funnel.unknown : String(value));
  return [
    { heading, namesRow: true, cell: ({ name }) => name },
    ...counts.map((count) => ({
      heading: funnel[count],
      number: true,
      cell: (line: NamedLine) => String(line[count]),
    })),
    { heading: funnel.daysToAnswer, number: true, cell: ({ daysToAnswer }) => days(daysToAnswer) },
    { heading: funnel.daysToMet, number: true, cell: ({ daysToMet }) => days(daysToMet) },
  ];
}
