import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, companyAliases } from '../../db/schema/index';
import { prepared } from '../../db/prepared';
import { matchReason, type MatchReason } from '../companies/match-reason';
import { hitsByRelevance } from '../companies/relevance.server';
import { searchSteps } from '../companies/search-query';
import { selectionOfSearch } from '../companies/selection.server';
import { checkUscc, normaliseUscc } from '../companies/uscc';
import { membershipBadges, type MembershipBadge } from './memberships.server';

/** A record that may be the firm somebody looks for, with why it appears and whether it can be claimed. */
export interface FoundCompany {
  readonly id: number;
  readonly slug: string;
  readonly nameZh: string;
  readonly shortName: string | null;
  readonly regionCode: string | null;
  readonly uscc: string | null;
  /** null: its shown names say so themselves. */
  readonly reason: MatchReason | null;
  /** A member has its people already; it cannot be claimed. */
  readonly membership: MembershipBadge | null;
}

const rowsOf = prepared((db) =>
  db
    .select({ id: companies.id, slug: companies.slug, nameZh: companies.nameZh, shortName: companies.shortName, nameEn: companies.nameEn, stockCode: companies.stockCode, regionCode: companies.regionCode, uscc: companies.uscc })
    .from(companies)
    .where(sql`${companies.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
);

/** Companies on record by name, short name, pinyin, initials, stock code or USCC, likeliest first, at most ten. A USCC is normalised first. */
export function findOwnCompany(db: Database, text: string): FoundCompany[] {
  const code = normaliseUscc(text);
  const q = checkUscc(code).ok ? code : text;
  if (searchSteps(q).length === 0) return [];
  const ids = hitsByRelevance(db, q, selectionOfSearch(db, q), 10).map((hit) => hit.id);
  if (ids.length === 0) return [];
  const rows = new Map(rowsOf(db).all({ ids: JSON.stringify(ids) }).map((row) => [row.id, row]));
  const aliases = db.select().from(companyAliases).where(inArray(companyAliases.companyId, ids)).all();
  const badges = membershipBadges(db, ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const { nameEn: _nameEn, stockCode: _stockCode, ...shown } = row;
    const reason = matchReason(q, { ...row, aliases: aliases.filter((one) => one.companyId === id).map((one) => one.alias) });
    return [{ ...shown, reason, membership: badges.get(id) ?? null }];
  });
}
