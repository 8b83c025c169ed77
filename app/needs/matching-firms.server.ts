import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  firmPoints,
  scoreFirm,
  type AskedNeed,
  type Confidence,
  type OfferFit,
  type Scored,
  type Surroundings,
} from './matching';
import { placedPoints } from './matching-place.server';
import type { Poster } from './poster';

/** A firm that may answer a need, with how well. */
export interface FirmMatch extends Scored {
  readonly companyId: number;
  /** How many needed segments it works in. */
  readonly direct: number;
}

/** Whose need it is, and which firms are asked for: those that can be invited, or the others on record. */
export interface FirmsAsked {
  readonly poster: Poster;
  readonly members: boolean;
  readonly limit: number;
  /** ISO date in China. */
  readonly today: string;
}

/** What a row of a firm says, in the words of `FirmFit`; ranks are 3 high, 2 medium, 1 low, 0 none. */
interface FoundFirm {
  readonly id: number;
  readonly sortKey: string;
  readonly regionCode: string | null;
  readonly direct: number;
  readonly directRank: number;
  readonly nearRank: number;
  readonly fit: number;
}

/**
 * The firms that answer a need best, by points, then by name: those that work in a needed segment, those that offer
 * something there, and those of segments around it. A firm of the last kind that offers nothing has at most
 * `nearMost` points: it is only looked for when fewer than `limit` firms have more.
 */
export function matchFirms(db: Database, need: AskedNeed, around: Surroundings, asked: FirmsAsked): FirmMatch[] {
  const parts = firmQueries(need, around, asked);
  const found = new Map<number, FoundFirm>();
  const add = (rows: FoundFirm[]) => rows.forEach((row) => found.set(row.id, row));
  add(db.all<FoundFirm>(parts.direct));
  add(db.all<FoundFirm>(parts.offering).filter(({ id }) => !found.has(id)));
  const ranked = () => best(need, [...found.values()], asked.limit);
  const sure = ranked();
  if (around.near.length === 0 || (sure.length === asked.limit && sure.at(-1)!.score > nearMost)) return sure;
  add(db.all<FoundFirm>(parts.near).filter(({ id }) => !found.has(id)));
  return ranked();
}

const nearMost = firmPoints.segment.near + firmPoints.evidence.most + firmPoints.region.most;

function best(need: AskedNeed, rows: readonly FoundFirm[], limit: number): FirmMatch[] {
  const scored = rows.map((row) => ({ row, ...scoreFirm(need, fitOf(row)) }));
  return scored
    .sort((a, b) => b.score - a.score || compare(a.row.sortKey, b.row.sortKey) || a.row.id - b.row.id)
    .slice(0, limit)
    .map(({ row, score, parts }) => ({ companyId: row.id, direct: row.direct, score, parts }));
}

/** As SQLite compares texts: by code point, whatever the reader's language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const confidenceOf: readonly (Confidence | null)[] = [null, 'low', 'medium', 'high'];

function fitOf({ direct, directRank, nearRank, regionCode, fit }: FoundFirm) {
  const offers = (Object.entries(firmPoints.offers) as [OfferFit | 'most', number][]).find(
    ([name, points]) => name !== 'most' && points === fit,
  );
  return {
    direct,
    directConfidence: confidenceOf[directRank] ?? null,
    nearConfidence: confidenceOf[nearRank] ?? null,
    regionCode,
    offers: offers ? (offers[0] as OfferFit) : ('none' as const),
  };
}

/** The three queries, each answering its best `limit` rows. @internal The test that reads their plans. */
export function firmQueries(need: AskedNeed, { near, chains }: Surroundings, asked: FirmsAsked) {
  const rank = sql`case k.confidence when 'high' then 3 when 'medium' then 2 else 1 end`;
  const worksThere = (company: SQL) =>
    sql`exists (select 1 from capabilities w where w.company_id = ${company} and w.segment_id in ${need.segments})`;
  // Who may be asked is decided first, on the rows of the index alone: few firms are members.
  const ranked = (fits: SQL) => sql`
    with offering as materialized (${offeringFirms(need, chains, asked)}), fits as materialized (${fits})
    select co.id id, co.sort_key sortKey, co.region_code regionCode, c direct, d directRank, n nearRank,
      coalesce(o.fit, 0) fit
    from fits cross join companies co on co.id = fits.company_id left join offering o on o.company_id = co.id
    order by ${pointsOf(need)} desc, co.sort_key, co.id
    limit ${asked.limit}`;
  return {
    direct: ranked(sql`select k.company_id, count(*) c, max(${rank}) d, 0 n from capabilities k
      where k.segment_id in ${need.segments} and ${eligible(asked, sql`k.company_id`)} group by k.company_id`),
    offering: ranked(sql`select f.company_id, 0 c, 0 d, coalesce((select max(${rank}) from capabilities k
        where k.company_id = f.company_id and k.segment_id in ${near}), 0) n
      from offering f where ${eligible(asked, sql`f.company_id`)} and not ${worksThere(sql`f.company_id`)}`),
    near: ranked(sql`select k.company_id, 0 c, 0 d, max(${rank}) n from capabilities k
      where k.segment_id in ${near} and ${eligible(asked, sql`k.company_id`)}
      group by k.company_id having not ${worksThere(sql`k.company_id`)}`),
  };
}

/** Firms that offer something in a needed segment or its whole chain, with the points of the best of it. */
function offeringFirms(need: AskedNeed, chains: readonly string[], { today }: FirmsAsked): SQL {
  const { same, chain, another } = firmPoints.offers;
  return sql`select o.company_id company_id, max(case
      when o.segment_id is not null and o.kind = ${need.kind} then ${same}
      when o.kind = ${need.kind} then ${chain} else ${another} end) fit
    from offers o
    where o.state = 'published' and o.valid_until >= ${today} and (
      o.segment_id in ${need.segments} or o.segment_id is null and o.chain_id in ${chains}
    ) and o.company_id in (select company_id from memberships where state = 'active')
    group by o.company_id`;
}

/** The points of a row, as `scoreFirm` counts them. */
function pointsOf(need: AskedNeed): SQL {
  const { segment } = firmPoints;
  const shares = need.segments.map(
    (_, at) =>
      sql`when ${at + 1} then ${segment.direct + Math.round((segment.each * (at + 1)) / need.segments.length)}`,
  );
  const work = sql`case c ${sql.join(shares, sql` `)} else (case when n > 0 then ${segment.near} else 0 end) end`;
  const sure = sql`case when d > 0 then ${evidenceOf(sql`d`)} else ${evidenceOf(sql`n`)} end`;
  return sql`${work} + ${sure} + ${placedPoints(sql`co.region_code`, need.regionCode, firmPoints.region)}
    + coalesce(o.fit, 0)`;
}

function evidenceOf(rank: SQL): SQL {
  const { high, medium, low } = firmPoints.evidence;
  return sql`case ${rank} when 3 then ${high} when 2 then ${medium} when 1 then ${low} else 0 end`;
}

/** Neither the poster's own firm nor one that is suspended; with `members` those with people to ask, else the others. */
function eligible({ poster, members }: FirmsAsked, company: SQL): SQL {
  const own = poster.kind === 'company' ? sql`${company} <> ${poster.id}` : sql`1`;
  const held = (states: string) => sql`(select company_id from memberships where state in (${sql.raw(states)}))`;
  const people = sql`(select g.company_id from role_grants g join accounts a on a.id = g.account_id
    where g.role = 'member' and a.state = 'active')`;
  return members
    ? sql`${own} and ${company} in ${held("'active'")} and ${company} in ${people}`
    : sql`${own} and ${company} not in ${held("'active', 'suspended'")}`;
}

/** Of the firms that work in a needed segment: how many are left out for being suspended or no members, and one's own. */
export function leftOutFirms(
  db: Database,
  need: AskedNeed,
  poster: Poster,
): { suspended: number; own: boolean; notMembers: number } {
  const counted = db.get<{ suspended: number | null; own: number | null; notMembers: number | null }>(sql`
    select sum(state = 'suspended') suspended, sum(state is null) notMembers,
      sum(company_id = ${poster.kind === 'company' ? poster.id : 0}) own
    from (select distinct company_id from capabilities where segment_id in ${need.segments})
      left join (select company_id member, state from memberships where state in ('active', 'suspended'))
        on member = company_id`);
  return {
    suspended: counted.suspended ?? 0,
    own: (counted.own ?? 0) > 0,
    notMembers: counted.notMembers ?? 0,
  };
}
