import { prepareGraph, type PreparedGraph } from '../gaps/chain-graph';
import type { Lens } from '../gaps/lens';

/** A firm by its slug, with the segments it holds as places in `ScenarioModel.segments`. */
export interface ModelFirm {
  readonly id: string;
  readonly segments: readonly number[];
}

/**
 * What a scenario of one region under one lens is computed from: plain data that travels as JSON, so that the server
 * and the reader's browser compute the same from the same.
 */
export interface ScenarioModel {
  /** GB/T 2260. */
  readonly region: string;
  readonly lens: Lens;
  /** Names these facts: the same whenever they are the same (`versionOf`). */
  readonly version: string;
  /** In the order of the map. */
  readonly segments: readonly ModelSegment[];
  /** Suppliers and customers as places in `segments`. */
  readonly links: readonly (readonly [supplier: number, customer: number])[];
  /** Firms of the region; null where they may not be counted, and only that there is a record is said. */
  readonly firms: readonly ModelFirm[] | null;
  /** Firms of other regions that hold a segment; left out where nothing is asked about who could come. */
  readonly elsewhere?: readonly (ModelFirm & { readonly region: string })[];
}

interface ModelSegment {
  readonly id: string;
  readonly chain: string;
  /** Whether the region has a firm there. */
  readonly here: boolean;
  /** Whether any other region has. */
  readonly elsewhere: boolean;
}

/** A model with its structure worked out once, for scenario after scenario. */
export interface PreparedModel {
  readonly model: ScenarioModel;
  readonly graph: PreparedGraph;
  /** Place of a segment by its id. */
  readonly placeOf: ReadonlyMap<string, number>;
  readonly firmsHere: ReadonlyMap<string, ModelFirm>;
  readonly firmsElsewhere: ReadonlyMap<string, ModelFirm & { readonly region: string }>;
  /** How many firms hold each segment; 1 for a record that is not counted. */
  readonly holders: Int32Array;
  /** Chains in the order of their first segment. */
  readonly chains: readonly string[];
}

/** O(segments + links + firms). Throws RangeError when a link or a firm names a place that is no segment's. */
export function prepareModel(model: ScenarioModel): PreparedModel {
  const { segments, links, firms, elsewhere = [] } = model;
  const nameOf = (place: number): string => {
    const segment = segments[place];
    if (!segment) throw new RangeError(`There is no segment at place ${place}.`);
    return segment.id;
  };
  const holders = Int32Array.from(segments, ({ here }) => (firms === null && here ? 1 : 0));
  for (const firm of firms ?? [])
    for (const place of firm.segments) {
      nameOf(place);
      holders[place]!++;
    }
  return {
    model,
    graph: prepareGraph({
      nodes: segments.map(({ id }) => id),
      edges: links.map(([supplier, customer]) => [nameOf(supplier), nameOf(customer)] as const),
    }),
    placeOf: new Map(segments.map(({ id }, place) => [id, place])),
    firmsHere: new Map((firms ?? []).map((firm) => [firm.id, firm])),
    firmsElsewhere: new Map(elsewhere.map((firm) => [firm.id, firm])),
    holders,
    chains: [...new Set(segments.map(({ chain }) => chain))],
  };
}

/** The segments that somebody holds. */
export function heldSegments({ model }: PreparedModel, holders: Int32Array): Set<string> {
  return new Set(model.segments.filter((_, place) => holders[place]! > 0).map(({ id }) => id));
}

/**
 * A short name of the facts in a model, eight hexadecimal digits: other facts have another name but for one case in
 * four thousand million. FNV-1a, 32 bits, over their JSON.
 */
export function versionOf(facts: Omit<ScenarioModel, 'version'>): string {
  const { region, lens, segments, links, firms } = facts;
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify([region, lens, segments, links, firms])) {
    hash ^= letter.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
