import { nodeKinds } from './kinds';
import type { Network, NetworkEdge, NetworkNode } from './network';

/** What records must rest on to be shown: anything, what a public source states, or the highest grade. */
export const evidences = ['any', 'sourced', 'high'] as const;
export type Evidence = (typeof evidences)[number];

export interface NetworkFilter {
  /** Only firms with a segment of this chain; null for all. */
  readonly chain: string | null;
  /** Only firms of this part of the region, by its code; null for all. */
  readonly district: string | null;
  /** Only active members of the alliance. */
  readonly membersOnly: boolean;
  readonly evidence: Evidence;
}

/**
 * The part of a network that a filter leaves. A chain keeps its firms with all their segments, so that what ties it to
 * other chains stays; a firm of another region stays while a firm of this one is tied to it. Without a chain all
 * segments stay: an empty place says that nobody is recorded there.
 */
export function partOf(network: Network, filter: NetworkFilter): Network {
  const founded = network.edges.filter((edge) => isFounded(edge, filter.evidence));
  const firms = firmsLeft(network, founded, filter);
  const tied = firms.size === 0 ? new Set<string>() : outsidersOf(network, founded, firms, filter);
  const keptFirms = new Set([...firms, ...tied]);
  const placed = new Set(network.nodes.filter(({ kind }) => nodeKinds[kind].placed).map(({ id }) => id));
  const isKept = (id: string) => keptFirms.has(id) || placed.has(id);
  const edges = founded.filter(({ from, to }) => isKept(from) && isKept(to));
  const reached = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: network.nodes.filter((node) =>
      nodeKinds[node.kind].placed ? segmentStays(node, reached, filter) : keptFirms.has(node.id),
    ),
    edges,
  };
}

function isFounded({ grade }: NetworkEdge, evidence: Evidence): boolean {
  if (grade === null || evidence === 'any') return true;
  return evidence === 'high' ? grade === 'high' : grade !== 'low';
}

/** Firms of the region that fit; one of whose capabilities none is well enough founded is left out. */
function firmsLeft(network: Network, founded: readonly NetworkEdge[], filter: NetworkFilter) {
  const { chain, district, membersOnly } = filter;
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const withTie = new Set<string>();
  for (const { kind, from, to } of founded) {
    const fits = chain === null || nodes.get(to)!.chainId === chain;
    if (kind === 'serves' ? fits : chain === null) withTie.add(from);
    if (kind !== 'serves' && chain === null) withTie.add(to);
  }
  const fits = (node: NetworkNode) =>
    node.kind === 'firm' &&
    !node.outside &&
    withTie.has(node.id) &&
    (node.member || !membersOnly) &&
    (district === null || node.district === district);
  return new Set(network.nodes.filter(fits).map(({ id }) => id));
}

/** Firms of other regions that are tied to one that is left. */
function outsidersOf(
  network: Network,
  founded: readonly NetworkEdge[],
  firms: ReadonlySet<string>,
  { membersOnly }: NetworkFilter,
): Set<string> {
  const tied = new Set(founded.flatMap(({ from, to }) => (firms.has(from) ? [to] : firms.has(to) ? [from] : [])));
  const fits = (node: NetworkNode) =>
    node.kind === 'firm' && node.outside && tied.has(node.id) && (node.member || !membersOnly);
  return new Set(network.nodes.filter(fits).map(({ id }) => id));
}

function segmentStays({ id, chainId }: NetworkNode, reached: ReadonlySet<string>, { chain }: NetworkFilter): boolean {
  return chain === null || chainId === chain || reached.has(id);
}
