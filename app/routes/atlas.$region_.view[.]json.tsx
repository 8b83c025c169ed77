import type { LoaderFunctionArgs } from '@remix-run/node';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { atlasTitle, isSupposed } from '../atlas/atlas-title';
import { atlasScene, atlasView } from '../atlas/atlas-view.server';
import { askedComparison, comparisonParameters } from '../atlas/comparison/comparison-choice.server';
import { comparisonPart } from '../atlas/comparison/comparison-parts';
import { comparisonView } from '../atlas/comparison/comparison-view.server';
import { contentJson } from '../atlas/living/content-json.server';
import { viewParameters, type LivingView } from '../atlas/living/living-view';
import { partsHtml } from '../atlas/living/parts-html';
import { pagePart } from '../atlas/page-parts';
import { scenarioChoice } from '../atlas/scenario/scenario-choice.server';
import { shownScenario, triedPicture } from '../atlas/scenario/scenario-view.server';
import { pageTitle } from '../web/page-meta';

/** One view of the atlas for the page that changes in place; what is selected in it has an address of its own. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context;
  const choice = { ...atlasChoice(db, request, params.region!, language), segment: null, to: null };
  const frame = {
    language,
    region: choice.region,
    lens: choice.lens,
    chain: choice.chain,
    scene: atlasScene(db, language, choice),
  };
  const beside = askedComparison(db, request, choice.region, language);
  if (beside) {
    const view = comparisonView(db, language, { ...beside, segment: null });
    const content: LivingView = {
      ...frame,
      digest: view.digest,
      title: pageTitle(view.titles[language]),
      parts: partsHtml((name) => comparisonPart(name, view)),
      tried: null,
      compared: view.compared,
    };
    return contentJson(content, comparisonParameters);
  }
  const supposed = scenarioChoice(db, request, params.region!, language);
  const shown = supposed && shownScenario(db, language, supposed);
  const view = atlasView(db, language, choice, shown && triedPicture(language, supposed!, shown));
  const content: LivingView = {
    ...frame,
    digest: view.digest,
    title: pageTitle(atlasTitle(language, view.region.name, isSupposed(view))),
    parts: partsHtml((name) => pagePart(name, view)),
    tried: shown?.tried ?? null,
    compared: null,
  };
  return contentJson(content, viewParameters);
}
