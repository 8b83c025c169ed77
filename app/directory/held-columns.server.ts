import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { capabilities, companies, companyChanges, memberships, offers } from '../../db/schema/index';
import { byCompany } from '../companies/by-company';
import { emptyColumns, put, remove, type CompanyColumns } from './held-columns';

const named = (
  column: typeof companies.id | typeof capabilities.companyId | typeof memberships.companyId | typeof offers.companyId,
) => sql`${column} in (select value from json_each(${sql.placeholder('ids')}))`;

/**
 * Of the companies named, or of all: these in order of name, so that each takes its place at the end. Exported for the
 * tests that read query plans.
 */
export const columnQueries = {
  companies(db: Database, some: boolean) {
    const query = db
      .select({ id: companies.id, sortKey: companies.sortKey, seat: companies.regionCode })
      .from(companies);
    const inside = isNull(companies.delistedAt);
    return some
      ? query.where(and(named(companies.id), inside))
      : query.where(inside).orderBy(asc(companies.sortKey), asc(companies.id));
  },
  capabilities: (db: Database, some: boolean) =>
    db
      .select({ companyId: capabilities.companyId, segment: capabilities.segmentId, evidence: capabilities.confidence })
      .from(capabilities)
      .where(some ? named(capabilities.companyId) : undefined),
  members(db: Database, some: boolean) {
    const query = db.select({ companyId: memberships.companyId }).from(memberships);
    // The unary plus keeps SQLite from reading all active memberships to find a few.
    return some
      ? query.where(and(named(memberships.companyId), sql`+${memberships.state} = 'active'`))
      : query.where(eq(memberships.state, 'active'));
  },
  offers: (db: Database, some: boolean) =>
    db
      .select({
        companyId: offers.companyId,
        id: offers.id,
        kind: offers.kind,
        chainId: offers.chainId,
        segmentId: offers.segmentId,
        regionCode: offers.regionCode,
        validUntil: offers.validUntil,
      })
      .from(offers)
      .where(and(eq(offers.state, 'published'), some ? named(offers.companyId) : undefined)),
  newest: (db: Database) =>
    db.select({ number: sql<number | null>`max(${companyChanges.number})` }).from(companyChanges),
  changes: (db: Database) =>
    db
      .select({ id: companyChanges.companyId })
      .from(companyChanges)
      .where(gt(companyChanges.number, sql.placeholder('since'))),
};

const newest = prepared((db) => columnQueries.newest(db).prepare());
const changed = prepared((db) => columnQueries.changes(db).prepare());
const rows = {
  some: prepared((db) => statements(db, true)),
  all: prepared((db) => statements(db, false)),
};

function statements(db: Database, some: boolean) {
  return {
    companies: columnQueries.companies(db, some).prepare(),
    capabilities: columnQueries.capabilities(db, some).prepare(),
    members: columnQueries.members(db, some).prepare(),
    offers: columnQueries.offers(db, some).prepare(),
  };
}

interface Held {
  readonly columns: CompanyColumns;
  /** The change they include, of company_changes. */
  readonly number: number;
}

const held = new WeakMap<Database, Held>();

/** So many changes at once are no longer followed one by one. */
const mostFollowed = 2000;

/**
 * The columns as the database is now. Made once per process (about 0.5 s with 100,000 companies); after that a change
 * of this or another process costs only the companies it concerns, which triggers note in `company_changes`.
 * Throws inside a transaction unless nothing changed: what is rolled back must not stay in memory.
 */
export function columnsOf(db: Database): Held {
  const known = held.get(db);
  if (known && known.number === numberOf(db)) return known;
  if (db.$client.inTransaction)
    throw new Error('The directory is not read inside a transaction: what is rolled back would stay in its columns.');
  const now = db.transaction(() => broughtUp(db, known));
  held.set(db, now);
  return now;
}

/** The latest change; 0 before the first. */
function numberOf(db: Database): number {
  return newest(db).get()!.number ?? 0;
}

/** Companies that changed after change `since`, or null when they are too many to follow. */
export function changedSince(db: Database, since: number): number[] | null {
  const ids = changed(db)
    .all({ since })
    .map((row) => row.id);
  return ids.length > mostFollowed ? null : ids;
}

/** Inside one read transaction: number, changes and rows belong together. */
function broughtUp(db: Database, known: Held | undefined): Held {
  const number = numberOf(db);
  const ids = known ? changedSince(db, known.number) : null;
  if (!known || ids === null) {
    const columns = emptyColumns();
    filled(columns, rows.all(db), '');
    return { columns, number };
  }
  const present = filled(known.columns, rows.some(db), JSON.stringify(ids));
  for (const id of ids) if (!present.has(id)) remove(known.columns, id);
  return { columns: known.columns, number };
}

/** Takes in what the statements find; returns their ids. */
function filled(columns: CompanyColumns, from: ReturnType<typeof statements>, ids: string): ReadonlySet<number> {
  const capable = byCompany(from.capabilities.all({ ids }), (row) => [row.segment, row.evidence] as const);
  const members = new Set(from.members.all({ ids }).map((row) => row.companyId));
  const offered = byCompany(from.offers.all({ ids }), (offer) => offer);
  const found = from.companies.all({ ids });
  for (const company of found)
    put(columns, {
      ...company,
      member: members.has(company.id),
      held: capable.get(company.id) ?? [],
      offers: offered.get(company.id) ?? [],
    });
  return new Set(found.map((company) => company.id));
}
