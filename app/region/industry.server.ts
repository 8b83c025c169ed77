import { asc, eq, getTableColumns } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { chains, segmentLinks, segmentShortNames, segments } from '../../db/schema/index';
import { prepareGraph, type PreparedGraph } from '../gaps/chain-graph';
import type { Industry } from './industry';

const allChains = prepared((db) => db.select().from(chains).orderBy(asc(chains.ordinal)).prepare());
const allSegments = prepared((db) =>
  db
    .select({ ...getTableColumns(segments), shortEn: segmentShortNames.shortEn })
    .from(segments)
    .leftJoin(segmentShortNames, eq(segmentShortNames.segmentId, segments.id))
    .orderBy(asc(segments.ordinal), asc(segments.id))
    .prepare(),
);
const allLinks = prepared((db) =>
  db.select().from(segmentLinks).orderBy(asc(segmentLinks.supplierId), asc(segmentLinks.customerId)).prepare(),
);

export interface IndustryWithGraph extends Industry {
  readonly graph: PreparedGraph;
}

const kept = keptUnderDataVersion<'industry', IndustryWithGraph>((db) => {
  const chainRows = allChains(db).all();
  const chainOrder = new Map(chainRows.map((chain, index) => [chain.id, index]));
  const segmentRows = allSegments(db)
    .all()
    .sort((a, b) => chainOrder.get(a.chainId)! - chainOrder.get(b.chainId)! || a.ordinal - b.ordinal);
  const links = allLinks(db).all();
  const graph = prepareGraph({
    nodes: segmentRows.map((segment) => segment.id),
    edges: links.map((link) => [link.supplierId, link.customerId] as const),
  });
  return { chains: chainRows, segments: segmentRows, links, graph };
});

/** Chains, segments, links and the graph made of them; the same object until the data changes. */
export function industry(db: Database): IndustryWithGraph {
  return kept(db, 'industry');
}
