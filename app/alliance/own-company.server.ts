import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, companyAliases } from '../../db/schema/index';
import { prepared } from '../../db/prepared';
import { matchReason, type MatchReason } from '../directory/match-reason';
import { hitsByRelevance } from '../directory/relevance.server';
import { searchSteps } from '../directory/search-query';
import { selectionOfSearch } from '../directory/selection.server';
import { checkUscc, typedUscc } from '../companies/uscc';
import { findDuplicates } from './applications/duplicates.server';
import { membershipBadges } from '../directory/membership-badges.server';
import type { MembershipBadge } from './membership-state';

interface AlikeReason {
  readonly by: 'likeness';
  readonly score: number;
  /** The name on record. */
  readonly text: string;
}

/** A record that may be the firm somebody looks for, with why it appears and whether it can be claimed. */
export interface FoundCompany {
  readonly id: number;
  readonly slug: string;
  readonly nameZh: string;
  readonly shortName: string | null;
  readonly regionCode: string | null;
  readonly uscc: string | null;
  /**
   * null: its shown names say so themselves; `likeness`: its name is written otherwise, `score` (0–1) says how alike.
   */
  readonly reason: MatchReason | AlikeReason | null;
  /** A member has its people already; it cannot be claimed. */
  readonly membership: MembershipBadge | null;
}

const rowsOf = prepared((db) =>
  db
    .select({
      id: companies.id,
      slug: companies.slug,
      nameZh: companies.nameZh,
      shortName: companies.shortName,
      nameEn: companies.nameEn,
      stockCode: companies.stockCode,
      regionCode: companies.regionCode,
      uscc: companies.uscc,
    })
    .from(companies)
    .where(sql`${companies.id} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
);

/**
 * Companies on record by name, short name, pinyin, initials, stock code or USCC, likeliest first, at most ten. A USCC
 * is normalised first, and one whose last character is mistyped still finds its firm. Where no record holds the words
 * as typed (a full name without 股份, a place before a short name), those with a name alike answer.
 */
export function findOwnCompany(db: Database, text: string): FoundCompany[] {
  const code = typedUscc(text);
  const checked = checkUscc(code);
  const q = checked.ok ? code : checked.code === 'uscc-check-digit' ? code.slice(0, -1) : text;
  if (searchSteps(q).length === 0) return [];
  const hits = hitsByRelevance(db, q, selectionOfSearch(db, q), 10);
  const likely = hits[0]?.kind === 'near' ? alike(db, text) : [];
  if (hits.length === 0) return alike(db, text);
  if (likely.length > 0) return likely;
  const ids = hits.map((hit) => hit.id);
  return recordsOf(db, ids, (row, aliases) => matchReason(q, { ...row, aliases }));
}

function alike(db: Database, name: string): FoundCompany[] {
  const found = findDuplicates(db, { names: [name], uscc: null, address: null, website: null });
  const reasons = new Map(
    found.flatMap(({ companyId, reasons: [first] }) =>
      first?.kind === 'name'
        ? [[companyId, { by: 'likeness', score: first.score, text: first.value } as const] as const]
        : [],
    ),
  );
  return recordsOf(db, [...reasons.keys()], (row) => reasons.get(row.id) ?? null);
}

/** The companies in the order of their ids, each with why it appears. */
function recordsOf(
  db: Database,
  ids: readonly number[],
  reasonOf: (row: ReturnType<ReturnType<typeof rowsOf>['all']>[number], aliases: string[]) => FoundCompany['reason'],
): FoundCompany[] {
  if (ids.length === 0) return [];
  const rows = new Map(
    rowsOf(db)
      .all({ ids: JSON.stringify(ids) })
      .map((row) => [row.id, row]),
  );
  const aliases = db
    .select()
    .from(companyAliases)
    .where(inArray(companyAliases.companyId, [...ids]))
    .all();
  const badges = membershipBadges(db, ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const { nameEn: _nameEn, stockCode: _stockCode, ...shown } = row;
    return [
      {
        ...shown,
        reason: reasonOf(
          row,
          aliases.filter((one) => one.companyId === id).map((one) => one.alias),
        ),
        membership: badges.get(id) ?? null,
      },
    ];
  });
}
