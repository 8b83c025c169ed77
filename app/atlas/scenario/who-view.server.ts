import type { Database } from '../../../db/client';
import { coverage } from '../../gaps/path-coverage';
import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { applyScenario } from '../../scenarios/applied-scenario';
import { withEditInstead, type Scenario } from '../../scenarios/scenario';
import { whoCouldCome } from '../../scenarios/who-could-come';
import { talentLine } from '../talent-line.server';
import type { RegionModel } from './region-model.server';
import { scenarioHref, type ScenarioPlace } from './scenario-links';
import { scenarioMessages } from './scenario-messages';
import type { WhoView } from './scenario-view';
import type { ScenarioNames } from './scenario-words';

/** Firms named of each kind; how many more there are is said. */
const named = { elsewhere: 4, neighbours: 4 };

interface Asked {
  readonly place: ScenarioPlace;
  readonly region: RegionModel;
  readonly names: ScenarioNames;
  /** Segments somebody holds here in the scenario. */
  readonly held: ReadonlySet<string>;
  readonly segment: string;
}

/** Who could take a filled segment up, each with the reason, and the certified people of its chain as published. */
export function whoView(db: Database, language: Language, { place, region, names, held, segment }: Asked): WhoView {
  const words = scenarioMessages[language];
  const { prepared } = region;
  const found = whoCouldCome(prepared, held, segment);
  const more = (count: number) => (count > 0 ? words.more(String(count)) : null);
  const chain = prepared.model.segments[prepared.placeOf.get(segment)!]!.chain;
  const complete = (scenario: Scenario) =>
    coverage(prepared.graph, applyScenario(prepared, scenario.edits).after).paths.complete;
  const now = complete(place.scenario);
  /** The firm in the place of the segment that is only supposed to be filled: both together would count once. */
  const instead = (id: string) => {
    const scenario = withEditInstead(place.scenario, { kind: 'fill', segment }, { kind: 'come', firm: id });
    return {
      comeHref: scenarioHref(language, { ...place, scenario }),
      comeGain: words.bringGain(String(complete(scenario) - now)),
    };
  };
  const firm = (id: string) => ({ name: names.firm(id), href: paths(language).company(id) });
  return {
    verify: found.verifyFirst ? words.verify : null,
    elsewhere: found.elsewhere.slice(0, named.elsewhere).map(({ id, region: seat, brings }) => ({
      ...firm(id),
      region: names.region(seat),
      reason: brings.length > 0 ? words.brings(listed(language, brings.map(names.segment))) : null,
      ...instead(id),
    })),
    elsewhereMore: more(found.elsewhere.length - named.elsewhere),
    neighbours: found.neighbours.slice(0, named.neighbours).map(({ id, adjacent }) => ({
      ...firm(id),
      reason: words.adjacent(String(adjacent.length), listed(language, adjacent.map(names.segment))),
    })),
    neighboursMore: more(found.neighbours.length - named.neighbours),
    neighboursNone:
      prepared.model.firms === null ? words.uncounted : found.neighbours.length === 0 ? words.noNeighbours : null,
    talent: talentLine(db, place.region, chain, language),
  };
}
