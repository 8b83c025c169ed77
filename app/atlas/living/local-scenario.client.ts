import { usualLens, type Lens } from '../../gaps/lens';
import { readScenario } from '../../scenarios/scenario';
import { prepareModel, type PreparedModel, type ScenarioModel } from '../../scenarios/scenario-model';
import { scenarioOutcome } from '../../scenarios/scenario-outcome';
import type { ScenarioPlace } from '../scenario/scenario-links';
import { triedView } from '../scenario/scenario-shown';
import { atlasPathsIn, dataAddressesOf, isSupposed, type AtlasAddress } from './atlas-address';
import type { KeptAnswers } from './kept-answers.client';
import type { LivingPanel, LivingView } from './living-view';
import { computeLocally } from './local-views.client';

interface SentModel {
  readonly digest: string;
  readonly model: ScenarioModel;
}

/**
 * Computes what-ifs here, by the functions of the server, from the facts of the region that are fetched with the `first`
 * one. Only the panel's words still come from the server; until then the answer has none.
 */
export function computeScenarios(answers: KeptAnswers, first: AtlasAddress): void {
  const fetchModel = (from: string) => void answers.load<SentModel>(from).catch(() => undefined);
  fetchModel(modelOf(first));
  const prepared = new WeakMap<ScenarioModel, PreparedModel>();
  computeLocally((asked, shown) => {
    if (!isSupposed(asked.query) || !isSamePicture(asked, shown) || !shown.tried) return null;
    const model = answers.known<SentModel>(modelOf(asked))?.model;
    if (!model) {
      fetchModel(modelOf(asked));
      return null;
    }
    const ready = prepared.get(model) ?? prepareModel(model);
    prepared.set(model, ready);
    const place = placeOf(asked, shown, model.version);
    const tried = triedView(asked.language, place, scenarioOutcome(ready, place.scenario), ready);
    const panel = dataAddressesOf(asked).panel!;
    return { view: { ...shown, tried }, panel: answers.known<LivingPanel>(panel) ?? 'coming' };
  });
}

function modelOf({ language, region, query }: AtlasAddress): string {
  return atlasPathsIn(language).atlasModelJson(region, { lens: lensOf(query) });
}

function lensOf(query: AtlasAddress['query']): Lens {
  return (query['lens']?.[0] ?? usualLens) as Lens;
}

function isSamePicture({ region, query }: AtlasAddress, shown: LivingView): boolean {
  return region === shown.region && lensOf(query) === shown.lens && (query['chain']?.[0] ?? null) === shown.chain;
}

function placeOf({ query }: AtlasAddress, { region, lens, chain }: LivingView, version: string): ScenarioPlace {
  const params = new URLSearchParams(
    Object.entries(query).flatMap(([name, values]) => values.map((value) => [name, value])),
  );
  const reach = Number(params.get('reach')) || null;
  const beside = params.getAll('beside').map((text) => readScenario(new URLSearchParams(text)));
  return { region, lens, chain, scenario: { edits: readScenario(params).edits, version }, reach, beside };
}
