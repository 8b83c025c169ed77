import type { LoaderFunctionArgs } from '@remix-run/node';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { atlasWording } from '../atlas/atlas-view.server';
import { askedComparison, comparisonParameters } from '../atlas/comparison/comparison-choice.server';
import { ComparisonPanel } from '../atlas/comparison/comparison-panel';
import { comparisonView } from '../atlas/comparison/comparison-view.server';
import { contentJson } from '../atlas/living/content-json.server';
import { panelHtml, triedHtml } from '../atlas/living/parts-html';
import { pagePart } from '../atlas/page-parts';
import { panelView } from '../atlas/panel-view.server';
import { scenarioChoice } from '../atlas/scenario/scenario-choice.server';
import { ScenarioPanel } from '../atlas/scenario/scenario-panel';
import { shownScenario, triedPicture } from '../atlas/scenario/scenario-view.server';
import { projectCounts } from '../projects/public/project-counts.server';
import { SegmentPanel } from '../atlas/segment-panel';

/** What is said beside the drawing, for the page that changes in place. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context;
  const beside = askedComparison(db, request, params.region!, language);
  if (beside)
    return contentJson(
      { html: panelHtml(<ComparisonPanel view={comparisonView(db, language, beside)} />) },
      comparisonParameters,
    );
  const supposed = scenarioChoice(db, request, params.region!, language);
  if (supposed) {
    const shown = shownScenario(db, language, supposed);
    const view = atlasWording(db, language, supposed, triedPicture(language, supposed, shown));
    const parts = triedHtml((name) => pagePart(name, view));
    return contentJson({ html: panelHtml(<ScenarioPanel view={shown.view} />), parts }, []);
  }
  const choice = atlasChoice(db, request, params.region!, language);
  const panel = panelView(db, language, choice, projectCounts(db).bySegment);
  return contentJson({ html: panelHtml(panel && <SegmentPanel panel={panel} />) }, ['lens', 'chain', 'segment']);
}
