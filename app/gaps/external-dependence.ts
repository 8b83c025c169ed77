export interface SupplyRelations {
  /** Recorded supply relations whose supplier is in the region, and outside it. */
  readonly local: number;
  readonly external: number;
  /** The same by value, in one unit, when the value of every relation is known. */
  readonly localValue?: number | null;
  readonly externalValue?: number | null;
}

export interface ExternalDependence {
  /** Relations recorded. */
  readonly n: number;
  /** external / (local + external), 0…1, by value when known, else by count; null without relations. */
  readonly raw: number | null;
  /** 本地配套率, 1 − raw. */
  readonly localSupportRate: number | null;
  /** (raw × n + κ p0) / (n + κ): drawn towards the pooled share while relations are few; null without relations. */
  readonly shrunk: number | null;
}

/** House rule: the pooled share weighs as much as this many relations. */
const pooledWeight = 4;

/**
 * External dependence of one segment (METHODS #4). `pooled` is the external share of all segments together, null
 * when no relation is known anywhere. Throws RangeError on a negative count.
 * Source: EC SWD(2021)352; Lefebvre & Wibaux 2024 (GeoDep); the shrinking is a house rule.
 */
export function externalDependence(relations: SupplyRelations, pooled: number | null): ExternalDependence {
  const { local, external } = checked(relations);
  const n = local + external;
  if (n === 0) return { n, raw: null, localSupportRate: null, shrunk: null };
  const value = (relations.localValue ?? NaN) + (relations.externalValue ?? NaN);
  const raw = value > 0 ? relations.externalValue! / value : external / n;
  return {
    n,
    raw,
    localSupportRate: 1 - raw,
    shrunk: pooled === null ? null : (raw * n + pooledWeight * pooled) / (n + pooledWeight),
  };
}

/** The external share of all relations by count, 0…1; null when there is none. */
export function pooledExternalShare(all: Iterable<SupplyRelations>): number | null {
  let external = 0;
  let n = 0;
  for (const relations of all) {
    checked(relations);
    external += relations.external;
    n += relations.local + relations.external;
  }
  return n === 0 ? null : external / n;
}

function checked(relations: SupplyRelations): SupplyRelations {
  if (!(relations.local >= 0 && relations.external >= 0))
    throw new RangeError('Counts of supply relations must be zero or more.');
  return relations;
}
