import type { Condensation } from './condensation';

/**
 * Counts of source→sink paths on a condensed graph, by one sweep each way; paths are never enumerated and
 * counts are BigInt, so 2^200 paths cost as much as two. `missing` holds, per component, how many of its
 * segments have no firm; a component with 0 missing is present.
 * Source: search path count, Hummon & Doreian 1989; Batagelj 2003.
 */
export interface PathCounts {
  /** Per component: paths from any source up to it over present components; itself is not examined. */
  readonly arrivals: readonly bigint[];
  /** Per component: paths from it to any sink over present components; itself is not examined. */
  readonly departures: readonly bigint[];
  /** Source→sink paths whose every component is present. */
  readonly complete: bigint;
}

export function countPaths(condensation: Condensation, missing: Int32Array): PathCounts {
  const arrivals = arrivalCounts(condensation, missing);
  const departures = departureCounts(condensation, missing);
  let complete = 0n;
  for (const sink of condensation.sinks) if (missing[sink] === 0) complete += arrivals[sink]!;
  return { arrivals, departures, complete };
}

/** Only the number of complete paths; half the work of `countPaths`. */
export function countCompletePaths(condensation: Condensation, missing: Int32Array): bigint {
  const arrivals = arrivalCounts(condensation, missing);
  let complete = 0n;
  for (const sink of condensation.sinks) if (missing[sink] === 0) complete += arrivals[sink]!;
  return complete;
}

/** Per component: paths that start at `start` and reach it over present components; `start` counts as present. */
export function countPathsFrom(condensation: Condensation, missing: Int32Array, start: number): bigint[] {
  const { suppliers } = condensation;
  const reached = new Array<bigint>(suppliers.length).fill(0n);
  reached[start] = 1n;
  for (let component = start + 1; component < suppliers.length; component++) {
    let sum = 0n;
    for (const supplier of suppliers[component]!) {
      if (supplier < start || reached[supplier] === 0n) continue;
      if (missing[supplier] === 0 || supplier === start) sum += reached[supplier]!;
    }
    reached[component] = sum;
  }
  return reached;
}

/** Per component: paths from it to `end` over present components; `end` counts as present. */
export function countPathsTo(condensation: Condensation, missing: Int32Array, end: number): bigint[] {
  const { customers } = condensation;
  const leading = new Array<bigint>(customers.length).fill(0n);
  leading[end] = 1n;
  for (let component = end - 1; component >= 0; component--) {
    let sum = 0n;
    for (const customer of customers[component]!) {
      if (customer > end || leading[customer] === 0n) continue;
      if (missing[customer] === 0 || customer === end) sum += leading[customer]!;
    }
    leading[component] = sum;
  }
  return leading;
}

function arrivalCounts({ suppliers }: Condensation, missing: Int32Array): bigint[] {
  const arrivals = new Array<bigint>(suppliers.length);
  for (let component = 0; component < suppliers.length; component++) {
    const before = suppliers[component]!;
    arrivals[component] = before.length === 0 ? 1n : sumOverPresent(before, arrivals, missing);
  }
  return arrivals;
}

function departureCounts({ customers }: Condensation, missing: Int32Array): bigint[] {
  const departures = new Array<bigint>(customers.length);
  for (let component = customers.length - 1; component >= 0; component--) {
    const after = customers[component]!;
    departures[component] = after.length === 0 ? 1n : sumOverPresent(after, departures, missing);
  }
  return departures;
}

function sumOverPresent(neighbours: readonly number[], counts: readonly bigint[], missing: Int32Array): bigint {
  let sum = 0n;
  for (const neighbour of neighbours) {
    if (missing[neighbour] === 0 && counts[neighbour] !== 0n) sum += counts[neighbour]!;
  }
  return sum;
}
