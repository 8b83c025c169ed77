import type { SegmentLink } from '../region/industry';

/**
 * How far a link carries: on a complete path from a first supplier to a last customer, both ends recorded, or an end
 * without a record. `not-judged` where the lens says nothing of segments.
 */
export const linkStates = ['on-path', 'complete', 'broken', 'not-judged'] as const;
export type LinkState = (typeof linkStates)[number];

/** The state of each link, in order, when the segments in `present` have a firm. O(links). */
export function linkStatesOf(
  links: readonly Pick<SegmentLink, 'supplierId' | 'customerId'>[],
  present: ReadonlySet<string>,
): LinkState[] {
  const suppliers = new Set(links.map((link) => link.supplierId));
  const customers = new Set(links.map((link) => link.customerId));
  const supplied = reach(
    [...suppliers].filter((id) => !customers.has(id)),
    links.map((link) => [link.supplierId, link.customerId]),
    present,
  );
  const delivering = reach(
    [...customers].filter((id) => !suppliers.has(id)),
    links.map((link) => [link.customerId, link.supplierId]),
    present,
  );
  return links.map(({ supplierId, customerId }) => {
    if (!present.has(supplierId) || !present.has(customerId)) return 'broken';
    return supplied.has(supplierId) && delivering.has(customerId) ? 'on-path' : 'complete';
  });
}

/** Present segments that can be reached from the present ones among `starts` through present segments only. */
function reach(
  starts: readonly string[],
  steps: readonly (readonly [string, string])[],
  present: ReadonlySet<string>,
): Set<string> {
  const next = new Map<string, string[]>();
  for (const [from, to] of steps) next.set(from, [...(next.get(from) ?? []), to]);
  const found = new Set(starts.filter((id) => present.has(id)));
  for (const id of found) for (const to of next.get(id) ?? []) if (present.has(to)) found.add(to);
  return found;
}
