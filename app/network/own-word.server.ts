import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { companiesOf, type Actor } from '../accounts/permissions/actor';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { companies, supplyLinks } from '../../db/schema/index';
import type { Network, NetworkEdge } from './network';
import { nodesOfFirms, supplyEdges } from './network.server';
import { customers, linkedFirms, suppliers } from '../alliance/supply-links/linked-firms.server';

const firms = sql`(select value from json_each(${sql.placeholder('ids')}))`;
const unconfirmed = prepared((db) =>
  linkedFirms(db)
    .where(
      and(
        inArray(supplyLinks.state, ['declared', 'ignored']),
        isNull(suppliers.delistedAt),
        isNull(customers.delistedAt),
        or(
          and(inArray(supplyLinks.supplierId, firms), eq(supplyLinks.declaredBy, 'supplier')),
          and(inArray(supplyLinks.customerId, firms), eq(supplyLinks.declaredBy, 'customer')),
        ),
      ),
    )
    .orderBy(asc(supplyLinks.id))
    .prepare(),
);
const idOf = prepared((db) =>
  db
    .select({ id: companies.id })
    .from(companies)
    .where(eq(companies.slug, sql.placeholder('slug')))
    .prepare(),
);

/** A region's network as one firm's own page has it: with what this firm alone says, and whom it says it of. */
export function withOwnWord(db: Database, region: string, network: Network, slug: string): Network {
  const firm = idOf(db).get({ slug });
  const links = firm ? unconfirmed(db).all({ ids: JSON.stringify([firm.id]) }) : [];
  if (links.length === 0) return network;
  const known = new Set(network.nodes.map(({ id }) => id));
  const sides = new Map(links.flatMap(({ supplier, customer }) => [supplier, customer]).map((one) => [one.id, one]));
  const added = nodesOfFirms(db, region, [...sides.values()]).filter(({ id }) => !known.has(id));
  return {
    nodes: [...network.nodes, ...added],
    edges: [...network.edges, ...unsaid(network, supplyEdges(links, 'declared'))],
  };
}

/**
 * Supply that the reader's own firms say of others in a picture, and nobody confirmed: nobody else is shown it there.
 */
export function readersOwnWord(db: Database, reader: Actor | null, network: Network): NetworkEdge[] {
  const ids = reader ? companiesOf(reader) : [];
  if (ids.length === 0) return [];
  const shown = new Set(network.nodes.map(({ id }) => id));
  const edges = supplyEdges(unconfirmed(db).all({ ids: JSON.stringify(ids) }), 'declared');
  return unsaid(network, edges).filter(({ from, to }) => shown.has(from) && shown.has(to));
}

/** Of edges those whose two ends a network does not join the same way. */
function unsaid({ edges }: Network, more: readonly NetworkEdge[]): NetworkEdge[] {
  const said = new Set(edges.map(({ from, to }) => `${from} ${to}`));
  return more.filter(({ from, to }) => !said.has(`${from} ${to}`));
}
