import { prepareGraph, type ChainGraph, type PreparedGraph } from './chain-graph';
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
import { singleSuppliers, type SingleSupplier } from './supplier-cut';
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
  const whole = wholeGraph(inputs);
  return {
    segments: new Map(
      whole.graph.nodes.map((segment, vertex) => [segment, segmentFindings(segment, vertex, inputs, whole)]),
    ),
    headline: {
      coverage: coverage(whole.graph, whole.present),
      bestSingles: bestSinglesOf(whole.gains),
      bestPairs: bestPairsOf(whole.graph, whole.present),
      greedyOrder: greedyFillOrder(whole.graph, whole.present),
    },
  };
}

/** What is computed once for all segments of the region. */
interface WholeGraph {
  readonly graph: PreparedGraph;
  readonly firmsOf: ReadonlyMap<string, FirmId[]>;
  readonly present: ReadonlySet<string>;
  readonly chokes: ReadonlyMap<string, number | null>;
  readonly complete: ReadonlyMap<string, bigint>;
  readonly gains: ReadonlyMap<string, bigint>;
  readonly single: ReadonlyMap<string, SingleSupplier<FirmId>>;
  readonly pooled: number | null;
}

function wholeGraph(inputs: RegionInputs): WholeGraph {
  const graph = prepareGraph(inputs.graph);
  const firmsOf = firmsBySegment(inputs.firms);
  const present = new Set(graph.nodes.filter((segment) => firmsOf.has(segment)));
  const singles = singleSuppliers(graph, present, knownSuppliers(firmsOf, inputs.supply));
  return {
    graph,
    firmsOf,
    present,
    chokes: chokeShares(graph),
    complete: pathsThrough(graph, present),
    gains: fillValues(graph, present),
    single: new Map(singles.map((found) => [found.segment, found])),
    pooled: inputs.supply ? pooledExternalShare(inputs.supply.values()) : null,
  };
}

function segmentFindings(segment: string, vertex: number, inputs: RegionInputs, whole: WholeGraph): SegmentFindings {
  const firmCount = whole.firmsOf.get(segment)?.length ?? 0;
  const regionsElsewhere = inputs.regionsElsewhere.get(segment) ?? 0;
  const completeness = inputs.completeness.get(inputs.chainOf.get(segment) ?? '') ?? 'none';
  const presence = presenceOf({ firms: firmCount, completeness, regionsElsewhere });
  const supply = inputs.supply?.get(segment);
  const numbers = inputs.talent?.get(segment);
  const through = whole.graph.pathsThroughVertex[vertex]!;
  const shared = {
    presence,
    chokeShare: whole.chokes.get(segment)!,
    pathsThrough: through,
    completePathsThrough: whole.complete.get(segment)!,
    dependence: supply ? externalDependence(supply, whole.pooled) : null,
    talent: numbers ? { ...numbers, ...talentBalance(numbers) } : null,
  };
  return {
    ...shared,
    firmCount,
    blockedPaths: firmCount === 0 ? through : 0n,
    fillGain: whole.gains.get(segment) ?? 0n,
    concentration: supply?.amountPerSupplier ? herfindahl(supply.amountPerSupplier) : null,
    gaps: gapsOf({
      ...shared,
      surveyed: completeness === 'census' || completeness === 'partial',
      firms: firmCount,
      regionsElsewhere,
      othersRecorded: inputs.othersRecorded,
      pathsTotal: whole.graph.totalPaths,
      quotient: inputs.quotients?.get(segment),
      singleSupplier: whole.single.get(segment),
    }),
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
