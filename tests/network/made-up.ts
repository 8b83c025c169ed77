import type { NetworkFilter } from '../../app/network/filter';
import { nodeId, type Network, type NetworkEdge, type NetworkNode } from '../../app/network/network';

export const noFilter: NetworkFilter = { chain: null, district: null, membersOnly: false, evidence: 'any' };

/** A firm by its slug, which is its name too. */
export function firm(slug: string, more: Partial<NetworkNode> = {}): NetworkNode {
  return node('firm', slug, more);
}

/** A segment `chain.name` of that chain. */
export function segment(id: string): NetworkNode {
  return node('segment', id, { chainId: id.split('.')[0]! });
}

function node(kind: NetworkNode['kind'], key: string, more: Partial<NetworkNode>): NetworkNode {
  return {
    id: nodeId(kind, key),
    kind,
    key,
    nameZh: key,
    nameEn: null,
    chainId: null,
    district: null,
    member: false,
    outside: false,
    ...more,
  };
}

export function serves(slug: string, segmentId: string, grade: NetworkEdge['grade'] = 'high'): NetworkEdge {
  return { kind: 'serves', from: nodeId('firm', slug), to: nodeId('segment', segmentId), grade, segments: [] };
}

export function supplies(
  supplier: string,
  customer: string,
  kind: 'declared' | 'confirmed' = 'confirmed',
): NetworkEdge {
  return { kind, from: nodeId('firm', supplier), to: nodeId('firm', customer), grade: null, segments: ['x.1'] };
}

/** As many firms as asked in segments of four chains and three tiers, each in one to three; the same every time. */
export function madeUpNetwork(firms: number, segments = 47): Network {
  const segmentNodes = Array.from({ length: segments }, (_, index) => segment(`c${index % 4}.s${index}`));
  const firmNodes = Array.from({ length: firms }, (_, index) => firm(`示例企业${index}`));
  const edges = firmNodes.flatMap(({ key }, index) =>
    Array.from({ length: 1 + (index % 3) }, (_, step) =>
      serves(key, segmentNodes[(index * 7 + step * 5) % segments]!.key),
    ),
  );
  const links = firmNodes
    .slice(0, Math.floor(firms / 4))
    .map(({ key }, index) => supplies(key, firmNodes[firms - 1 - index]!.key));
  const distinct = new Map(
    [...edges, ...links].filter(({ from, to }) => from !== to).map((edge) => [`${edge.from} ${edge.to}`, edge]),
  );
  return { nodes: [...segmentNodes, ...firmNodes], edges: [...distinct.values()] } satisfies Network;
}
