import type { Language } from '../../i18n/language';
import type { Scenario } from '../../scenarios/scenario';
import type { PreparedModel } from '../../scenarios/scenario-model';
import { scenarioOutcome } from '../../scenarios/scenario-outcome';
import { figureRows } from './outcome-rows';
import { scenarioHref, type ScenarioPlace } from './scenario-links';
import { scenarioMessages } from './scenario-messages';
import type { BesideColumn } from './scenario-view';
import { editText, type ScenarioNames } from './scenario-words';

/** The scenarios put aside and the one at hand, each with its figures; empty where none was put aside. */
export function besideColumns(
  language: Language,
  place: ScenarioPlace,
  prepared: PreparedModel,
  names: ScenarioNames,
): BesideColumn[] {
  const { beside, scenario } = place;
  if (beside.length === 0) return [];
  const words = scenarioMessages[language];
  const column = (one: Scenario): Pick<BesideColumn, 'edits' | 'figures'> => ({
    edits: one.edits.map((edit) => editText(language, edit, names)),
    figures: figureRows(language, scenarioOutcome(prepared, one)).map(
      ({ after, difference }) => `${after} (${difference})`,
    ),
  });
  const others = beside.map((one, index) => {
    const rest = beside.filter((_, other) => other !== index);
    const swapped = scenario.edits.length > 0 ? [...rest, scenario] : rest;
    return {
      name: words.numbered(String(index + 1)),
      ...column(one),
      takeAwayHref: scenarioHref(language, { ...place, beside: rest }),
      openHref: scenarioHref(language, { ...place, scenario: one, beside: swapped }),
    };
  });
  return [...others, { name: words.current, ...column(scenario), takeAwayHref: null, openHref: null }];
}
