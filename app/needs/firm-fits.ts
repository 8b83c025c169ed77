import { any, forEachOf, include, noCompanies, type CompanySet } from '../directory/company-set';
import type { CompanyColumns } from '../directory/held-columns';
import {
  fitOfOffer,
  offerFits,
  place,
  scoreFirm,
  type AskedNeed,
  type Confidence,
  type FirmFit,
  type Place,
  type Surroundings,
} from './matching';

/** How sure a record is, by rank: 0 is none, 3 the surest. */
const ranks: readonly (Confidence | null)[] = [null, 'low', 'medium', 'high'];
const places: readonly Place[] = ['anywhere', 'inside', 'province', 'elsewhere', 'unknown'];
const noOffer = offerFits.indexOf('none');

/**
 * What the directory's columns say of every firm for one need, by the firm's id: small numbers in arrays, since there
 * may be a hundred thousand firms and a need is matched in milliseconds.
 */
interface Fits {
  /** In how many needed segments it works, and the rank of the surest record of that. */
  readonly direct: Uint8Array;
  readonly directRank: Uint8Array;
  /** Its best standing offer: a place in `offerFits`, from the end, so that 0 is none. */
  readonly offer: Uint8Array;
  /** The rank of the surest record in a segment around them, looked up where it is asked. */
  readonly nearRank: (id: number) => number;
  /** Where its seat lies: a place in `places`. */
  readonly seat: (id: number) => number;
  /** Firms that work in a needed segment; that offer something there; that work around. */
  readonly sets: { readonly direct: CompanySet; readonly offering: CompanySet; readonly near: CompanySet };
}

/** What is known of all firms for one need. `today` is an ISO date in China: offers past their last day are none. */
export function fitsOf(columns: CompanyColumns, need: AskedNeed, around: Surroundings, today: string): Fits {
  const { capable, room, seats, seatCodes } = columns;
  const [direct, directRank, offer] = [0, 1, 2].map(() => new Uint8Array(room)) as [Uint8Array, Uint8Array, Uint8Array];
  const levels = (segments: readonly string[]) =>
    segments.flatMap((segment) =>
      [...(capable.get(segment)?.byEvidence ?? [])].map(
        ([evidence, firms]) => [ranks.findIndex((one) => one === evidence), firms] as const,
      ),
    );
  for (const [rank, firms] of levels(need.segments))
    forEachOf(firms, (id) => {
      direct[id]! += 1;
      if (directRank[id]! < rank) directRank[id] = rank;
    });
  const offering = noCompanies(room);
  for (const at of [...need.segments, ...around.chains])
    for (const [id, offers] of columns.offersAt.get(at) ?? [])
      for (const one of offers) {
        const fit = one.validUntil < today ? 0 : noOffer - offerFits.indexOf(fitOfOffer(need, one, around));
        if (fit > 0) include(offering, id);
        if (offer[id]! < fit) offer[id] = fit;
      }
  const seatPlaces = seatCodes.map((code) => places.indexOf(place(need.regionCode, code, 'unknown')));
  const workers = (segments: readonly string[]) =>
    any(segments.flatMap((segment) => capable.get(segment)?.whole ?? []));
  return {
    direct,
    directRank,
    offer,
    nearRank: rankedOnce(levels(around.near), room),
    seat: (id) => seatPlaces[seats[id]!]!,
    sets: {
      direct: workers(need.segments),
      offering,
      near: workers(around.near),
    },
  };
}

/** The highest rank of each firm in these sets, found for all of them when the first is asked for. */
function rankedOnce(levels: readonly (readonly [rank: number, firms: CompanySet])[], room: number) {
  let ranked: Uint8Array | undefined;
  return (id: number): number => {
    if (ranked === undefined) {
      const highest = (ranked = new Uint8Array(room));
      for (const [rank, firms] of [...levels].sort(([a], [b]) => a - b))
        forEachOf(firms, (one) => {
          highest[one] = rank;
        });
    }
    return ranked[id]!;
  };
}

/** What is known of one firm, in the words of its score. */
export function fitOfFirm({ seats, seatCodes }: CompanyColumns, fits: Fits, id: number): FirmFit {
  return {
    direct: fits.direct[id]!,
    directConfidence: ranks[fits.directRank[id]!]!,
    nearConfidence: ranks[fits.nearRank(id)]!,
    regionCode: seatCodes[seats[id]!]!,
    offers: offerFits[noOffer - fits.offer[id]!]!,
  };
}

/**
 * The firms of a set by points (0 to 100), each list by number. Points are computed once for all firms of which the
 * same is known.
 */
export function firmsByPoints(columns: CompanyColumns, need: AskedNeed, fits: Fits, among: CompanySet): number[][] {
  const known: (number | undefined)[] = [];
  const byPoints: number[][] = Array.from({ length: 101 }, () => []);
  forEachOf(among, (id) => {
    const direct = fits.direct[id]!;
    // What a firm does around the needed segments counts where it works in none of them.
    const rank = direct > 0 ? fits.directRank[id]! : fits.nearRank(id);
    const alike = ((direct * 4 + rank) * 4 + fits.offer[id]!) * 8 + fits.seat(id);
    const points = (known[alike] ??= scoreFirm(need, fitOfFirm(columns, fits, id)).score);
    byPoints[points]!.push(id);
  });
  return byPoints;
}

/** Firms by name, and by number where names are the same: below 0 where the first comes before the other. */
export function byNameIn({ sortKeys }: CompanyColumns): (one: number, other: number) => number {
  return (one, other) => {
    const [a, b] = [sortKeys[one]!, sortKeys[other]!];
    return a < b ? -1 : a > b ? 1 : one - other;
  };
}

/** The first so many of some firms by name; the others are not put in order. */
export function firstByName(columns: CompanyColumns, ids: readonly number[], count: number): number[] {
  const compare = byNameIn(columns);
  const found: number[] = [];
  for (const id of ids) {
    if (found.length === count && compare(id, found.at(-1)!) > 0) continue;
    let at = Math.min(found.length, count - 1);
    for (; at > 0 && compare(id, found[at - 1]!) < 0; at -= 1) found[at] = found[at - 1]!;
    found[at] = id;
  }
  return found;
}
