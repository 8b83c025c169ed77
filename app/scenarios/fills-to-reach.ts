import { smallestFills, type SmallestFills } from '../gaps/smallest-fills';
import type { PreparedModel } from './scenario-model';

/** Targets a reader may choose, in per cent of all paths. */
export const targetShares = [5, 10, 20, 30, 50, 75, 100] as const;

export interface WhatItTakes {
  /** In per cent of all paths, 0…100. */
  readonly share: number;
  /** Complete paths that make up that share: rounded up. */
  readonly target: bigint;
  readonly answer: SmallestFills;
}

/**
 * The smallest sets of segments to fill, beside what a scenario has filled (`held`), for a share of all paths to be
 * complete.
 */
export function whatItTakes({ graph }: PreparedModel, held: ReadonlySet<string>, share: number): WhatItTakes {
  // In hundredths of a per cent, so that a share with two decimals is exact.
  const hundredths = BigInt(Math.round(share * 100));
  const target = (graph.totalPaths * hundredths + 9_999n) / 10_000n;
  return { share, target, answer: smallestFills(graph, held, target) };
}
