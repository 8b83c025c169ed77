import type { Region } from '../region/region';
import { neighboursIn, type Network, type NetworkEdge, type NetworkNode } from './network';

/** How the middle of an ego network is tied to a neighbour, seen from the middle. */
export type Tie = 'serves' | 'served' | `${'supplies' | 'supplied'}-${'declared' | 'confirmed'}`;

export interface EgoNeighbour {
  readonly node: NetworkNode;
  readonly tie: Tie;
  /** What it is tied to besides, one step on: neither the middle nor one of its neighbours. */
  readonly beyond: readonly NetworkNode[];
}

/** What is within two steps of a node. */
export interface EgoNetwork {
  readonly centre: NetworkNode;
  /** In the order of the network's edges: what it serves or who serves it, then who supplies whom. */
  readonly neighbours: readonly EgoNeighbour[];
  /** Everything one step on, each once; tied to most neighbours first, then in the order of the network. */
  readonly beyond: readonly NetworkNode[];
}

/** The network of two steps around a firm or a segment, in the region whose network it is part of. */
export interface EgoView {
  readonly region: Region;
  /** Null for a segment in which no firm is recorded. */
  readonly ego: EgoNetwork | null;
}

/** A node's network of two steps; null where there is no such node, or nothing is tied to it. */
export function egoOf(network: Network, id: string): EgoNetwork | null {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const centre = nodes.get(id);
  if (!centre) return null;
  const ties = new Map<string, Tie>();
  for (const edge of network.edges)
    if (edge.from === id || edge.to === id) {
      const other = edge.from === id ? edge.to : edge.from;
      if (!ties.has(other)) ties.set(other, tieOf(edge, id));
    }
  if (ties.size === 0) return null;
  const tied = neighboursIn(network);
  const isBeyond = (other: string) => other !== id && !ties.has(other);
  const neighbours = [...ties].map(([other, tie]) => ({
    node: nodes.get(other)!,
    tie,
    beyond: tied
      .get(other)!
      .filter(isBeyond)
      .map((one) => nodes.get(one)!),
  }));
  return { centre, neighbours, beyond: mostTiedFirst(neighbours, network) };
}

function tieOf({ kind, from }: NetworkEdge, id: string): Tie {
  if (kind === 'serves') return from === id ? 'serves' : 'served';
  return `${from === id ? 'supplies' : 'supplied'}-${kind === 'confirmed' ? kind : 'declared'}`;
}

function mostTiedFirst(neighbours: readonly EgoNeighbour[], network: Network): NetworkNode[] {
  const ties = new Map<NetworkNode, number>();
  for (const { beyond } of neighbours) for (const node of beyond) ties.set(node, (ties.get(node) ?? 0) + 1);
  const order = new Map(network.nodes.map((node, index) => [node, index]));
  return [...ties.keys()].sort((a, b) => ties.get(b)! - ties.get(a)! || order.get(a)! - order.get(b)!);
}
