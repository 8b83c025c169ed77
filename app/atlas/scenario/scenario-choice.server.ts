import { z } from 'zod';
import type { Database } from '../../../db/client';
import type { Language } from '../../i18n/language';
import { targetShares } from '../../scenarios/fills-to-reach';
import { readScenario, type ReadScenario, type Scenario } from '../../scenarios/scenario';
import { parameter, parseQuery } from '../../web/query';
import { atlasChoice, type AtlasChoice } from '../atlas-choice.server';

/** What a reader supposes of a region, and what they ask about it. */
export interface ScenarioChoice extends AtlasChoice {
  readonly scenario: ReadScenario;
  /** Per cent of all paths to reach; null where nothing is asked. */
  readonly reach: number | null;
  /** Scenarios put aside to stand beside this one, at most two. */
  readonly beside: readonly Scenario[];
}

/** How many scenarios stand side by side at most, this one among them. */
const mostBeside = 3;

const parameters = z.object({
  mode: parameter.choice(['scenario', 'comparison']),
  reach: parameter.choice(targetShares.map(String) as [string, ...string[]]),
});

/** The what-if that a request asks for; null where it asks for the region as it is. Throws as `atlasChoice` does. */
export function scenarioChoice(
  db: Database,
  request: Request,
  regionCode: string,
  language: Language,
): ScenarioChoice | null {
  const choice = atlasChoice(db, request, regionCode, language);
  const { mode, reach } = parseQuery(request, parameters, language);
  const query = new URL(request.url).searchParams;
  const scenario = readScenario(query);
  if (mode !== 'scenario' && scenario.edits.length === 0 && scenario.unread === 0) return null;
  const beside = query
    .getAll('beside')
    .slice(0, mostBeside - 1)
    .map((text) => readScenario(new URLSearchParams(text)));
  return { ...choice, scenario, reach: reach ? Number(reach) : null, beside };
}

/** The what-if that an address outside the atlas names with its `region`; null without one. Throws as `atlasChoice`. */
export function askedScenario(db: Database, request: Request, language: Language): ScenarioChoice | null {
  const region = new URL(request.url).searchParams.get('region');
  return region ? scenarioChoice(db, request, region, language) : null;
}
