import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import type { Lens } from '../../gaps/lens';
import type { Language } from '../../i18n/language';
import { dateInChina } from '../../calendar/working-days';
import { homeRegionCode } from '../../region/home-region.server';
import type { Scenario } from '../../scenarios/scenario';
import { scenarioOutcome } from '../../scenarios/scenario-outcome';
import { atlasMessages } from '../messages';
import { regionAtlas } from '../region-atlas.server';
import { scenarioHref } from '../scenario/scenario-links';
import type { ScenarioChoice } from '../scenario/scenario-choice.server';
import { scenarioNames } from '../scenario/scenario-names.server';
import { editText } from '../scenario/scenario-words';
import { regionModel } from '../scenario/region-model.server';
import { savedScenarioMessages } from './saved-scenario-messages';
import { listScenarios } from './saved-scenarios.server';

/** A kept what-if in words, or one about to be kept. */
export interface ScenarioInWords {
  readonly href: string;
  readonly edits: readonly string[];
  /** What it comes to by the records of now; null where nothing may be said. */
  readonly now: string | null;
}

export interface SavedScenarioList {
  readonly homeRegion: string;
  readonly kept: readonly (ScenarioInWords & { readonly id: number; readonly name: string; readonly made: string })[];
  /** The scenario the reader came with; null without one. */
  readonly asked: ScenarioInWords | null;
}

/** Somebody's kept what-ifs in words, each computed from the records of now, and the one they came to keep. */
export function savedScenarioList(
  db: Database,
  actor: Actor,
  language: Language,
  choice: ScenarioChoice | null,
): SavedScenarioList {
  const words = savedScenarioMessages[language];
  return {
    homeRegion: homeRegionCode(db),
    kept: listScenarios(db, actor.accountId).map(({ id, name, regionCode, lens, scenario, createdAt }) => {
      const names = scenarioNames(db, language, regionAtlas(db, regionCode, lens), null);
      const day = dateInChina(new Date(createdAt));
      return {
        id,
        name,
        made: words.made(names.region(regionCode), atlasMessages[language].lenses[lens], day),
        ...inWords(db, language, regionCode, lens, scenario),
      };
    }),
    asked: choice && inWords(db, language, choice.region, choice.lens, choice.scenario),
  };
}

function inWords(db: Database, language: Language, region: string, lens: Lens, scenario: Scenario): ScenarioInWords {
  const model = regionModel(db, region, lens);
  const names = scenarioNames(db, language, regionAtlas(db, region, lens), model);
  const outcome = model && scenarioOutcome(model.prepared, scenario);
  const [before, after] = outcome ? [outcome.before.paths, outcome.after.paths] : [];
  return {
    href: scenarioHref(language, { region, lens, chain: null, scenario, reach: null, beside: [] }),
    edits: scenario.edits.map((edit) => editText(language, edit, names)),
    now:
      before && after
        ? savedScenarioMessages[language].now(String(before[0]), String(after[0]), String(before[1]))
        : null,
  };
}
