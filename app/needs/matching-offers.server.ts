import type { Database } from '../../db/client';
import type { PublishedOffer } from '../directory/held-columns';
import { columnsOf } from '../directory/held-columns.server';
import { place, scoreOffer, type AskedNeed, type Place, type Scored, type Surroundings } from './matching';
import type { Poster } from './poster';

/** An offer that may answer a need, with how well. */
export interface OfferMatch extends Scored {
  readonly offerId: number;
  readonly companyId: number;
}

/**
 * The offers of members that stand in the needed segments, are of use in their whole chains, or stand around them: the
 * best by points, then the newest; and how many there are. The poster's own are counted apart and left out. Reads the
 * directory's columns (decision 0023), so never inside a transaction.
 */
export function matchOffers(
  db: Database,
  need: AskedNeed,
  around: Surroundings,
  { poster, limit, today }: { readonly poster: Poster; readonly limit: number; readonly today: string },
): { best: OfferMatch[]; total: number; own: number } {
  const { offersAt } = columnsOf(db).columns;
  const ownId = poster.kind === 'company' ? poster.id : 0;
  const byScore: PublishedOffer[][] = Array.from({ length: 101 }, () => []);
  let [total, own] = [0, 0];
  for (const places of [need.segments, around.chains, around.near]) {
    const scoreOf = scoredOnce(need, around);
    for (const at of places)
      for (const offers of offersAt.get(at)?.values() ?? [])
        for (const offer of offers) {
          if (offer.validUntil < today) continue;
          total += 1;
          if (offer.companyId === ownId) own += 1;
          else byScore[scoreOf(offer)]!.push(offer);
        }
  }
  const best: PublishedOffer[] = [];
  for (const found of byScore.reverse()) {
    if (best.length >= limit) break;
    best.push(...newest(found, limit - best.length));
  }
  return {
    best: best.map((offer) => ({
      offerId: offer.id,
      companyId: offer.companyId,
      ...scoreOffer(need, offer, around),
    })),
    total: total - own,
    own,
  };
}

/** The points of offers in places of one kind: those that are alike are scored once. */
function scoredOnce(need: AskedNeed, around: Surroundings): (offer: PublishedOffer) => number {
  const byRegion = new Map<string | null, (number | undefined)[]>();
  const byPlace = new Map<Place, (number | undefined)[]>();
  const scoresIn = (region: string | null): (number | undefined)[] => {
    const there = place(need.regionCode, region, 'anywhere');
    const scores = byPlace.get(there) ?? [];
    byPlace.set(there, scores);
    byRegion.set(region, scores);
    return scores;
  };
  return (offer) => {
    const scores = byRegion.get(offer.regionCode) ?? scoresIn(offer.regionCode);
    const alike = Number(offer.kind === need.kind) * 2 + Number(offer.validUntil >= need.validUntil);
    return (scores[alike] ??= scoreOffer(need, offer, around).score);
  };
}

/** The newest so many of some offers, newest first; the others are not put in order. */
function newest(offers: readonly PublishedOffer[], count: number): PublishedOffer[] {
  const found: PublishedOffer[] = [];
  for (const offer of offers) {
    if (found.length === count && offer.id < found.at(-1)!.id) continue;
    let at = Math.min(found.length, count - 1);
    for (; at > 0 && offer.id > found[at - 1]!.id; at -= 1) found[at] = found[at - 1]!;
    found[at] = offer;
  }
  return found;
}
