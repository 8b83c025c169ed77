import { figure } from '../../i18n/figures';
import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { publicProjectMessages } from './messages';
import type { ProjectView } from './project-view.server';

interface Props {
  language: Language;
  project: ProjectView;
}

/** The figures of each region it moved: as they were on the day its evidence came in, and today's without it. */
export function Moved({ language, project: { effects } }: Props) {
  const words = publicProjectMessages[language];
  return (
    <section aria-labelledby="moved" className="space-y-3">
      <h2 id="moved">{words.moved}</h2>
      {effects.length === 0 && <p>{words.notMoved}</p>}
      {effects.map((effect) => (
        <MovedRegion key={effect.regionCode} language={language} effect={effect} />
      ))}
      {effects.length > 0 && <p>{words.neverRepresentative}</p>}
    </section>
  );
}

function MovedRegion({ language, effect }: { language: Language; effect: ProjectView['effects'][number] }) {
  const words = publicProjectMessages[language];
  const { region, regionCode, on, beside } = effect;
  const rows = (['segments', 'links', 'paths'] as const).map((kind) => ({
    kind,
    before: effect.before[kind],
    after: effect.after[kind],
    today: effect.today[kind],
    todayWithout: effect.todayWithout[kind],
  }));
  return (
    <div>
      <p>
        <a href={paths(language).atlas(regionCode)}>{words.movedIn(region, on)}</a>
      </p>
      <DataTable
        label={region}
        rows={rows}
        keyOf={({ kind }) => kind}
        columns={[
          { heading: words.figure, namesRow: true, cell: ({ kind }) => words.figures[kind] },
          { heading: words.before, number: true, cell: ({ before }) => share(language, before) },
          { heading: words.after, number: true, cell: ({ after }) => share(language, after) },
          { heading: words.today, number: true, cell: ({ today }) => share(language, today) },
          { heading: words.todayWithout, number: true, cell: ({ todayWithout }) => share(language, todayWithout) },
        ]}
      />
      {beside.map(({ segment, missing }) => (
        <p key={segment}>{words.beside(segment, listed(language, missing))}</p>
      ))}
    </div>
  );
}

function share(language: Language, { present, total }: { present: number; total: number }): string {
  return publicProjectMessages[language].of(figure(language, present), figure(language, total));
}
