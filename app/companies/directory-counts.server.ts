import { and, countDistinct, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import { capabilities, companies, offers, segments } from '../../db/schema/index';
import { unknownRegion, type DirectoryFilters, type FilterName } from './directory-query';
import { companyRevision } from './revision.server';
import { capabilityConditions, gathered, probed, selectionOf, shapeOf, standingOffer, valuesOf, type Selection } from './selection.server';

/** Companies per value of each filter, given the search and the other filters. A value that is not there has none. */
export interface DirectoryCounts extends Record<FilterName, ReadonlyMap<string, number>> {
  /** Companies that answer the search and all filters. */
  readonly total: number;
}

interface Counted {
  value: string | null;
  count: number;
}

interface CountStatement {
  all(values: Record<string, string>): Counted[];
}

const statements = prepared(() => new Map<string, CountStatement>());

function statementFor(db: Database, name: string, selection: Selection, build: () => CountStatement): CountStatement {
  const key = `${name} ${shapeOf(selection)}`;
  const known = statements(db).get(key) ?? build();
  statements(db).set(key, known);
  return known;
}

const groups = { chain: segments.chainId, tier: segments.tier } as const;

function countByClass(db: Database, name: keyof typeof groups, selection: Selection): Counted[] {
  return statementFor(db, name, selection, () =>
    db
      .select({ value: sql<string>`${groups[name]}`.as('value'), count: countDistinct(capabilities.companyId) })
      .from(capabilities)
      .innerJoin(segments, eq(segments.id, capabilities.segmentId))
      .where(capabilityConditions(selection))
      .groupBy(groups[name])
      .prepare(),
  ).all(valuesOf(selection));
}

/** A company has a segment at most once, so rows are companies here. */
function countBySegment(db: Database, selection: Selection): Counted[] {
  return statementFor(db, 'segment', selection, () =>
    db
      .select({ value: sql<string>`${capabilities.segmentId}`.as('value'), count: sql<number>`count(*)` })
      .from(capabilities)
      .where(capabilityConditions(selection))
      .groupBy(capabilities.segmentId)
      .prepare(),
  ).all(valuesOf(selection));
}

function countByRegion(db: Database, selection: Selection): Counted[] {
  return statementFor(db, 'region', selection, () =>
    db.select({ value: companies.regionCode, count: sql<number>`count(*)` }).from(companies).where(gathered(selection)).groupBy(companies.regionCode).prepare(),
  ).all(valuesOf(selection));
}

function countByEvidence(db: Database, selection: Selection): Counted[] {
  return statementFor(db, 'evidence', selection, () =>
    db
      .select({ value: sql<string>`${capabilities.confidence}`.as('value'), count: countDistinct(capabilities.companyId) })
      .from(capabilities)
      .where(capabilityConditions(selection))
      .groupBy(capabilities.confidence)
      .prepare(),
  ).all(valuesOf(selection));
}

/** Firms per kind of offer: read from the offers, which are few, each asked for its company. */
function countByOffer(db: Database, selection: Selection): Counted[] {
  return statementFor(db, 'offer', selection, () =>
    db
      .select({ value: sql<string>`${offers.kind}`.as('value'), count: countDistinct(offers.companyId) })
      .from(offers)
      .innerJoin(companies, eq(companies.id, offers.companyId))
      .where(and(standingOffer, probed(selection)))
      .groupBy(offers.kind)
      .prepare(),
  ).all(valuesOf(selection));
}

function countAll(db: Database, selection: Selection): number {
  const bare = selection.segments === null && selection.regions === null && selection.evidence === null && !selection.members && selection.offers === null;
  if (bare && selection.found !== null) return selection.found.length;
  if (bare && selection.match !== null) return countSearch(db).get(valuesOf(selection))!.count;
  const statement = statementFor(db, 'total', selection, () => db.select({ value: sql<null>`null`, count: sql<number>`count(*)` }).from(companies).where(gathered(selection)).prepare());
  return statement.all(valuesOf(selection))[0]!.count;
}

/** A bare search is counted in its own index. */
const countSearch = prepared((db) => db.select({ count: sql<number>`count(*)` }).from(sql`company_search`).where(sql`company_search match ${sql.placeholder('match')}`).prepare());

/** Companies that answer the search and all filters. */
export function countMatching(db: Database, query: DirectoryFilters & { q: string }, today: string): number {
  return countAll(db, selectionOf(db, query.q, query, today));
}

const asMap = (rows: readonly Counted[]) => new Map(rows.map((row) => [row.value ?? unknownRegion, row.count]));

const kept = keptUnderDataVersion<string, DirectoryCounts>((db, key) => {
  const { q, today, ...filters } = JSON.parse(key) as DirectoryFilters & { q: string; today: string };
  const without = (name: FilterName) => selectionOf(db, q, filters, today, name);
  return {
    total: countAll(db, selectionOf(db, q, filters, today)),
    chain: asMap(countByClass(db, 'chain', without('chain'))),
    segment: asMap(countBySegment(db, without('segment'))),
    tier: asMap(countByClass(db, 'tier', without('tier'))),
    region: asMap(countByRegion(db, without('region'))),
    membership: new Map([['member', countAll(db, { ...without('membership'), members: true })]]),
    offer: asMap([{ value: 'any', count: countAll(db, { ...without('offer'), offers: ['any'] }) }, ...countByOffer(db, without('offer'))]),
    evidence: asMap(countByEvidence(db, without('evidence'))),
  };
}, 500, companyRevision);

/** Nine statements whatever the number of companies; kept until the companies change, or another day begins. */
export function countDirectory(db: Database, { q, chain, segment, tier, region, membership, offer, evidence }: DirectoryFilters & { q: string }, today: string): DirectoryCounts {
  const sorted = (values: readonly string[]) => [...values].sort();
  return kept(db, JSON.stringify({ q, today, chain: sorted(chain), segment: sorted(segment), tier: sorted(tier), region: sorted(region), membership: sorted(membership), offer: sorted(offer), evidence: sorted(evidence) }));
}
