import { missingPerComponent } from '../gaps/chain-graph';
import { pathsThrough } from '../gaps/path-coverage';
import { countCompletePaths } from '../gaps/path-counts';
import { nMinusOne } from '../gaps/resilience';
import { heldSegments, type ModelFirm, type PreparedModel } from './scenario-model';

/** What goes when one firm leaves. */
export interface FirmLoss {
  readonly firm: string;
  /** Segments it alone holds here, in the order of the map. */
  readonly heldAlone: readonly string[];
  readonly pathsLost: bigint;
  readonly pathsAfter: bigint;
}

/** What goes when one segment has nobody any more. */
export interface SegmentLoss {
  readonly segment: string;
  /** Firms that hold it; null where they may not be counted. */
  readonly holders: number | null;
  /** Complete links that end at it. */
  readonly linksLost: number;
  readonly pathsLost: bigint;
  readonly pathsAfter: bigint;
}

export interface StressTest {
  readonly complete: bigint;
  /** Most paths lost first, ties by segments held alone, then by id; null where firms may not be counted. */
  readonly firms: readonly FirmLoss[] | null;
  /** Most paths lost first, ties by links lost, then in the order of the map. */
  readonly segments: readonly SegmentLoss[];
  /** Share of today's complete paths that stays on average when one firm leaves, 0…1 (METHODS #13, R1). */
  readonly meanRetained: number | null;
}

/**
 * N−1 over firms and over segments (METHODS #13): each goes alone, what is lost is counted, the worst first. Paths are
 * counted again only for firms that hold a segment alone; for segments one count tells of all.
 */
export function stressTest(prepared: PreparedModel): StressTest {
  const { model, graph, holders } = prepared;
  const held = heldSegments(prepared, holders);
  const complete = countCompletePaths(graph.condensation, missingPerComponent(graph, held));
  const firms = model.firms && firmLosses(prepared, model.firms);
  return {
    complete,
    firms: firms && firms.losses,
    segments: segmentLosses(prepared, held, complete),
    meanRetained: firms && firms.meanRetained,
  };
}

function firmLosses(
  { graph }: PreparedModel,
  firms: readonly ModelFirm[],
): { losses: FirmLoss[]; meanRetained: number | null } {
  const named = firms.map(({ id, segments }) => ({ id, segments: segments.map((place) => graph.nodes[place]!) }));
  const { complete, perFirm, meanRetained } = nMinusOne(graph, named);
  const losses = [...perFirm].map(([firm, { segmentsLost, pathsLost }]) => ({
    firm,
    heldAlone: segmentsLost,
    pathsLost,
    pathsAfter: complete - pathsLost,
  }));
  return { losses: losses.sort(worstFirmFirst), meanRetained };
}

function worstFirmFirst(one: FirmLoss, other: FirmLoss): number {
  return (
    descending(one.pathsLost, other.pathsLost) ||
    other.heldAlone.length - one.heldAlone.length ||
    (one.firm < other.firm ? -1 : 1)
  );
}

function segmentLosses(
  { model, graph, holders }: PreparedModel,
  held: ReadonlySet<string>,
  complete: bigint,
): SegmentLoss[] {
  const through = pathsThrough(graph, held);
  const linksAt = new Int32Array(graph.nodes.length);
  for (const [supplier, customer] of graph.links) {
    if (holders[supplier] === 0 || holders[customer] === 0) continue;
    linksAt[supplier]!++;
    linksAt[customer]!++;
  }
  return graph.nodes
    .map((segment, place) => ({
      segment,
      holders: model.firms && holders[place]!,
      linksLost: linksAt[place]!,
      pathsLost: through.get(segment)!,
      pathsAfter: complete - through.get(segment)!,
    }))
    .filter(({ segment }) => held.has(segment))
    .sort((one, other) => descending(one.pathsLost, other.pathsLost) || other.linksLost - one.linksLost);
}

function descending(one: bigint, other: bigint): number {
  return one > other ? -1 : one < other ? 1 : 0;
}
