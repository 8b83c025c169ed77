/** A vertical run with the horizontals that join it from either side of its channel. */
export interface Trunk {
  readonly key: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Vertical runs closer than this on one track would look like one line. */
const clearance = 10;

function spanOf(trunk: Trunk): Span {
  const ys = [...trunk.left, ...trunk.right];
  return { top: Math.min(...ys), bottom: Math.max(...ys) };
}

const inside = (y: number, span: Span) => y > span.top + 0.5 && y < span.bottom - 0.5;

/** Crossings of two trunks when the first stands left of the second. */
function crossings(first: Trunk, firstSpan: Span, second: Trunk, secondSpan: Span): number {
  return (
    second.left.filter((y) => inside(y, firstSpan)).length + first.right.filter((y) => inside(y, secondSpan)).length
  );
}

/**
 * Gives each trunk of a channel a track (0 is leftmost) so that horizontals cross few vertical runs: an order found
 * by moving one trunk at a time while crossings fall (linear ordering, local search), then packed, so that runs
 * that do not touch each other share a track. Deterministic. Returns tracks by key and how many there are.
 */
export function assignTracks(trunks: readonly Trunk[]): {
  tracks: Map<string, number>;
  count: number;
  crossings: number;
} {
  const spans = trunks.map(spanOf);
  const cost = trunks.map((first, i) =>
    trunks.map((second, j) => (i === j ? 0 : crossings(first, spans[i]!, second, spans[j]!))),
  );
  const middle = (i: number) => (spans[i]!.top + spans[i]!.bottom) / 2;
  const order = trunks
    .map((_, i) => i)
    .sort(
      (a, b) => spans[a]!.bottom - spans[a]!.top - (spans[b]!.bottom - spans[b]!.top) || middle(a) - middle(b) || a - b,
    );

  for (let improved = true, round = 0; improved && round < 50; round++) {
    improved = false;
    for (const trunk of [...order]) {
      const at = order.indexOf(trunk);
      order.splice(at, 1);
      let gain = 0;
      const gains = [0];
      for (const other of order) gains.push((gain += cost[other]![trunk]! - cost[trunk]![other]!));
      let best = at;
      for (let i = 0; i < gains.length; i++) if (gains[i]! < gains[best]! - 1e-9) best = i;
      order.splice(best, 0, trunk);
      if (best !== at) improved = true;
    }
  }

  const tracks = new Map<string, number>();
  const placed: number[] = [];
  let total = 0;
  let count = 0;
  for (const i of order) {
    let track = 0;
    for (const j of placed) {
      total += cost[j]![i]!;
      const touching = spans[i]!.top - clearance < spans[j]!.bottom && spans[j]!.top - clearance < spans[i]!.bottom;
      if (touching || cost[j]![i]! > 0 || cost[i]![j]! > 0) track = Math.max(track, tracks.get(trunks[j]!.key)! + 1);
    }
    tracks.set(trunks[i]!.key, track);
    placed.push(i);
    count = Math.max(count, track + 1);
  }
  return { tracks, count, crossings: total };
}
