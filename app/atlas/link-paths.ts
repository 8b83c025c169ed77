import type { PreparedGraph } from '../gaps/chain-graph';
import { pathsOver } from '../gaps/path-coverage';
import type { SegmentLink } from '../region/industry';

/** How many complete paths each link of the map carries when the segments in `present` have a firm. */
export function pathsOfLinks(
  graph: PreparedGraph,
  present: ReadonlySet<string>,
): (link: Pick<SegmentLink, 'supplierId' | 'customerId'>) => bigint {
  const key = (supplier: string, customer: string) => `${supplier}>${customer}`;
  const counts = pathsOver(graph, present);
  const byLink = new Map(
    graph.links.map(([supplier, customer], index) => [
      key(graph.nodes[supplier]!, graph.nodes[customer]!),
      counts[index]!,
    ]),
  );
  return ({ supplierId, customerId }) => byLink.get(key(supplierId, customerId)) ?? 0n;
}
