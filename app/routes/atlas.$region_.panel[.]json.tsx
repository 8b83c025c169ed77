import type { LoaderFunctionArgs } from '@remix-run/node';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { contentJson } from '../atlas/living/content-json.server';
import { panelHtml } from '../atlas/living/parts-html';
import { panelView } from '../atlas/panel-view.server';

/** What is said of the selected segment, for the page that changes in place. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context;
  const panel = panelView(db, language, atlasChoice(db, request, params.region!, language));
  return contentJson({ html: panelHtml(panel) }, ['lens', 'chain', 'segment']);
}
