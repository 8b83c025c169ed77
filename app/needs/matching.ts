import type { ResourceKind } from '../region/resource-kind';
import type { NeedKind } from './need-kind';

/**
 * How well something answers a need: points of parts that add up to at most 100. The points below are judgement, not
 * measurement; /methods prints this table, and every match shows its own parts.
 */
export const firmPoints = {
  /** Works in needed segments, `each` shared out by how many; or only in one that supplies or is supplied: near. */
  segment: { most: 40, direct: 30, each: 10, near: 12 },
  /** How sure the best record of that work is. */
  evidence: { most: 20, high: 20, medium: 13, low: 6 },
  region: { most: 20, inside: 20, province: 10 },
  /** Offers, now: that kind there; that kind in the whole chain; another kind there. */
  offers: { most: 20, same: 20, chain: 14, another: 8 },
} as const;

export const offerPoints = {
  kind: { most: 40, same: 40, another: 10 },
  segment: { most: 35, direct: 35, chain: 22, near: 12 },
  region: { most: 15, inside: 15, province: 8 },
  /** Stands at least as long as the need. */
  time: { most: 10, whole: 10, shorter: 5 },
} as const;

/** Institutions claim no segment: what they posted or said yes to in a needed one counts as work there. */
export const institutionPoints = {
  segment: { most: 60, direct: 45, each: 15 },
  region: { most: 40, inside: 40, province: 20 },
} as const;

/** A match is strong from the first, fair from the second number of points. */
const matchGrades = { strong: 75, fair: 50 } as const;
export type MatchGrade = 'strong' | 'fair' | 'weak';

export function matchGrade(score: number): MatchGrade {
  if (score >= matchGrades.strong) return 'strong';
  return score >= matchGrades.fair ? 'fair' : 'weak';
}

/** What of a need matching looks at. */
export interface AskedNeed {
  readonly kind: NeedKind;
  readonly segments: readonly string[];
  /** GB/T 2260; null: anywhere. */
  readonly regionCode: string | null;
  /** ISO date. */
  readonly validUntil: string;
}

/** The segments around a need: those that supply a needed one or are supplied by it, and the chains of the needed. */
export interface Surroundings {
  readonly near: readonly string[];
  readonly chains: readonly string[];
}

/** Which segments lie around the needed ones, by who supplies whom. */
export function surroundings(
  needed: readonly string[],
  {
    segments,
    links,
  }: {
    readonly segments: readonly { readonly id: string; readonly chainId: string }[];
    readonly links: readonly { readonly supplierId: string; readonly customerId: string }[];
  },
): Surroundings {
  const asked = new Set(needed);
  const near = new Set<string>();
  for (const { supplierId, customerId } of links) {
    if (asked.has(supplierId) && !asked.has(customerId)) near.add(customerId);
    if (asked.has(customerId) && !asked.has(supplierId)) near.add(supplierId);
  }
  const chains = segments.filter(({ id }) => asked.has(id)).map(({ chainId }) => chainId);
  return { near: [...near].sort(), chains: [...new Set(chains)] };
}

export type Confidence = 'high' | 'medium' | 'low';
/** What offers may mean for a need, best first. */
export const offerFits = ['same', 'chain', 'another', 'none'] as const;
export type OfferFit = (typeof offerFits)[number];
export type Place = 'anywhere' | 'inside' | 'province' | 'elsewhere' | 'unknown';

/** One part of a score: how many points of how many, and what was found. */
export interface MatchPart {
  readonly part: 'segment' | 'evidence' | 'region' | 'offers' | 'kind' | 'time' | 'state';
  readonly found: string;
  readonly points: number;
  readonly most: number;
}

export interface Scored {
  /** 0–100, whole. */
  readonly score: number;
  readonly parts: readonly MatchPart[];
}

/** What is known of a firm that may answer a need. */
export interface FirmFit {
  /** How many of the needed segments it works in, and how sure the surest of them is. */
  readonly direct: number;
  readonly directConfidence: Confidence | null;
  /** How sure its surest work is in a segment around them. */
  readonly nearConfidence: Confidence | null;
  readonly regionCode: string | null;
  readonly offers: OfferFit;
}

/** How well a firm answers a need. */
export function scoreFirm(need: AskedNeed, firm: FirmFit): Scored {
  const { segment, evidence, offers } = firmPoints;
  const direct = segment.direct + Math.round((segment.each * firm.direct) / need.segments.length);
  const where = firm.direct > 0 ? 'direct' : firm.nearConfidence ? 'near' : 'none';
  const sure = firm.directConfidence ?? firm.nearConfidence;
  return summed([
    {
      part: 'segment',
      found: where,
      points: where === 'direct' ? direct : where === 'near' ? segment.near : 0,
      most: segment.most,
    },
    { part: 'evidence', found: sure ?? 'none', points: sure ? evidence[sure] : 0, most: evidence.most },
    placed(place(need.regionCode, firm.regionCode, 'unknown'), firmPoints.region),
    {
      part: 'offers',
      found: firm.offers,
      points: firm.offers === 'none' ? 0 : offers[firm.offers],
      most: offers.most,
    },
  ]);
}

/** How well an institution answers a need, by in how many of its segments it worked and where it is. */
export function scoreInstitution(
  need: AskedNeed,
  { direct, regionCode }: { readonly direct: number; readonly regionCode: string },
): Scored {
  const { segment, region } = institutionPoints;
  const points = direct > 0 ? segment.direct + Math.round((segment.each * direct) / need.segments.length) : 0;
  return summed([
    { part: 'segment', found: direct > 0 ? 'direct' : 'none', points, most: segment.most },
    placed(place(need.regionCode, regionCode, 'unknown'), region),
  ]);
}

/** What of an offer matching looks at. */
export interface OfferedThing {
  readonly kind: ResourceKind;
  readonly chainId: string;
  /** null: of use in the whole chain. */
  readonly segmentId: string | null;
  /** null: usable anywhere. */
  readonly regionCode: string | null;
  readonly validUntil: string;
}

/** How well an offer answers a need. */
export function scoreOffer(need: AskedNeed, offer: OfferedThing, { near, chains }: Surroundings): Scored {
  const { kind, segment, time } = offerPoints;
  const same = offer.kind === need.kind;
  const where = offerPlace(need, offer, { near, chains });
  const whole = offer.validUntil >= need.validUntil;
  return summed([
    { part: 'kind', found: same ? 'same' : 'another', points: same ? kind.same : kind.another, most: kind.most },
    { part: 'segment', found: where, points: where === 'none' ? 0 : segment[where], most: segment.most },
    placed(place(need.regionCode, offer.regionCode, 'anywhere'), offerPoints.region),
    { part: 'time', found: whole ? 'whole' : 'shorter', points: whole ? time.whole : time.shorter, most: time.most },
  ]);
}

function offerPlace(
  { segments }: AskedNeed,
  { segmentId, chainId }: OfferedThing,
  { near, chains }: Surroundings,
): 'direct' | 'chain' | 'near' | 'none' {
  if (segmentId === null) return chains.includes(chainId) ? 'chain' : 'none';
  if (segments.includes(segmentId)) return 'direct';
  return near.includes(segmentId) ? 'near' : 'none';
}

/** What one standing offer of a firm means for a need. */
export function fitOfOffer(need: AskedNeed, offer: OfferedThing, around: Surroundings): OfferFit {
  const where = offerPlace(need, offer, around);
  if (where === 'none' || where === 'near') return 'none';
  if (offer.kind !== need.kind) return 'another';
  return where === 'direct' ? 'same' : 'chain';
}

/** What a firm’s standing offers mean for a need: the best of them. */
export function offerFit(need: AskedNeed, offers: readonly OfferedThing[], around: Surroundings): OfferFit {
  const fits = offers.map((offer) => fitOfOffer(need, offer, around));
  return offerFits.find((fit) => fits.includes(fit)) ?? 'none';
}

/**
 * Where something lies, seen from where it is needed: regions hold what is below them, either way (what is needed in
 * 440106 is at hand in 440100). `unsaid` is what a thing without a region is.
 */
export function place(needed: string | null, found: string | null, unsaid: 'unknown' | 'anywhere'): Place {
  if (needed === null) return 'anywhere';
  if (found === null) return unsaid;
  if (within(needed, found) || within(found, needed)) return 'inside';
  return needed.slice(0, 2) === found.slice(0, 2) ? 'province' : 'elsewhere';
}

function within(region: string, code: string): boolean {
  return code.startsWith(region.replace(/(00){1,2}$/, ''));
}

/** The part of a score for where something lies. */
export function placed(
  found: Place,
  points: { readonly most: number; readonly inside: number; readonly province: number },
): MatchPart {
  const of = { anywhere: points.inside, inside: points.inside, province: points.province, elsewhere: 0, unknown: 0 };
  return { part: 'region', found, points: of[found], most: points.most };
}

/** The whole of a score from its parts. */
export function summed(parts: readonly MatchPart[]): Scored {
  return { score: parts.reduce((sum, { points }) => sum + points, 0), parts };
}
