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
import { firmQueries, nearMost, type FirmsAsked } from './matching-firm-queries.server';

/** A firm that may answer a need, with how well. */
export interface FirmMatch extends Scored {
  readonly companyId: number;
  /** How many needed segments it works in. */
  readonly direct: number;
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
  /** How many firms the query found before it took the best. */
  readonly found: number;
}

/**
 * The firms that answer a need best, by points, then by name: those that work in a needed segment; those that offer
 * something there; those of segments around it. One of the last two kinds has at most `nearMost` points beside those
 * for what it offers: it is only looked for when it can have as many as the last of those found. `working` is how many
 * firms work in a needed segment, the best or not.
 */
export function matchFirms(
  db: Database,
  need: AskedNeed,
  around: Surroundings,
  asked: FirmsAsked,
): { best: FirmMatch[]; working: number } {
  const queries = firmQueries(need, around, asked);
  const found = new Map<number, FoundFirm>();
  const add = (rows: FoundFirm[]) => rows.filter(({ id }) => !found.has(id)).forEach((row) => found.set(row.id, row));
  const ranked = () => best(need, [...found.values()], asked.limit);
  const working = db.all<FoundFirm>(queries.direct);
  add(working);
  const least = leastPoints(ranked(), asked.limit);
  if (asked.members && least <= nearMost + firmPoints.offers.most) add(db.all<FoundFirm>(queries.offering(least)));
  if (around.near.length > 0 && leastPoints(ranked(), asked.limit) <= nearMost) add(db.all<FoundFirm>(queries.near));
  return { best: ranked(), working: working[0]?.found ?? 0 };
}

/** What one more must have to be among the best; nothing while there are fewer than asked for. */
function leastPoints(sure: readonly Scored[], limit: number): number {
  return sure.length === limit ? sure.at(-1)!.score : 0;
}

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
