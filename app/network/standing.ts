import { randomLcg } from 'd3';
import { articulation } from '../gaps/articulation';
import { betweenness } from '../gaps/betweenness';
import type { ChainGraph } from '../gaps/chain-graph';
import { neighboursIn, ownFirms, type Network, type NetworkNode } from './network';

/** What the network says of one firm of the region. */
export interface FirmStanding {
  readonly firm: NetworkNode;
  /** Ids of the segments it is recorded in, in the order of the network. */
  readonly segments: readonly string[];
  /** Chains of those segments, each once, in the same order. */
  readonly chains: readonly string[];
  /** Ids of the segments in which no other firm of the region is recorded. */
  readonly alone: readonly string[];
  /** 0…1: share of the shortest ways between any two others that lead over it. */
  readonly between: number;
}

/** A firm without which firms that are joined now would be apart. */
interface Split {
  readonly firm: NetworkNode;
  /** What would be left of its part of the network and still holds a firm; the largest first, at least two. */
  readonly parts: readonly (readonly NetworkNode[])[];
}

/** Two chains that one firm alone works in both of. */
interface SoleTie {
  readonly chains: readonly [string, string];
  readonly firm: NetworkNode;
}

export interface NetworkStanding {
  /** Most shortest ways first; then most segments held alone, most segments, the order of the network. */
  readonly firms: readonly FirmStanding[];
  /** Whether shortest ways were counted from some nodes only. */
  readonly estimate: boolean;
  /** Those that set most firms apart first. */
  readonly splits: readonly Split[];
  readonly soleTies: readonly SoleTie[];
}

/** Above this many nodes the shortest ways are followed from a sample of them. */
const sampleAbove = 1500;
const sampleSize = 250;

/** Every firm's standing in what is shown, and what hangs on single firms (METHODS #9, #11). */
export function standingIn(network: Network): NetworkStanding {
  const graph = undirectedGraph(network);
  const { values, estimate } = betweenness(graph, randomLcg(1), { sampleAbove, sampleSize });
  const firms = firmStandings(network, values);
  return { firms, estimate, splits: splitsOf(network, graph), soleTies: soleTiesOf(firms) };
}

/** What is tied to anything, each tie in both directions: who leads to whom matters here, not who supplies whom. */
export function undirectedGraph({ edges }: Pick<Network, 'edges'>): ChainGraph {
  return {
    nodes: [...new Set(edges.flatMap(({ from, to }) => [from, to]))],
    edges: edges.flatMap(({ from, to }) => [[from, to] as const, [to, from] as const]),
  };
}

function firmStandings(network: Network, between: ReadonlyMap<string, number>): FirmStanding[] {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const order = new Map(network.nodes.map(({ id }, index) => [id, index]));
  const segmentsOf = new Map<string, string[]>();
  const firmsIn = new Map<string, number>();
  for (const { kind, from, to } of network.edges) {
    if (kind !== 'serves' || nodes.get(from)!.outside) continue;
    segmentsOf.set(from, [...(segmentsOf.get(from) ?? []), to]);
    firmsIn.set(to, (firmsIn.get(to) ?? 0) + 1);
  }
  const standings = ownFirms(network).map((firm): FirmStanding => {
    const segments = (segmentsOf.get(firm.id) ?? []).sort((a, b) => order.get(a)! - order.get(b)!);
    return {
      firm,
      segments,
      chains: [...new Set(segments.map((id) => nodes.get(id)!.chainId!))],
      alone: segments.filter((id) => firmsIn.get(id) === 1),
      between: between.get(firm.id) ?? 0,
    };
  });
  return standings.sort(
    (a, b) =>
      b.between - a.between ||
      b.alone.length - a.alone.length ||
      b.segments.length - a.segments.length ||
      order.get(a.firm.id)! - order.get(b.firm.id)!,
  );
}

function splitsOf(network: Network, graph: ChainGraph): Split[] {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const neighbours = neighboursIn(network);
  const splits = articulation(graph).points.flatMap((id): Split[] => {
    const firm = nodes.get(id)!;
    if (firm.kind !== 'firm' || firm.outside) return [];
    const parts = partsWithout(id, neighbours)
      .map((part) => part.map((member) => nodes.get(member)!))
      .filter((part) => part.some(({ kind }) => kind === 'firm'));
    return parts.length < 2 ? [] : [{ firm, parts: parts.sort((a, b) => b.length - a.length) }];
  });
  return splits.sort((a, b) => firmsApart(b) - firmsApart(a));
}

/** Firms of all parts but the largest. */
function firmsApart({ parts }: Split): number {
  return parts.slice(1).reduce((sum, part) => sum + part.filter(({ kind }) => kind === 'firm').length, 0);
}

/** What the neighbours of a node still reach without it, once for each part. */
function partsWithout(id: string, neighbours: ReadonlyMap<string, readonly string[]>): string[][] {
  const met = new Set([id]);
  return neighbours.get(id)!.flatMap((start) => {
    if (met.has(start)) return [];
    const part = [start];
    met.add(start);
    for (const member of part) {
      for (const next of neighbours.get(member)!) {
        if (met.has(next)) continue;
        met.add(next);
        part.push(next);
      }
    }
    return [part];
  });
}

/** Pairs of chains with exactly one firm in both, in the order of the firms. */
function soleTiesOf(firms: readonly FirmStanding[]): SoleTie[] {
  const found = new Map<string, { chains: [string, string]; firms: NetworkNode[] }>();
  for (const { firm, chains } of firms) {
    const sorted = [...chains].sort();
    sorted.forEach((first, index) => {
      for (const second of sorted.slice(index + 1)) {
        const key = `${first} ${second}`;
        const pair = found.get(key) ?? { chains: [first, second], firms: [] };
        pair.firms.push(firm);
        found.set(key, pair);
      }
    });
  }
  return [...found.values()].flatMap(({ chains, firms: both }) =>
    both.length === 1 ? [{ chains, firm: both[0]! }] : [],
  );
}
