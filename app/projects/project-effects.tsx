import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { projectMessages } from './messages';
import type { EffectLine } from './effect-lines.server';
import type { RegionFigures } from './region-figures';

interface Props {
  language: Language;
  effects: readonly EffectLine[];
}

const measures = ['segments', 'links', 'paths'] as const;

/** What a project moved in the atlas: the figures kept when its evidence came in, and today's with and without it. */
export function ProjectEffects({ language, effects }: Props) {
  const words = projectMessages[language].effects;
  if (effects.length === 0) return null;
  return (
    <section aria-labelledby="effects" className="space-y-3">
      <h2 id="effects">{words.title}</h2>
      <p className="prose-width text-muted">{words.note}</p>
      {effects.map((effect) => (
        <div key={effect.regionCode} className="space-y-2">
          <DataTable
            caption={effect.region}
            rows={measures}
            keyOf={(measure) => measure}
            columns={[
              {
                heading: effect.region,
                head: <a href={paths(language).atlas(effect.regionCode)}>{effect.region}</a>,
                namesRow: true,
                cell: (measure) => words[measure],
              },
              { heading: words.when(effect.on), cell: (measure) => change(effect.before, effect.after, measure) },
              { heading: words.today, cell: (measure) => change(effect.todayWithout, effect.today, measure) },
            ]}
          />
          <ul className="list-disc ps-5">
            {effect.beside.map(({ segment, missing }) => (
              <li key={segment}>{words.beside(segment, listed(language, missing))}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function change(before: RegionFigures, after: RegionFigures, measure: (typeof measures)[number]): string {
  const [from, to] = [before[measure], after[measure]];
  return `${from.present} → ${to.present} / ${to.total}`;
}
