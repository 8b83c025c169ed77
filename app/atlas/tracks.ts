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

interface Channel {
  readonly trunks: readonly Trunk[];
  readonly spans: readonly Span[];
  /** Crossings when the trunk of the row stands left of the trunk of the column. */
  readonly cost: readonly (readonly number[])[];
}

/** Where the vertical runs of a channel stand. */
export interface Tracks {
  /** By trunk key. */
  readonly tracks: ReadonlyMap<string, number>;
  readonly count: number;
  /** Where a horizontal meets a vertical run. */
  readonly crossings: number;
}

/**
 * Gives each trunk of a channel a track (0 is leftmost) so that horizontals cross few vertical runs: an order found
 * by moving one trunk at a time while crossings fall (linear ordering, local search), then packed, so that runs
 * that do not touch each other share a track. Deterministic. Returns tracks by key and how many there are.
 */
export function assignTracks(trunks: readonly Trunk[]): Tracks {
  const spans = trunks.map(spanOf);
  const cost = trunks.map((first, i) =>
    trunks.map((second, j) => (i === j ? 0 : crossings(first, spans[i]!, second, spans[j]!))),
  );
  const order = shortestFirst(spans);
  for (let improved = true, round = 0; improved && round < 50; round++) improved = moveEachOnce(order, cost);
  return packed(order, { trunks, spans, cost });
}

function shortestFirst(spans: readonly Span[]): number[] {
  const length = ({ top, bottom }: Span) => bottom - top;
  const middle = ({ top, bottom }: Span) => (top + bottom) / 2;
  return spans
    .map((_, i) => i)
    .sort((a, b) => length(spans[a]!) - length(spans[b]!) || middle(spans[a]!) - middle(spans[b]!) || a - b);
}

/** Moves every trunk in turn to where it crosses least; whether any moved. */
function moveEachOnce(order: number[], cost: Channel['cost']): boolean {
  let moved = false;
  for (const trunk of [...order]) {
    const at = order.indexOf(trunk);
    order.splice(at, 1);
    const best = bestPlace(trunk, at, order, cost);
    order.splice(best, 0, trunk);
    if (best !== at) moved = true;
  }
  return moved;
}

/** The leftmost place among the others with fewest crossings; where it stood, unless another is better. */
function bestPlace(trunk: number, at: number, others: readonly number[], cost: Channel['cost']): number {
  let gain = 0;
  const gains = [0];
  for (const other of others) gains.push((gain += cost[other]![trunk]! - cost[trunk]![other]!));
  let best = at;
  for (let i = 0; i < gains.length; i++) if (gains[i]! < gains[best]! - 1e-9) best = i;
  return best;
}

/** Each trunk on the leftmost track right of those placed before that it touches or would cross. */
function packed(order: readonly number[], { trunks, spans, cost }: Channel): Tracks {
  const tracks = new Map<string, number>();
  const placed: number[] = [];
  let total = 0;
  let count = 0;
  for (const i of order) {
    let track = 0;
    for (const j of placed) {
      total += cost[j]![i]!;
      const apart = cost[j]![i]! > 0 || cost[i]![j]! > 0 || touching(spans[i]!, spans[j]!);
      if (apart) track = Math.max(track, tracks.get(trunks[j]!.key)! + 1);
    }
    tracks.set(trunks[i]!.key, track);
    placed.push(i);
    count = Math.max(count, track + 1);
  }
  return { tracks, count, crossings: total };
}

function touching(one: Span, other: Span): boolean {
  return one.top - clearance < other.bottom && other.top - clearance < one.bottom;
}
