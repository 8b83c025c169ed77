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

/** The graph of one round: neighbours with weights, what each node is tied to itself by, and to anything. */
interface Round {
  readonly neighbours: readonly ReadonlyMap<number, number>[];
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
    if (moved.count === round.neighbours.length) break;
    of = of.map((community) => moved.of[community]!);
    round = joined(round, moved.of, moved.count);
  }
  const { of: numbered, count } = renumbered(of);
  return { of: numbered, count, modularity: modularityOf(whole, numbered, count) };
}

function roundOf(size: number, ties: readonly WeightedTie[]): Round {
  const neighbours = Array.from({ length: size }, () => new Map<number, number>());
  const loops = new Float64Array(size);
  for (const { from, to, weight } of ties) {
    if (from === to) loops[from]! += weight;
    else addTie(neighbours, from, to, weight);
  }
  return withDegrees(neighbours, loops);
}

function addTie(neighbours: readonly Map<number, number>[], from: number, to: number, weight: number): void {
  neighbours[from]!.set(to, (neighbours[from]!.get(to) ?? 0) + weight);
  neighbours[to]!.set(from, (neighbours[to]!.get(from) ?? 0) + weight);
}

function withDegrees(neighbours: readonly ReadonlyMap<number, number>[], loops: Float64Array): Round {
  const degrees = Float64Array.from(neighbours, (ties, node) =>
    [...ties.values()].reduce((sum, weight) => sum + weight, 2 * loops[node]!),
  );
  return { neighbours, loops, degrees, total: degrees.reduce((sum, degree) => sum + degree, 0) };
}

/** Moves nodes one at a time until no move raises modularity; the community of each. */
function moveNodes({ neighbours, degrees, total }: Round, random: () => number): Int32Array {
  const size = neighbours.length;
  const of = Int32Array.from({ length: size }, (_, node) => node);
  const weights = degrees.slice();
  const order = shuffled(size, random);
  for (let moving = total > 0; moving;) {
    moving = false;
    for (const node of order) {
      const own = of[node]!;
      weights[own]! -= degrees[node]!;
      const best = bestFor(node, own, { neighbours, degrees, total, of, weights });
      weights[best]! += degrees[node]!;
      of[node] = best;
      moving ||= best !== own;
    }
  }
  return of;
}

interface Moving extends Pick<Round, 'neighbours' | 'degrees' | 'total'> {
  readonly of: Int32Array;
  /** Sum of the degrees in each community, without the node that is looked at. */
  readonly weights: Float64Array;
}

/** The community a node adds most to; its own where none is better, so that equals do not move for ever. */
function bestFor(node: number, own: number, { neighbours, degrees, total, of, weights }: Moving): number {
  const towards = new Map<number, number>([[own, 0]]);
  for (const [other, weight] of neighbours[node]!) {
    const community = of[other]!;
    towards.set(community, (towards.get(community) ?? 0) + weight);
  }
  const gainOf = (community: number, weight: number) => weight - (weights[community]! * degrees[node]!) / total;
  let best = own;
  let most = gainOf(own, towards.get(own)!);
  for (const [community, weight] of towards) {
    const gain = gainOf(community, weight);
    if (gain <= most + 1e-12) continue;
    most = gain;
    best = community;
  }
  return best;
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
function joined({ neighbours, loops }: Round, of: Int32Array, count: number): Round {
  const between = Array.from({ length: count }, () => new Map<number, number>());
  const inside = new Float64Array(count);
  loops.forEach((weight, node) => (inside[of[node]!]! += weight));
  neighbours.forEach((ties, node) => {
    for (const [other, weight] of ties) {
      if (other < node) continue;
      if (of[other] === of[node]) inside[of[node]!]! += weight;
      else addTie(between, of[node]!, of[other]!, weight);
    }
  });
  return withDegrees(between, inside);
}

function renumbered(of: Int32Array): { of: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  for (const community of of) if (!numbers.has(community)) numbers.set(community, numbers.size);
  return { of: of.map((community) => numbers.get(community)!), count: numbers.size };
}

function modularityOf({ neighbours, loops, degrees, total }: Round, of: Int32Array, count: number): number | null {
  if (total === 0) return null;
  const inside = new Float64Array(count);
  const degree = new Float64Array(count);
  degrees.forEach((own, node) => (degree[of[node]!]! += own));
  loops.forEach((weight, node) => (inside[of[node]!]! += 2 * weight));
  neighbours.forEach((ties, node) => {
    for (const [other, weight] of ties) if (of[other] === of[node]) inside[of[node]!]! += weight;
  });
  return inside.reduce((sum, own, community) => sum + own / total - (degree[community]! / total) ** 2, 0);
}
