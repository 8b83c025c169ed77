import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { prepared } from '../../../db/prepared';
import { applicationDuplicates, companies, companyAliases, companyProfiles, regions } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { phrase } from '../../directory/search-query';
import { pairs, runsOf } from '../../directory/search-terms';
import type { Application } from './application.server';
import { coreName, likeness, siteOf, type Likenable, type Likeness } from './likeness';

/** A company on record that may be the one described, with why. */
export interface Duplicate extends Likeness {
  readonly companyId: number;
}

/** How many records at most are compared by name, and how many likely ones kept. */
const candidateLimit = 60;
const keptLimit = 8;

const byName = prepared((db) =>
  db.$client
    .prepare<[string, number]>('select rowid from company_search where company_search match ? order by rank limit ?')
    .pluck(),
);
const byWebsite = prepared((db) =>
  db.$client.prepare<[string, number]>("select id from companies where website like '%' || ? || '%' limit ?").pluck(),
);

/** Companies on record that may be the one described, likeliest first, at most eight; `exceptId` is left out. */
export function findDuplicates(db: Database, described: Likenable, exceptId: number | null = null): Duplicate[] {
  const places = shortPlaces(db);
  const ids = candidateIds(db, described, places).filter((id) => id !== exceptId);
  return recordsOf(db, ids)
    .flatMap((record) => {
      const found = likeness(described, record, places);
      return found ? [{ companyId: record.companyId, ...found }] : [];
    })
    .sort((a, b) => b.score - a.score || a.companyId - b.companyId)
    .slice(0, keptLimit);
}

/** Short names of places, which tell no firm apart. */
export function shortPlaces(db: Database | Transaction): ReadonlySet<string> {
  const rows = db.select({ name: regions.shortNameZh }).from(regions).all();
  return new Set(rows.map((row) => row.name));
}

/** An application as records are compared with it. */
export function describedBy({ nameZh, shortName, nameEn, uscc, address, website }: Application): Likenable {
  const names = [nameZh, shortName, nameEn].filter((name) => name !== null && name !== '') as string[];
  return { names, uscc, address, website };
}

/** Finds the duplicates of an application and stores them with it; what a reviewer said of one stays. */
export function storeDuplicates(db: Database, application: Application): Duplicate[] {
  const { id, companyId } = application;
  const found = findDuplicates(db, describedBy(application), companyId);
  const kept = found.map((duplicate) => duplicate.companyId);
  const stale = db
    .select({ companyId: applicationDuplicates.companyId })
    .from(applicationDuplicates)
    .where(eq(applicationDuplicates.applicationId, id))
    .all()
    .map((row) => row.companyId)
    .filter((known) => !kept.includes(known));
  if (stale.length > 0)
    db.delete(applicationDuplicates)
      .where(and(eq(applicationDuplicates.applicationId, id), inArray(applicationDuplicates.companyId, stale)))
      .run();
  for (const { companyId: duplicateId, score, reasons } of found) {
    db.insert(applicationDuplicates)
      .values({ applicationId: id, companyId: duplicateId, score, reasons: JSON.stringify(reasons) })
      .onConflictDoUpdate({
        target: [applicationDuplicates.applicationId, applicationDuplicates.companyId],
        set: { score, reasons: JSON.stringify(reasons) },
      })
      .run();
  }
  return found;
}

function candidateIds(
  db: Database,
  { names, uscc, website, address }: Likenable,
  places: ReadonlySet<string>,
): number[] {
  const ids = new Set<number>();
  if (uscc)
    for (const row of db.select({ id: companies.id }).from(companies).where(eq(companies.uscc, uscc)).all())
      ids.add(row.id);
  for (const name of names) {
    const match = nameMatch(coreName(name, places));
    if (match) for (const id of byName(db).all(match, candidateLimit) as number[]) ids.add(id);
  }
  const site = siteOf(website);
  if (site) for (const id of byWebsite(db).all(site, candidateLimit) as number[]) ids.add(id);
  if (address)
    for (const row of db
      .select({ id: companyProfiles.companyId })
      .from(companyProfiles)
      .where(sql`replace(${companyProfiles.address}, ' ', '') = ${address.replaceAll(' ', '')}`)
      .limit(candidateLimit)
      .all())
      ids.add(row.id);
  return [...ids];
}

/**
 * Any three neighbouring characters (all of a shorter name) or any word of the name, as an FTS5 expression. Names
 * alike enough to be shown share three in a row, and three in a row are rare where two (科技) are in every other name.
 */
function nameMatch(core: string): string | null {
  const parts = runsOf(core).flatMap((run) => {
    if (run.kind === 'latin') return [phrase('latin', [run.text])];
    const characters = [...run.text];
    if (characters.length === 1) return [phrase('chars', characters)];
    const joined = pairs(characters);
    return characters.length < 4
      ? joined.map((pair) => phrase('han', [pair]))
      : [...new Set(joined.slice(1).map((pair, index) => phrase('han', [joined[index]!, pair])))];
  });
  return parts.length === 0 ? null : parts.slice(0, 40).join(' OR ');
}

function recordsOf(db: Database, ids: readonly number[]): (Likenable & { companyId: number })[] {
  if (ids.length === 0) return [];
  const aliases = new Map<number, string[]>();
  for (const { companyId, alias } of db
    .select({ companyId: companyAliases.companyId, alias: companyAliases.alias })
    .from(companyAliases)
    .where(inArray(companyAliases.companyId, [...ids]))
    .all()) {
    aliases.set(companyId, [...(aliases.get(companyId) ?? []), alias]);
  }
  return db
    .select({
      id: companies.id,
      nameZh: companies.nameZh,
      shortName: companies.shortName,
      nameEn: companies.nameEn,
      uscc: companies.uscc,
      website: companies.website,
      address: companyProfiles.address,
    })
    .from(companies)
    .leftJoin(companyProfiles, eq(companyProfiles.companyId, companies.id))
    .where(inArray(companies.id, [...ids]))
    .all()
    .map((row) => ({
      companyId: row.id,
      names: [row.nameZh, row.shortName, row.nameEn, ...(aliases.get(row.id) ?? [])].filter((name) => name !== null),
      uscc: row.uscc,
      website: row.website,
      address: row.address,
    }));
}
