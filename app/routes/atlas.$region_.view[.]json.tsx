import type { LoaderFunctionArgs } from '@remix-run/node';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { atlasScene, atlasView } from '../atlas/atlas-view.server';
import { contentJson } from '../atlas/living/content-json.server';
import { viewParameters } from '../atlas/living/living-view';
import { partsHtml } from '../atlas/living/parts-html';
import { atlasMessages } from '../atlas/messages';
import { scenarioChoice } from '../atlas/scenario/scenario-choice.server';
import { shownScenario, triedPicture } from '../atlas/scenario/scenario-view.server';
import { pageTitle } from '../web/page-meta';

/** One view of the atlas for the page that changes in place; what is selected in it has an address of its own. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context;
  const choice = { ...atlasChoice(db, request, params.region!, language), segment: null };
  const supposed = scenarioChoice(db, request, params.region!, language);
  const shown = supposed && shownScenario(db, language, supposed);
  const view = atlasView(db, language, choice, shown && triedPicture(language, supposed!, shown));
  const content = {
    language,
    region: choice.region,
    lens: choice.lens,
    chain: choice.chain,
    title: pageTitle(atlasMessages[language].title(view.region.name)),
    scene: atlasScene(db, language, choice),
    parts: partsHtml(view),
    tried: shown?.tried ?? null,
  };
  return contentJson(content, viewParameters);
}
