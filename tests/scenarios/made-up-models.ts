import { randomLcg } from 'd3';
import { versionOf, type ModelFirm, type ScenarioModel } from '../../app/scenarios/scenario-model';

/**
 * Fifty layers of made-up segments in six chains with about three links to each, firms of one to three segments and
 * as many firms elsewhere. About `missing` of the segments have no firm.
 */
export function madeUpModel({
  segments,
  firms,
  missing,
  seed,
}: {
  segments: number;
  firms: number;
  missing: number;
  seed: number;
}): ScenarioModel {
  const random = randomLcg(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const layers = 50;
  const perLayer = Math.ceil(segments / layers);
  const links = new Map<string, readonly [number, number]>();
  for (let customer = perLayer; customer < segments; customer++)
    for (let drawn = 0; drawn < 3; drawn++) {
      const supplier = (Math.floor(customer / perLayer) - 1) * perLayer + below(perLayer);
      links.set(`${supplier} ${customer}`, [supplier, customer]);
    }
  const vacant = new Set(Array.from({ length: missing }, () => below(segments)));
  const held = Array.from({ length: segments }, (_, place) => place).filter((place) => !vacant.has(place));
  const firmOf = (name: string, among: readonly number[]): ModelFirm => ({
    id: name,
    segments: [...new Set(Array.from({ length: 1 + below(3) }, () => among[below(among.length)]!))],
  });
  const all = Array.from({ length: segments }, (_, place) => place);
  const here = Array.from({ length: firms }, (_, index) => firmOf(`here-${index}`, held));
  const elsewhere = Array.from({ length: firms }, (_, index) => ({
    ...firmOf(`elsewhere-${index}`, all),
    region: `region-${below(9)}`,
  }));
  const has = (list: readonly ModelFirm[], place: number) => list.some((firm) => firm.segments.includes(place));
  const facts = {
    region: 'made-up',
    lens: 'registry' as const,
    segments: all.map((place) => ({
      id: `segment-${place}`,
      chain: `chain-${place % 6}`,
      here: has(here, place),
      elsewhere: has(elsewhere, place),
    })),
    links: [...links.values()],
    firms: here,
    elsewhere,
  };
  return { ...facts, version: versionOf(facts) };
}
