import { and, eq, gte, inArray, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, needs, needSegments, regions } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised, localisedLanguage } from '../i18n/messages';
import { industry } from '../region/industry.server';
import { regionsByCode } from '../region/regions.server';
import { partyNames } from '../parties/party-names.server';
import { partyKey } from '../parties/party';
import { needMessages } from './messages';
import type { ListedNeed } from './need';
import { needStateOn, usefulNeedMoves } from './need-state';
import { posterOf } from './poster';

export type Need = typeof needs.$inferSelect;

/** Does the organisation of two columns still act: a member firm with people, an institution with representatives? */
export function acts(companyId: SQL | typeof needs.companyId, institutionId: SQL | typeof needs.institutionId): SQL {
  return sql`(case when ${companyId} is not null
    then exists (select 1 from memberships m where m.company_id = ${companyId} and m.state = 'active')
      and exists (
        select 1 from role_grants g join accounts a on a.id = g.account_id
        where g.role = 'member' and g.company_id = ${companyId} and a.state = 'active'
      )
    else ${institutionId} is null or exists (
      select 1 from role_grants g join accounts a on a.id = g.account_id
      where g.role = 'representative' and g.institution_id = ${institutionId} and a.state = 'active'
    ) end)`;
}

/**
 * The number of the need of a row. Nested, so that it is always written with its table: as a field of a query of one
 * table Drizzle leaves the table out, and `id` within the invitations would be theirs.
 */
const needId = sql`${needs.id}`;

/** Whether somebody invited, who still acts, says yes. */
export const isMatched = sql<number>`exists (
  select 1 from ${needInvitations}
  where ${needInvitations.needId} = ${needId} and ${needInvitations.state} = 'interested'
    and ${acts(sql`${needInvitations.companyId}`, sql`${needInvitations.institutionId}`)}
)`;

/** Needs as they are held, with what their state follows from, for conditions to be put on. */
export const needRows = (db: Database | Transaction) => db.select({ need: needs, matched: isMatched }).from(needs);

export type NeedRow = ReturnType<ReturnType<typeof needRows>['all']>[number];

/** Rows in the reader's language, in their order; their segments and posters come with one query each for all. */
export function shownNeeds(db: Database, rows: readonly NeedRow[], language: Language, today: string): ListedNeed[] {
  const segmentsOf = segmentsOfNeeds(db, rows, language);
  const posterOfNeed = postersOf(db, rows, language);
  return rows.map(({ need, matched }) => {
    const { id, key, kind, budget, readers, validUntil, firstUntil, metWith } = need;
    const state = needStateOn({ ...need, matched: matched === 1 }, today);
    return {
      id,
      key,
      kind,
      ...saidIn(language, need),
      segments: segmentsOf.get(id) ?? [],
      ...whereIn(db, language, need.regionCode),
      budget,
      readers,
      validUntil,
      firstUntil: firstUntil !== null && firstUntil < validUntil ? firstUntil : null,
      postedOn: need.postedAt && dateInChina(new Date(need.postedAt)),
      state,
      moves: usefulNeedMoves(state, validUntil, today),
      ...posterOfNeed(need),
      metWith,
      metOn: need.metAt && dateInChina(new Date(need.metAt)),
    };
  });
}

function saidIn(language: Language, need: NeedRow['need']) {
  return {
    title: localised(language, need.titleZh, need.titleEn),
    titleLanguage: localisedLanguage(language, need.titleEn),
    purpose: localised(language, need.purposeZh, need.purposeEn),
    purposeLanguage: localisedLanguage(language, need.purposeEn),
  };
}

function whereIn(db: Database, language: Language, regionCode: string | null) {
  const region = regionCode === null ? undefined : regionsByCode(db).get(regionCode);
  return { regionCode, region: region ? localised(language, region.shortNameZh, region.nameEn) : null };
}

/** Who posts each need, by name. */
export function postersOf(db: Database, rows: readonly Pick<NeedRow, 'need'>[], language: Language) {
  const posters = rows.map(({ need }) => posterOf(need));
  const parties = posters.flatMap((poster) => (poster.kind === 'desk' ? [] : [poster]));
  const names = partyNames(db, parties, language);
  return (need: NeedRow['need']): Pick<ListedNeed, 'poster' | 'posterName' | 'posterHref'> => {
    const poster = posterOf(need);
    if (poster.kind === 'desk') {
      const { region } = whereIn(db, language, poster.regionCode);
      return { poster, posterName: needMessages[language].deskOf(region ?? poster.regionCode), posterHref: null };
    }
    const named = names.get(partyKey(poster));
    return { poster, posterName: named?.name ?? '', posterHref: named?.href ?? null };
  };
}

function segmentsOfNeeds(db: Database, rows: readonly NeedRow[], language: Language) {
  const { chains, segments } = industry(db);
  const chainOf = new Map(chains.map(({ id, nameZh, nameEn }) => [id, localised(language, nameZh, nameEn)]));
  const held = new Map<number, Set<string>>();
  if (rows.length > 0)
    for (const { needId, segmentId } of db
      .select()
      .from(needSegments)
      .where(
        inArray(
          needSegments.needId,
          rows.map(({ need }) => need.id),
        ),
      )
      .all())
      held.set(needId, (held.get(needId) ?? new Set()).add(segmentId));
  return new Map(
    [...held].map(([id, own]) => [
      id,
      segments
        .filter((segment) => own.has(segment.id))
        .map(({ id: segmentId, nameZh, nameEn, chainId }) => ({
          id: segmentId,
          name: localised(language, nameZh, nameEn),
          chain: chainOf.get(chainId) ?? chainId,
        })),
    ]),
  );
}

/** Conditions for a need that stands: posted, not past its last day, its poster one who acts. */
export const standingNeed = (today: string) =>
  and(eq(needs.state, 'open'), gte(needs.validUntil, today), acts(needs.companyId, needs.institutionId));

/** Does the desk's region exist? */
export function knownRegion(tx: Transaction, code: string): boolean {
  return tx.select({ code: regions.code }).from(regions).where(eq(regions.code, code)).get() !== undefined;
}

/** @internal The rows of the needs that stand: the test that reads their query plan. */
export const standingNeeds = (db: Database, today: string) => needRows(db).where(standingNeed(today));
