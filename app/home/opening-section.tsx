import { lensMark } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { listed } from '../i18n/punctuation';
import { method } from '../methods/methods';
import { paths } from '../paths';
import { SourceMark } from '../ui/source-mark';
import { BestAdvice } from './best-advice';
import type { HomeView } from './home.server';
import { homeMessages } from './messages';
import { MiniatureDrawings } from './miniature-drawing';
import { bestFillOf } from './opening';
import { PathMarkChart } from './path-mark-chart';
import { ShownPathCaption } from './shown-path';

type Opened = Pick<HomeView, 'registry' | 'path'>;

/** One sentence with one number, every path as a mark, the best thing to do, and the atlas in small beside them. */
export function OpeningSection({ language, view }: { language: Language; view: Opened }) {
  const words = homeMessages[language];
  const to = paths(language);
  const { registry: atlas, path } = view;
  const fill = bestFillOf(atlas);
  const lens = lensMark(atlas.lens);
  return (
    <div className="opening">
      <div className="space-y-4">
        <OpeningSentence language={language} view={view} gain={fill?.gain ?? 0n} />
        <BestAdvice language={language} atlas={atlas} fill={fill} />
        <p className="no-print flex flex-wrap gap-2">
          <a className="button button-secondary" href={to.atlas(atlas.region.code, { lens })}>
            {words.openAtlas}
          </a>
          <a className="button button-secondary" href={to.matrix({ lens })}>
            {words.openMatrix}
          </a>
        </p>
      </div>
      <div className="space-y-2">
        <a href={to.atlas(atlas.region.code, { lens })} aria-label={words.mini} className="opening-mini">
          <MiniatureDrawings
            language={language}
            atlas={atlas}
            path={path?.segments.map(({ id }) => id) ?? []}
            filled={fill?.segments.map(({ id }) => id) ?? []}
          />
        </a>
        <p className="mini-said">{words.miniSaid}</p>
        <ShownPathCaption language={language} atlas={atlas} path={path} />
      </div>
    </div>
  );
}

function OpeningSentence({ language, view, gain }: { language: Language; view: Opened; gain: bigint }) {
  const words = homeMessages[language];
  const { registry: atlas, path } = view;
  const region = localised(language, atlas.region.shortNameZh, atlas.region.nameEn);
  if (!atlas.headline)
    return (
      <>
        <h1>{words.title(region)}</h1>
        <p className="notice">{atlas.withheld && words.withheld[atlas.withheld]}</p>
      </>
    );
  const { complete, total } = atlas.headline.coverage.paths;
  const sentence = words.opening[atlas.lens === 'sourced' ? 'sourced' : 'registry'];
  const { links, segments } = atlas.headline.coverage;
  const measures = atlas.lens === 'sourced' ? words.sourcedCoverage : words.coverage;
  const besides = [
    `${measures.segments} ${segments.present} / ${segments.total}`,
    `${measures.links} ${links.complete} / ${links.total}`,
  ];
  const definition = method(language, 'path-coverage');
  return (
    <div>
      <h1 className="text-balance">
        {sentence.before(region, String(total))}
        <span className="opening-number">{String(complete)}</span>
        {sentence.after}
        <SourceMark
          language={language}
          what={`${definition.name} ${complete} / ${total}`}
          provenance={{
            source: atlas.sources[language].join('; '),
            asOf: atlas.asOf,
            confidence: atlas.completeness,
            method: `${definition.plain} ${definition.formula}`,
            methodAnchor: 'path-coverage',
          }}
        />
      </h1>
      <PathMarkChart language={language} total={total} complete={complete} opened={gain} shown={path?.number ?? null} />
      <p className="mt-1 text-sm">
        <a href="#headline">{words.besides(listed(language, besides))}</a>
      </p>
    </div>
  );
}
