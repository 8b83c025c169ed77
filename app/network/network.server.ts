import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { capabilities, companies, regions, supplyLinks } from '../../db/schema/index';
import { membershipBadges } from '../directory/membership-badges.server';
import { industry } from '../region/industry.server';
import { firmDistricts } from './firm-districts.server';
import { nodeId, type Grade, type Network, type NetworkEdge, type NetworkNode } from './network';
import { customers, linkedFirms, suppliers } from '../alliance/supply-links/linked-firms.server';

/** The region and what lies in it: a province counts its prefectures. */
function inside(db: Database) {
  const region = sql.placeholder('region');
  return db
    .select({ code: regions.code })
    .from(regions)
    .where(or(eq(regions.code, region), eq(regions.parentCode, region)));
}

const capabilityRows = prepared((db) =>
  db
    .select({ company: companies, capability: capabilities })
    .from(companies)
    .innerJoin(capabilities, eq(capabilities.companyId, companies.id))
    .where(inArray(companies.regionCode, inside(db)))
    .orderBy(asc(companies.sortKey), asc(companies.id))
    .prepare(),
);

const linkRows = prepared((db) =>
  linkedFirms(db)
    .where(
      and(
        eq(supplyLinks.state, 'confirmed'),
        isNull(suppliers.delistedAt),
        isNull(customers.delistedAt),
        or(inArray(suppliers.regionCode, inside(db)), inArray(customers.regionCode, inside(db))),
      ),
    )
    .orderBy(asc(supplyLinks.id))
    .prepare(),
);

const regionCodes = prepared((db) => inside(db).prepare());

type Company = typeof companies.$inferSelect;

/**
 * Everything recorded of a region's firms that everybody may see: which segments they claim, and who supplies whom by
 * the word of both. What one side alone says is no record of the other: `own-word.server.ts`. The same object until the
 * data change.
 */
export const regionNetwork = keptUnderDataVersion<string, Network>((db, region) => {
  const held = capabilityRows(db).all({ region });
  const links = linkRows(db).all({ region });
  const firms = new Map<number, Company>();
  for (const { company } of held) firms.set(company.id, company);
  for (const { supplier, customer } of links) firms.set(supplier.id, supplier).set(customer.id, customer);
  const firmNodes = nodesOfFirms(db, region, [...firms.values()]);
  return {
    nodes: [...segmentNodes(db), ...firmNodes.sort((a, b) => Number(a.outside) - Number(b.outside))],
    edges: [...held.map(servesEdge), ...supplyEdges(links, 'confirmed')],
  };
}, 60);

/** Firms as nodes of a region's network, in their order. */
export function nodesOfFirms(db: Database, region: string, firms: readonly Company[]): NetworkNode[] {
  const within = new Set(
    regionCodes(db)
      .all({ region })
      .map(({ code }) => code),
  );
  const badges = membershipBadges(
    db,
    firms.map(({ id }) => id),
  );
  const districts = firmDistricts(db, region);
  return firms.map((company) =>
    firmNode(
      company,
      districts.get(company.id) ?? null,
      badges.get(company.id)?.state === 'active',
      company.regionCode === null || !within.has(company.regionCode),
    ),
  );
}

function segmentNodes(db: Database): NetworkNode[] {
  return industry(db).segments.map(({ id, chainId, nameZh, nameEn }) => ({
    id: nodeId('segment', id),
    kind: 'segment',
    key: id,
    nameZh,
    nameEn,
    chainId,
    district: null,
    member: false,
    outside: false,
  }));
}

function firmNode(
  { slug, shortName, nameZh, nameEn }: Company,
  district: string | null,
  member: boolean,
  outside: boolean,
): NetworkNode {
  const names = { nameZh: shortName ?? nameZh, nameEn };
  return { id: nodeId('firm', slug), kind: 'firm', key: slug, ...names, chainId: null, district, member, outside };
}

interface Held {
  readonly company: Company;
  readonly capability: typeof capabilities.$inferSelect;
}

function servesEdge({ company, capability }: Held): NetworkEdge {
  return {
    kind: 'serves',
    from: nodeId('firm', company.slug),
    to: nodeId('segment', capability.segmentId),
    grade: gradeOf(company, capability),
    segments: [],
  };
}

/** What no public source states, of the segment or of the seat, is low: the rule of the lens `sourced`. */
function gradeOf(company: Company, { sourceTitle, confidence }: Held['capability']): Grade {
  return sourceTitle === null || company.confidence === 'low' ? 'low' : confidence;
}

interface Linked {
  readonly link: Pick<typeof supplyLinks.$inferSelect, 'segmentId'>;
  readonly supplier: Pick<Company, 'slug'>;
  readonly customer: Pick<Company, 'slug'>;
}

/** One edge for two firms and a direction, with all segments it is in. */
export function supplyEdges(links: readonly Linked[], kind: 'declared' | 'confirmed'): NetworkEdge[] {
  const byEnds = new Map<string, NetworkEdge>();
  for (const { link, supplier, customer } of links) {
    const from = nodeId('firm', supplier.slug);
    const to = nodeId('firm', customer.slug);
    const segments = [...(byEnds.get(`${from} ${to}`)?.segments ?? []), link.segmentId];
    byEnds.set(`${from} ${to}`, { kind, from, to, grade: null, segments });
  }
  return [...byEnds.values()];
}
