import type { LensView } from '../atlas/lens-view';
import type { AtlasSegment, RegionAtlas } from '../atlas/region-atlas';
import { nthCompletePath } from '../gaps/nth-path';
import type { ChainGraph } from '../gaps/chain-graph';

/** What filling one segment, or two where no single one helps, would complete. */
export interface BestFill {
  readonly segments: readonly AtlasSegment[];
  /** Complete paths it adds. */
  readonly gain: bigint;
  /** Fills that complete as many; this one is the first of them. */
  readonly equals: number;
}

/** One complete path, by its number from 1. */
export interface ShownPath {
  readonly number: number;
  readonly of: bigint;
  readonly segments: readonly AtlasSegment[];
}

/** The best single fill; where none completes a path, the best pair; null where neither does. */
export function bestFillOf({ headline, segments }: Pick<LensView, 'headline' | 'segments'>): BestFill | null {
  const named = (ids: readonly string[]) => ids.map((id) => segments.find((segment) => segment.id === id)!);
  const singles = headline?.bestSingles;
  if (singles)
    return { segments: named(singles.segments.slice(0, 1)), gain: singles.gain, equals: singles.segments.length };
  const pairs = headline?.bestPairs;
  return pairs ? { segments: named(pairs.pairs[0]!), gain: pairs.gain, equals: pairs.pairs.length } : null;
}

/** Among so many paths the longest is looked for; it says most of how the chains connect. */
const lookedAt = 200n;

/**
 * The complete path of a number, counted round: after the last comes the first. Without a number the longest of the
 * first two hundred. Null where none is complete.
 */
export function shownPath(
  graph: ChainGraph,
  { headline, segments }: Pick<RegionAtlas, 'headline' | 'segments'>,
  number: number | null,
): ShownPath | null {
  const complete = headline?.coverage.paths.complete ?? 0n;
  if (complete === 0n) return null;
  const recorded = new Set(segments.filter(({ firms }) => firms.length > 0).map(({ id }) => id));
  const pathAt = (index: bigint) => nthCompletePath(graph, recorded, index)!;
  const index = number === null ? longest(pathAt, complete) : BigInt(number - 1) % complete;
  const path = pathAt(index);
  const segmentOf = new Map(segments.map((segment) => [segment.id, segment]));
  return { number: Number(index) + 1, of: complete, segments: path.map((id) => segmentOf.get(id)!) };
}

function longest(pathAt: (index: bigint) => readonly string[], complete: bigint): bigint {
  let best = 0n;
  let length = 0;
  for (let index = 0n; index < complete && index < lookedAt; index++) {
    const steps = pathAt(index).length;
    if (steps > length) [best, length] = [index, steps];
  }
  return best;
}

/** Segments without a recorded firm, and how many of them complete a path when filled alone. */
export function missingOf(segments: readonly AtlasSegment[]): { readonly missing: number; readonly alone: number } {
  const missing = segments.filter(({ firms }) => firms.length === 0);
  return { missing: missing.length, alone: missing.filter(({ paths }) => (paths?.fillGain ?? 0n) > 0n).length };
}
