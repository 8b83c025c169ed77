import { eq, or, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { companies } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { findRegion } from '../../region/regions.server';
import { ok, refuse, type Outcome } from '../../outcome';
import type { CertificationOccasion } from '../applications/occasion.server';
import { leastTyped } from './employer-suggestion';
import { emptyRecord } from './talent-record';
import { findTalent, saveTalent } from './talent.server';

/** Names offered in the place of one that is not on record. */
const mostSuggestions = 8;

/**
 * Saves name, region and employer; the employer by its full name or credit code as the directory has it; one that
 * is not there is refused with names like it.
 */
export function saveBasics(
  db: Database,
  actor: Actor,
  basics: { name: string; latinName?: string; regionCode: string; company: string; revision: number },
  occasion: CertificationOccasion,
): ReturnType<typeof saveTalent> | ReturnType<typeof refuse<'company-unknown' | 'region-unknown'>> {
  const employer = companyNamed(db, basics.company);
  if (!employer.ok) return employer;
  if (basics.regionCode !== '' && !findRegion(db, basics.regionCode))
    return refuse('region-unknown', { field: 'regionCode', value: basics.regionCode });
  const record = findTalent(db, actor.accountId)?.record ?? emptyRecord;
  return saveTalent(
    db,
    actor,
    {
      name: basics.name,
      ...(basics.latinName === undefined ? {} : { latinName: basics.latinName || null }),
      regionCode: basics.regionCode || null,
      companyId: employer.value,
      record,
      revision: basics.revision,
    },
    occasion,
  );
}

function companyNamed(db: Database, text: string): Outcome<number | null, 'company-unknown'> {
  const asked = text.normalize('NFKC').trim();
  if (asked === '') return ok(null);
  const found = db
    .select({ id: companies.id })
    .from(companies)
    .where(
      or(
        eq(companies.nameZh, asked),
        eq(companies.nameZh, text.trim()),
        eq(companies.shortName, asked),
        eq(companies.uscc, asked.toUpperCase()),
      ),
    )
    .limit(2)
    .all();
  if (found.length === 1) return ok(found[0]!.id);
  return refuse('company-unknown', { field: 'company', value: text, allowed: namesLike(db, asked) });
}

/** Names of firms like what is typed, for a field that offers them; none for a single character. */
export function employersLike(db: Database, typed: string): string[] {
  const asked = typed.normalize('NFKC').trim();
  return [...asked].length < leastTyped ? [] : namesLike(db, asked);
}

/** Full names of firms that hold what was typed, or whose short name it holds; the shortest first, a few. */
function namesLike(db: Database, asked: string): string[] {
  const { nameZh, nameEn, shortName } = companies;
  const inName = sql`instr(${nameZh}, ${asked}) > 0 or instr(lower(${nameEn}), lower(${asked})) > 0`;
  return db
    .select({ name: nameZh })
    .from(companies)
    .where(sql`(${inName} or (length(${shortName}) > 1 and instr(${asked}, ${shortName}) > 0))`)
    .orderBy(sql`length(${nameZh})`, nameZh)
    .limit(mostSuggestions)
    .all()
    .map(({ name }) => name);
}
