import { sql, type SQL } from 'drizzle-orm';
import { firmPoints, type AskedNeed, type Surroundings } from './matching';
import { eligible } from './matching-members.server';
import { placedPoints } from './matching-place.server';
import type { Poster } from './poster';

/** Whose need it is, and which firms are asked for: those that can be invited, or the others on record. */
export interface FirmsAsked {
  readonly poster: Poster;
  readonly members: boolean;
  readonly limit: number;
  /** ISO date in China. */
  readonly today: string;
}

/** What a firm that works around the needed segments can have at most, beside the points for what it offers. */
export const nearMost = firmPoints.segment.near + firmPoints.evidence.most + firmPoints.region.most;

/**
 * The three queries, each answering its best `limit` rows: firms that work in a needed segment; firms that work
 * elsewhere, offer something there and can have `least` points; firms that only work around the needed segments.
 */
export function firmQueries(need: AskedNeed, { near, chains }: Surroundings, asked: FirmsAsked) {
  const rank = sql`case k.confidence when 'high' then 3 when 'medium' then 2 else 1 end`;
  // `+` keeps SQLite from searching by segment: the few segments of a firm lie side by side under its number.
  const elsewhere = (company: SQL) => sql`not exists (select 1 from capabilities w
    where w.company_id = ${company} and +w.segment_id in ${need.segments})`;
  return {
    direct: best(
      need,
      asked,
      sql`work as materialized (
        select k.company_id, count(*) c, max(${rank}) d, 0 n from capabilities k
        where k.segment_id in ${need.segments} and ${eligible(sql`k.company_id`, asked)} group by k.company_id
      ), fits as (select *, ${asked.members ? offerPointsOf(need, chains, asked.today) : sql`0`} fit from work f)`,
    ),
    offering: (least: number) =>
      best(
        need,
        asked,
        sql`near as materialized (
          select f.company_id, 0 c, 0 d, fit, coalesce((select max(${rank}) from capabilities k
            where k.company_id = f.company_id and +k.segment_id in ${near}), 0) n
          from (${offeringFirms(need, chains, asked.today)}) f
          where fit >= ${least - nearMost} and ${elsewhere(sql`f.company_id`)}
        ), fits as materialized (
          select * from near f
          where ${workPoints(need)} + fit + ${firmPoints.region.most} >= ${least} and ${eligible(sql`f.company_id`, asked)})`,
      ),
    near: best(
      need,
      asked,
      sql`fits as materialized (
        select k.company_id, 0 c, 0 d, max(${rank}) n, 0 fit from capabilities k
        where k.segment_id in ${near} and ${eligible(sql`k.company_id`, asked)}
        group by k.company_id having ${elsewhere(sql`k.company_id`)})`,
    ),
  };
}

/** The best of the rows of `fits`. Firms are read after all conditions have been put: `cross join` keeps that order. */
function best(need: AskedNeed, { limit }: FirmsAsked, fits: SQL): SQL {
  const { region } = firmPoints;
  return sql`with ${fits}
    select co.id id, co.sort_key sortKey, co.region_code regionCode, c direct, d directRank, n nearRank, fit,
      (select count(*) from fits) found
    from fits cross join companies co on co.id = fits.company_id
    order by ${workPoints(need)} + fit + ${placedPoints(sql`co.region_code`, need.regionCode, region)} desc,
      co.sort_key, co.id
    limit ${limit}`;
}

/** Firms that offer something in a needed segment or its whole chain, with the points of the best of it. */
function offeringFirms(need: AskedNeed, chains: readonly string[], today: string): SQL {
  // Two queries in one: each goes along an index of its own.
  return sql`select company_id, max(fit) fit from (
      select o.company_id, ${fitOf(need)} fit from offers o where o.segment_id in ${need.segments} and ${standing(today)}
      union all
      select o.company_id, ${fitOf(need)} fit from offers o
      where o.chain_id in ${chains} and o.segment_id is null and ${standing(today)}
    ) group by company_id`;
}

/** The same points of the one firm of a row of `f`, from its own offers. */
function offerPointsOf(need: AskedNeed, chains: readonly string[], today: string): SQL {
  return sql`coalesce((select max(${fitOf(need)}) from offers o where o.company_id = f.company_id and ${standing(today)}
    and (+o.segment_id in ${need.segments} or o.segment_id is null and +o.chain_id in ${chains})), 0)`;
}

function fitOf({ kind }: AskedNeed): SQL {
  const { same, chain, another } = firmPoints.offers;
  return sql`case when o.kind <> ${kind} then ${another} when o.segment_id is null then ${chain} else ${same} end`;
}

function standing(today: string): SQL {
  return sql`o.state = 'published' and o.valid_until >= ${today}`;
}

/** The points for work and its evidence, as `scoreFirm` counts them. */
function workPoints(need: AskedNeed): SQL {
  const { segment } = firmPoints;
  const shares = need.segments.map(
    (_, at) =>
      sql`when ${at + 1} then ${segment.direct + Math.round((segment.each * (at + 1)) / need.segments.length)}`,
  );
  const work = sql`case c ${sql.join(shares, sql` `)} else (case when n > 0 then ${segment.near} else 0 end) end`;
  return sql`${work} + case when d > 0 then ${evidenceOf(sql`d`)} else ${evidenceOf(sql`n`)} end`;
}

function evidenceOf(rank: SQL): SQL {
  const { high, medium, low } = firmPoints.evidence;
  return sql`case ${rank} when 3 then ${high} when 2 then ${medium} when 1 then ${low} else 0 end`;
}
