import type { LoaderFunctionArgs } from '@remix-run/node';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { atlasFile } from '../atlas/atlas-view.server';
import { askedComparison, comparisonParameters } from '../atlas/comparison/comparison-choice.server';
import { comparisonFile } from '../atlas/comparison/comparison-view.server';
import { scenarioChoice } from '../atlas/scenario/scenario-choice.server';
import { shownOf } from '../atlas/scenario/scenario-shown';
import { shownScenario } from '../atlas/scenario/scenario-view.server';
import { keptUnder } from '../web/kept-under';

/** The atlas's drawing as a file of its own: what its page shows under the same query. */
export function loader({ request, params, context: { db, language } }: LoaderFunctionArgs) {
  const beside = askedComparison(db, request, params.region!, language);
  if (beside) return file(comparisonFile(db, language, beside), comparisonParameters);
  const choice = atlasChoice(db, request, params.region!, language);
  const scenario = scenarioChoice(db, request, params.region!, language);
  const supposed = scenario && shownScenario(db, language, scenario);
  const shown = supposed?.tried ? { ...shownOf(supposed.tried), ...supposed.file } : {};
  return file(atlasFile(db, language, choice, shown), ['lens', 'chain', 'segment']);
}

function file(svg: string, parameters: readonly string[]): Response {
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', ...keptUnder(...parameters) },
  });
}
