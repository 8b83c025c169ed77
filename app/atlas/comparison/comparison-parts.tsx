import type { ReactNode } from 'react';
import { paths } from '../../paths';
import { ChoiceBar } from '../atlas-controls';
import { TitleBar } from '../atlas-title';
import { ChoiceMenu } from '../choice-menu';
import type { PartName } from '../living/living-view';
import { atlasMessages } from '../messages';
import { SourcesLine } from '../sources-line';
import { comparisonMessages } from './comparison-messages';
import type { ComparisonView } from './comparison-view';

const parts: Readonly<Record<PartName, ((props: { view: ComparisonView }) => ReactNode) | null>> = {
  title: ComparisonTitle,
  controls: ComparisonControls,
  notice: ComparisonNotice,
  headline: ComparisonHeadline,
  lanes: WayToGraph,
  sources: SourcesLine,
  // The lists beside the drawing say the same.
  table: null,
};

/** What of the page is worded anew for each comparison, in the places that it has on the atlas. */
export function comparisonPart(name: PartName, view: ComparisonView): ReactNode {
  const Part = parts[name];
  return Part && <Part view={view} />;
}

function ComparisonTitle({ view }: { view: ComparisonView }) {
  const { language, region, lens, chain, segment, other } = view;
  const words = comparisonMessages[language];
  return (
    <TitleBar
      language={language}
      title={
        other && view.compared
          ? words.titleOfTwo(region.name, other.name, view.chainChoices.find(({ id }) => id === chain)?.name ?? null)
          : words.title(region.name)
      }
      purpose={words.purpose}
      view={{ region: region.code, lens, chain, segment }}
      current="comparison"
    />
  );
}

function ComparisonControls({ view }: { view: ComparisonView }) {
  const { language, region, lens, chain, segment, other, others } = view;
  const to = paths(language);
  const href = (code: string, beside: string | undefined) =>
    to.atlasComparison(code, { with: beside, lens, chain, segment });
  return (
    <ChoiceBar
      view={view}
      asked={{ lens, chain, segment }}
      file={{
        href: to.atlasDrawing(region.code, { mode: 'comparison', with: other?.code, lens, chain, segment }),
        name: ['twinatlas', 'comparison', region.code, other?.code, lens, chain].filter(Boolean).join('-'),
      }}
      hrefTo={(code, asked, one) =>
        to.atlasComparison(code, {
          // A region is not compared with itself.
          with: code === other?.code ? region.code : other?.code,
          lens: asked,
          chain: one,
          segment,
        })
      }
    >
      {other && (
        <ChoiceMenu name={comparisonMessages[language].with} value={other.name}>
          {others.map(({ code, name }) => (
            <a key={code} href={href(region.code, code)} aria-current={code === other.code ? 'true' : undefined}>
              {name}
            </a>
          ))}
        </ChoiceMenu>
      )}
    </ChoiceBar>
  );
}

function ComparisonNotice({ view: { language, region, lens, refused, other, whyOther } }: { view: ComparisonView }) {
  const words = comparisonMessages[language];
  if (refused === null)
    return (
      <p className="notice notice-warning atlas-notice">
        {words.presence} {whyOther}
      </p>
    );
  return (
    <p className="notice atlas-notice">
      {refused} {words.aloneShown(region.name)}{' '}
      {lens === 'representative' && (
        <a href={paths(language).atlasComparison(region.code, { with: other?.code })}>{words.seeRegistry}</a>
      )}
    </p>
  );
}

function ComparisonHeadline({ view: { language, groups } }: { view: ComparisonView }) {
  if (groups.length === 0) return null;
  return (
    <section aria-label={comparisonMessages[language].counts} className="atlas-headline">
      <dl className="atlas-figures comparison-figures">
        {groups.map(({ answer, name, segments }) => (
          <div key={answer}>
            <dt>{name}</dt>
            <dd className="figure-large">{segments.length}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** On a phone the lists come first, and the graph is one tap away. */
function WayToGraph({ view: { language } }: { view: ComparisonView }) {
  return (
    <div id="atlas-list" className="atlas-lanes no-print">
      <a className="button button-secondary atlas-to-graph" href="#atlas-graph">
        {atlasMessages[language].toGraph}
      </a>
    </div>
  );
}
