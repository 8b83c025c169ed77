import { prepareGraph, type ChainGraph } from './chain-graph';
import { chokeShares } from './choke-share';
import {
  externalDependence,
  pooledExternalShare,
  type ExternalDependence,
  type SupplyRelations,
} from './external-dependence';
import {
  bestPairsOf,
  bestSinglesOf,
  fillValues,
  greedyFillOrder,
  type BestPairs,
  type BestSingles,
  type FillStep,
} from './fill-value';
import { gapsOf, type FirmId, type Gap } from './gap-kinds';
import { herfindahl, type Herfindahl } from './herfindahl';
import { presenceOf, type Completeness, type Presence } from './lens';
import { coverage, pathsThrough, type Coverage } from './path-coverage';
import type { ShrunkLocationQuotient } from './shrunk-location-quotient';
import { singleSuppliers } from './supplier-cut';
import { talentBalance, type TalentBalance, type TalentNumbers } from './talent';

/** Recorded supply of one segment to the region. */
interface RegionSupply extends SupplyRelations {
  /** Firms outside the region that deliver it. */
  readonly externalSuppliers?: readonly FirmId[];
  /** Relations, or their value in one unit, of each supplier wherever it sits: how concentrated the supply is. */
  readonly amountPerSupplier?: readonly number[];
}

export interface RegionInputs {
  /** Prepare it once (`prepareGraph`) when many regions are asked for. */
  readonly graph: ChainGraph;
  /** Chain of every segment. */
  readonly chainOf: ReadonlyMap<string, string>;
  /** Segments of every firm of the region that the lens counts. */
  readonly firms: ReadonlyMap<FirmId, readonly string[]>;
  /** Other regions with a firm, per segment, under the same lens; a missing segment has none. */
  readonly regionsElsewhere: ReadonlyMap<string, number>;
  /** Survey of each chain in this region; a missing chain is `none`. */
  readonly completeness: ReadonlyMap<string, Completeness>;
  /** Other regions with at least one counted firm, for "0 of N other regions". */
  readonly othersRecorded?: number;
  /** Per segment, only where `comparisonAllowed` says so. */
  readonly quotients?: ReadonlyMap<string, ShrunkLocationQuotient>;
  readonly supply?: ReadonlyMap<string, RegionSupply>;
  readonly talent?: ReadonlyMap<string, TalentNumbers>;
}

export interface SegmentFindings {
  readonly presence: Presence;
  readonly firmCount: number;
  readonly gaps: readonly Gap[];
  readonly chokeShare: number | null;
  /** Source→sink paths through the segment in the full graph. */
  readonly pathsThrough: bigint;
  readonly completePathsThrough: bigint;
  /** Paths the segment blocks by having no firm: all through it, or 0 when it has one. */
  readonly blockedPaths: bigint;
  /** Complete paths gained by filling this segment alone; 0 when it has a firm. */
  readonly fillGain: bigint;
  /** Null where no supply is recorded, no amounts are known, or no talent numbers exist. */
  readonly dependence: ExternalDependence | null;
  readonly concentration: Herfindahl | null;
  readonly talent: (TalentNumbers & TalentBalance) | null;
}

/**
 * The headline of a region. Under `partial` surveys it is "of what is recorded"; where no survey exists, and
 * where nothing is recorded under a partial one, it must not be shown: unknown is not zero.
 */
export interface RegionHeadline {
  /** Path, link and segment coverage: shown together, never one alone. */
  readonly coverage: Coverage;
  /** The single fills that complete most paths, all that tie; null when no single fill completes any. */
  readonly bestSingles: BestSingles | null;
  /** The pairs that complete most paths, all that tie; null when no pair completes any. */
  readonly bestPairs: BestPairs | null;
  /** Every missing segment in greedy order. */
  readonly greedyOrder: readonly FillStep[];
}

export interface RegionFindings {
  /** By segment, in node order. */
  readonly segments: ReadonlyMap<string, SegmentFindings>;
  readonly headline: RegionHeadline;
}

/** Everything METHODS says of one region under one lens: presence, gaps and paths per segment, and the headline. */
export function regionGaps(inputs: RegionInputs): RegionFindings {
  const graph = prepareGraph(inputs.graph);
  const firmsOf = firmsBySegment(inputs.firms);
  const present = new Set(graph.nodes.filter((segment) => firmsOf.has(segment)));
  const chokes = chokeShares(graph);
  const complete = pathsThrough(graph, present);
  const gains = fillValues(graph, present);
  const single = new Map(
    singleSuppliers(graph, present, knownSuppliers(firmsOf, inputs.supply)).map((found) => [found.segment, found]),
  );
  const pooled = inputs.supply ? pooledExternalShare(inputs.supply.values()) : null;

  const segments = new Map<string, SegmentFindings>();
  graph.nodes.forEach((segment, vertex) => {
    const firmCount = firmsOf.get(segment)?.length ?? 0;
    const regionsElsewhere = inputs.regionsElsewhere.get(segment) ?? 0;
    const completeness = inputs.completeness.get(inputs.chainOf.get(segment) ?? '') ?? 'none';
    const presence = presenceOf({ firms: firmCount, completeness, regionsElsewhere });
    const through = graph.pathsThroughVertex[vertex]!;
    const chokeShare = chokes.get(segment)!;
    const supply = inputs.supply?.get(segment);
    const dependence = supply ? externalDependence(supply, pooled) : null;
    const numbers = inputs.talent?.get(segment);
    const talent = numbers ? { ...numbers, ...talentBalance(numbers) } : null;
    segments.set(segment, {
      presence,
      firmCount,
      chokeShare,
      pathsThrough: through,
      completePathsThrough: complete.get(segment)!,
      blockedPaths: firmCount === 0 ? through : 0n,
      fillGain: gains.get(segment) ?? 0n,
      dependence,
      concentration: supply?.amountPerSupplier ? herfindahl(supply.amountPerSupplier) : null,
      talent,
      gaps: gapsOf({
        presence,
        surveyed: completeness === 'census' || completeness === 'partial',
        firms: firmCount,
        regionsElsewhere,
        othersRecorded: inputs.othersRecorded,
        pathsThrough: through,
        completePathsThrough: complete.get(segment)!,
        pathsTotal: graph.totalPaths,
        chokeShare,
        quotient: inputs.quotients?.get(segment),
        singleSupplier: single.get(segment),
        dependence,
        talent,
      }),
    });
  });

  return {
    segments,
    headline: {
      coverage: coverage(graph, present),
      bestSingles: bestSinglesOf(gains),
      bestPairs: bestPairsOf(graph, present),
      greedyOrder: greedyFillOrder(graph, present),
    },
  };
}

function firmsBySegment(firms: ReadonlyMap<FirmId, readonly string[]>): Map<string, FirmId[]> {
  const bySegment = new Map<string, FirmId[]>();
  for (const [firm, segments] of firms) {
    for (const segment of segments) {
      const here = bySegment.get(segment);
      if (!here) bySegment.set(segment, [firm]);
      // One firm's segments are read in a row, so a repeat can only be the last entry.
      else if (here[here.length - 1] !== firm) here.push(firm);
    }
  }
  return bySegment;
}

/** Firms of the region, and the recorded suppliers outside it, per segment. */
function knownSuppliers(
  firmsOf: ReadonlyMap<string, FirmId[]>,
  supply?: ReadonlyMap<string, RegionSupply>,
): ReadonlyMap<string, readonly FirmId[]> {
  if (!supply) return firmsOf;
  const suppliers = new Map<string, readonly FirmId[]>(firmsOf);
  for (const [segment, { externalSuppliers = [] }] of supply) {
    if (externalSuppliers.length > 0) suppliers.set(segment, [...(firmsOf.get(segment) ?? []), ...externalSuppliers]);
  }
  return suppliers;
}
