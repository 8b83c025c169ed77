import type { LoaderFunctionArgs } from '@remix-run/node';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { contentJson } from '../atlas/living/content-json.server';
import { panelHtml, scenarioHtml } from '../atlas/living/parts-html';
import { scenarioChoice } from '../atlas/scenario/scenario-choice.server';
import { shownScenario } from '../atlas/scenario/scenario-view.server';
import { panelView } from '../atlas/panel-view.server';

/** What is said of the selected segment, for the page that changes in place. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context;
  const supposed = scenarioChoice(db, request, params.region!, language);
  if (supposed) return contentJson({ html: scenarioHtml(shownScenario(db, language, supposed).view) }, []);
  const panel = panelView(db, language, atlasChoice(db, request, params.region!, language));
  return contentJson({ html: panelHtml(panel) }, ['lens', 'chain', 'segment']);
}
