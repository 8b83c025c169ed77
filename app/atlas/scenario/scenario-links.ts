import type { Language } from '../../i18n/language';
import { lensMark, type Lens } from '../../gaps/lens';
import { address } from '../../paths/address';
import { atlasPaths } from '../../paths/atlas';
import type { Edit } from '../../scenarios/edit';
import { scenarioQuery, withEdit, withoutEdit, type Scenario } from '../../scenarios/scenario';

/** Where a what-if stands: everything its address holds. */
export interface ScenarioPlace {
  readonly region: string;
  readonly lens: Lens;
  readonly chain: string | null;
  readonly scenario: Scenario;
  readonly reach: number | null;
  readonly beside: readonly Scenario[];
}

/** The addresses of the atlas alone: the page's script holds this too. */
function atlasIn(language: Language) {
  return atlasPaths((path, query, fragment) => address(language, path, query, fragment));
}

/** A scenario as one text: the query of its address. */
export function scenarioText(scenario: Scenario): string {
  return new URLSearchParams(scenarioQuery(scenario)).toString();
}

/** The atlas with this what-if. */
export function scenarioHref(language: Language, { region, lens, chain, scenario, reach, beside }: ScenarioPlace) {
  return atlasIn(language).atlas(region, {
    lens: lensMark(lens),
    chain,
    ...carriedQuery({ scenario }),
    reach,
    beside: beside.map(scenarioText),
  });
}

/** What of an address says that it is of a what-if, and of which. */
export function carriedQuery({ scenario }: Pick<ScenarioPlace, 'scenario'>): Record<string, string> {
  const query = scenarioQuery(scenario);
  return Object.keys(query).length === 0 ? { mode: 'scenario' } : query;
}

/** The same with one supposition more, or without it where it is made already. */
export function toggledHref(language: Language, place: ScenarioPlace, edit: Edit): string {
  const { scenario } = place;
  const without = withoutEdit(scenario, edit);
  const made = without.edits.length < scenario.edits.length;
  return scenarioHref(language, { ...place, scenario: made ? without : withEdit(scenario, edit) });
}

/** Where a what-if is kept under somebody's name; without one, the list of those they keep. */
export function keepHref(
  language: Language,
  place: Pick<ScenarioPlace, 'region' | 'lens' | 'scenario'> | null,
): string {
  const to = atlasIn(language);
  if (!place) return to.scenarios();
  return to.scenarios({ region: place.region, lens: lensMark(place.lens), ...scenarioQuery(place.scenario) });
}
