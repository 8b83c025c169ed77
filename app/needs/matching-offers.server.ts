import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { resourceKinds } from '../region/resource-kind';
import { offerPoints, scoreOffer, type AskedNeed, type OfferedThing, type Scored, type Surroundings } from './matching';
import type { Poster } from './poster';

/** An offer that may answer a need, with how well. */
export interface OfferMatch extends Scored {
  readonly offerId: number;
  readonly companyId: number;
}

/**
 * The offers that stand and answer a need best, by points, then the newest; the poster's own are left out. One of
 * another kind has at most `anotherMost` points: those are only looked at when fewer than `limit` of the kind have more.
 */
export function matchOffers(
  db: Database,
  need: AskedNeed,
  around: Surroundings,
  { poster, limit, today }: { readonly poster: Poster; readonly limit: number; readonly today: string },
): { best: OfferMatch[]; total: number; own: number } {
  const ownId = poster.kind === 'company' ? poster.id : 0;
  const rank = (rows: readonly OfferRow[]) =>
    rows
      .filter(({ companyId }) => companyId !== ownId)
      .map(({ id, companyId, ...offer }) => ({ offerId: id, companyId, ...scoreOffer(need, offer, around) }))
      .sort((a, b) => b.score - a.score || b.offerId - a.offerId)
      .slice(0, limit);
  const there = offersAround(need, around, today);
  const ofKind = needsResource(need.kind) ? rank(db.all<OfferRow>(there.rows(sql`o.kind = ${need.kind}`))) : [];
  const sure = ofKind.length === limit && ofKind.at(-1)!.score > anotherMost;
  const best = sure ? ofKind : rank(db.all<OfferRow>(there.rows(sql`1`)));
  const { total, own } = db.get<{ total: number; own: number | null }>(there.counts(ownId));
  return { best, total: total - (own ?? 0), own: own ?? 0 };
}

const anotherMost =
  offerPoints.kind.another + offerPoints.segment.most + offerPoints.region.most + offerPoints.time.most;

function needsResource(kind: AskedNeed['kind']): boolean {
  return resourceKinds.some((one) => one === kind);
}

interface OfferRow extends OfferedThing {
  readonly id: number;
  readonly companyId: number;
}

/**
 * The offers that stand in the needed segments, around them, and of use in their whole chains: the rows of which a
 * condition holds, and how many there are. @internal The test that reads their plans.
 */
export function offersAround(need: AskedNeed, { near, chains }: Surroundings, today: string) {
  const standing = sql`o.state = 'published' and o.valid_until >= ${today}
    and o.company_id in (select company_id from memberships where state = 'active')`;
  // Two queries in one: each goes along an index of its own.
  const both = (select: SQL, only: SQL) => sql`
    select ${select} from offers o where o.segment_id in ${[...need.segments, ...near]} and ${standing} and ${only}
    union all
    select ${select} from offers o where o.chain_id in ${chains} and o.segment_id is null and ${standing} and ${only}`;
  return {
    rows: (only: SQL) =>
      both(
        sql`o.id id, o.company_id companyId, o.kind kind, o.chain_id chainId, o.segment_id segmentId,
          o.region_code regionCode, o.valid_until validUntil`,
        only,
      ),
    counts: (ownId: number) =>
      sql`select count(*) total, sum(company_id = ${ownId}) own from (${both(sql`o.company_id`, sql`1`)})`,
  };
}
