import type { EdgeKindName, NodeKindName } from './kinds';

/** How well a record is founded, as `lens` counts it: `low` also where no public source states it. */
export type Grade = 'low' | 'medium' | 'high';

export interface NetworkNode {
  /** Kind and key in one: `nodeId`. */
  readonly id: string;
  readonly kind: NodeKindName;
  /** What its address is made of: a firm's slug, a segment's id. */
  readonly key: string;
  /** Short name where there is one. */
  readonly nameZh: string;
  readonly nameEn: string | null;
  /** Of segments: their chain. */
  readonly chainId: string | null;
  /** Of firms: the code of the part of the region they are in; null where nothing on record says it. */
  readonly district: string | null;
  /** A firm that is an active member of the alliance. */
  readonly member: boolean;
  /** A firm of another region, here because a firm of this one is tied to it. */
  readonly outside: boolean;
}

export interface NetworkEdge {
  readonly kind: EdgeKindName;
  readonly from: string;
  readonly to: string;
  /** Of capabilities; null where two firms speak for themselves. */
  readonly grade: Grade | null;
  /** Of supply between firms: the supplier's segments it is in. */
  readonly segments: readonly string[];
}

/** What is recorded of a region: nodes in the order of pages, each edge between two of them. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

/** The id of a node among nodes of all kinds: `firm:zhonghaida`, `segment:gis.cim`. */
export function nodeId(kind: NodeKindName, key: string): string {
  return `${kind}:${key}`;
}

/** Node id → the ids it is tied to, each once, in the order of the edges; nodes without a tie have an empty list. */
export function neighboursIn({ nodes, edges }: Network): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map(nodes.map(({ id }) => [id, new Set<string>()]));
  for (const { from, to } of edges) {
    neighbours.get(from)!.add(to);
    neighbours.get(to)!.add(from);
  }
  return new Map([...neighbours].map(([id, found]) => [id, [...found]]));
}

/** The firms of the region itself. */
export function ownFirms({ nodes }: Network): NetworkNode[] {
  return nodes.filter((node) => node.kind === 'firm' && !node.outside);
}
