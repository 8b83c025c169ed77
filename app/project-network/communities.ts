/** A tie of an undirected graph by the places of its ends; heavier ties hold a community together more. */
export interface WeightedTie {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export interface Communities {
  /** Community of each node, numbered from 0 in the order of their first nodes. */
  readonly of: Int32Array;
  readonly count: number;
  /** Q of Newman & Girvan, with weights; null where there are no ties. */
  readonly modularity: number | null;
}

/** The graph of one round, flat: what a node is tied to stands side by side, in the order of the ties. */
interface Round {
  readonly size: number;
  /** Ties of node v: `ends` and `weights` from `starts[v]` up to before `starts[v + 1]`; loops are apart. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly weights: Float64Array;
  /** What each node is tied to itself by, and to anything. */
  readonly loops: Float64Array;
  readonly degrees: Float64Array;
  /** Twice the weight of all ties. */
  readonly total: number;
}

/**
 * Communities by Louvain: nodes move to the neighbouring community that raises modularity most, in an order `random`
 * shuffles; communities then become the nodes of the next round, until nothing moves. Deterministic for the same
 * `random`, which gives numbers in [0, 1). Source: Blondel et al. 2008.
 */
export function communitiesOf(size: number, ties: readonly WeightedTie[], random: () => number): Communities {
  let round = roundOf(size, ties);
  const whole = round;
  let of = Int32Array.from({ length: size }, (_, node) => node);
  for (;;) {
    const moved = renumbered(moveNodes(round, random));
    if (moved.count === round.size) break;
    of = of.map((community) => moved.of[community]!);
    round = joined(round, moved.of, moved.count);
  }
  const { of: numbered, count } = renumbered(of);
  return { of: numbered, count, modularity: modularityOf(whole, numbered, count) };
}

/** The graph of some ties; ties between the same two nodes count as one. */
function roundOf(size: number, ties: readonly WeightedTie[], inside = new Float64Array(size)): Round {
  const loops = inside.slice();
  const between = new Map<number, number>();
  for (const { from, to, weight } of ties) {
    if (from === to) loops[from]! += weight;
    else {
      const key = Math.min(from, to) * size + Math.max(from, to);
      between.set(key, (between.get(key) ?? 0) + weight);
    }
  }
  const pairs = [...between].map(([key, weight]) => ({ from: Math.floor(key / size), to: key % size, weight }));
  return withDegrees(size, pairs, loops);
}

function withDegrees(size: number, pairs: readonly WeightedTie[], loops: Float64Array): Round {
  const starts = new Int32Array(size + 1);
  for (const { from, to } of pairs) for (const node of [from, to]) starts[node + 1]!++;
  for (let node = 0; node < size; node++) starts[node + 1]! += starts[node]!;
  const ends = new Int32Array(2 * pairs.length);
  const weights = new Float64Array(2 * pairs.length);
  const degrees = loops.map((loop) => 2 * loop);
  const next = starts.slice();
  const put = (node: number, other: number, weight: number) => {
    const place = next[node]!++;
    ends[place] = other;
    weights[place] = weight;
    degrees[node]! += weight;
  };
  for (const { from, to, weight } of pairs) {
    put(from, to, weight);
    put(to, from, weight);
  }
  return { size, starts, ends, weights, loops, degrees, total: degrees.reduce((sum, degree) => sum + degree, 0) };
}

/** Moves nodes one at a time until no move raises modularity; the community of each. */
function moveNodes(round: Round, random: () => number): Int32Array {
  const { size, degrees, total } = round;
  const of = Int32Array.from({ length: size }, (_, node) => node);
  const held = degrees.slice();
  const moving = { ...round, of, held, towards: new Float64Array(size), met: new Int32Array(size) };
  const order = shuffled(size, random);
  for (let moved = total > 0; moved;) {
    moved = false;
    for (const node of order) {
      const own = of[node]!;
      held[own]! -= degrees[node]!;
      const best = bestFor(node, own, moving);
      held[best]! += degrees[node]!;
      of[node] = best;
      moved ||= best !== own;
    }
  }
  return of;
}

interface Moving extends Round {
  readonly of: Int32Array;
  /** Sum of the degrees in each community, without the node that is looked at. */
  readonly held: Float64Array;
  /** Weight from the node that is looked at towards each community; 0 again when it has been looked at. */
  readonly towards: Float64Array;
  /** The communities it is tied to. */
  readonly met: Int32Array;
}

/** The community a node adds most to; its own where none is better, so that equals do not move for ever. */
function bestFor(node: number, own: number, moving: Moving): number {
  const { degrees, total, held, towards, met } = moving;
  const count = meet(node, moving);
  const share = degrees[node]! / total;
  let best = own;
  let most = towards[own]! - held[own]! * share;
  for (let place = 0; place < count; place++) {
    const community = met[place]!;
    const gain = towards[community]! - held[community]! * share;
    if (gain <= most + 1e-12) continue;
    most = gain;
    best = community;
  }
  for (let place = 0; place < count; place++) towards[met[place]!] = 0;
  return best;
}

/** Adds up what a node is tied to each community by; how many there are. */
function meet(node: number, { starts, ends, weights, of, towards, met }: Moving): number {
  let count = 0;
  for (let place = starts[node]!; place < starts[node + 1]!; place++) {
    const community = of[ends[place]!]!;
    if (towards[community] === 0) met[count++] = community;
    towards[community]! += weights[place]!;
  }
  return count;
}

/** Fisher and Yates. */
function shuffled(size: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, place) => place);
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** Communities as nodes, with the ties inside them as loops. */
function joined({ size, starts, ends, weights, loops }: Round, of: Int32Array, count: number): Round {
  const inside = new Float64Array(count);
  const ties: WeightedTie[] = [];
  for (let node = 0; node < size; node++) {
    inside[of[node]!]! += loops[node]!;
    for (let place = starts[node]!; place < starts[node + 1]!; place++) {
      const other = ends[place]!;
      if (other > node) ties.push({ from: of[node]!, to: of[other]!, weight: weights[place]! });
    }
  }
  return roundOf(count, ties, inside);
}

function renumbered(of: Int32Array): { of: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  for (const community of of) if (!numbers.has(community)) numbers.set(community, numbers.size);
  return { of: of.map((community) => numbers.get(community)!), count: numbers.size };
}

function modularityOf(round: Round, of: Int32Array, count: number): number | null {
  const { size, starts, ends, weights, loops, degrees, total } = round;
  if (total === 0) return null;
  const inside = new Float64Array(count);
  const degree = new Float64Array(count);
  for (let node = 0; node < size; node++) {
    const own = of[node]!;
    degree[own]! += degrees[node]!;
    inside[own]! += 2 * loops[node]!;
    for (let place = starts[node]!; place < starts[node + 1]!; place++)
      if (of[ends[place]!] === own) inside[own]! += weights[place]!;
  }
  return inside.reduce((sum, own, community) => sum + own / total - (degree[community]! / total) ** 2, 0);
}
