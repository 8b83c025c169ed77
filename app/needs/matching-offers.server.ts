import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { resourceKinds } from '../region/resource-kind';
import { offerPoints, scoreOffer, type AskedNeed, type OfferedThing, type Scored, type Surroundings } from './matching';
import { isMember } from './matching-members.server';
import type { Poster } from './poster';

/** An offer that may answer a need, with how well. */
export interface OfferMatch extends Scored {
  readonly offerId: number;
  readonly companyId: number;
}

interface OfferRow extends OfferedThing {
  readonly id: number;
  readonly companyId: number;
}

/**
 * The offers that stand and answer a need best, by points, then the newest; the poster's own are left out. Offers are
 * read group by group, the group first that can have most points, until no offer of the next can be among the best.
 */
export function matchOffers(
  db: Database,
  need: AskedNeed,
  around: Surroundings,
  { poster, limit, today }: { readonly poster: Poster; readonly limit: number; readonly today: string },
): { best: OfferMatch[]; total: number; own: number } {
  const ownId = poster.kind === 'company' ? poster.id : 0;
  const queries = offerQueries(need, around, today);
  let best: OfferMatch[] = [];
  for (const { most, rows } of queries.groups) {
    if (best.length === limit && best.at(-1)!.score > most) break;
    const scored = db
      .all<OfferRow>(rows)
      .filter(({ companyId }) => companyId !== ownId)
      .map(({ id, companyId, ...offer }) => ({ offerId: id, companyId, ...scoreOffer(need, offer, around) }));
    best = [...best, ...scored].sort((a, b) => b.score - a.score || b.offerId - a.offerId).slice(0, limit);
  }
  const { total, own } = db.get<{ total: number; own: number | null }>(queries.counts(ownId))!;
  return { best, total: total - (own ?? 0), own: own ?? 0 };
}

/** Offers that can have at most so many points, and the query that gives them. */
interface OfferGroup {
  readonly most: number;
  readonly rows: SQL;
}

/**
 * The offers that stand in the needed segments, of use in their whole chains, and around them, each apart for the kind
 * looked for and the others; and how many there are. @internal The test that reads their plans.
 */
export function offerQueries(need: AskedNeed, { near, chains }: Surroundings, today: string) {
  const standing = sql`o.state = 'published' and o.valid_until >= ${today}
    and ${isMember(sql`o.company_id`)}`;
  const places = {
    direct: sql`o.segment_id in ${need.segments}`,
    chain: sql`o.chain_id in ${chains} and o.segment_id is null`,
    near: sql`o.segment_id in ${near}`,
  };
  const { kind, segment, region, time } = offerPoints;
  const group = (where: keyof typeof places, same: boolean): OfferGroup => ({
    most: (same ? kind.same : kind.another) + segment[where] + region.most + time.most,
    rows: sql`select o.id id, o.company_id companyId, o.kind kind, o.chain_id chainId, o.segment_id segmentId,
        o.region_code regionCode, o.valid_until validUntil
      from offers o where ${places[where]} and ${sql.raw(same ? 'o.kind =' : 'o.kind <>')} ${need.kind} and ${standing}`,
  });
  // What is looked for may be no resource: then no offer is of its kind.
  const kinds = resourceKinds.some((one) => one === need.kind) ? [true, false] : [false];
  const groups = kinds.flatMap((same) => (['direct', 'chain', 'near'] as const).map((where) => group(where, same)));
  const of = (place: SQL) => sql`select o.company_id from offers o where ${place} and ${standing}`;
  return {
    groups: groups.sort((a, b) => b.most - a.most),
    counts: (ownId: number) =>
      sql`select count(*) total, sum(company_id = ${ownId}) own
        from (${sql.join(Object.values(places).map(of), sql` union all `)})`,
  };
}
