/** What a survey can be of: a published list, or the register. */
export const surveyLenses = ['representative', 'registry'] as const;
export type SurveyLens = (typeof surveyLenses)[number];

/**
 * Which firms are counted: those on a published list, every published company, or of these only what a public source
 * states (`sourced`: the register without the rows of low confidence, of a segment or of a seat, and without what a
 * firm alone says of itself).
 */
export const lenses = [...surveyLenses, 'sourced'] as const;
export type Lens = (typeof lenses)[number];

/** The lens of an address that names none. */
export const usualLens: Lens = 'registry';

/** As an address names a lens: not at all where it is the usual one. */
export function lensMark(lens: Lens): Lens | null {
  return lens === usualLens ? null : lens;
}

/** The survey a lens rests on: what a public source states is a part of the register. */
export function surveyOfLens(lens: Lens): SurveyLens {
  return lens === 'sourced' ? 'registry' : lens;
}

/**
 * Whether a lens says anything of segments. A published list is its publisher's selection of firms for chains: under it
 * no segment is judged and no path counted (METHODS, Lens).
 */
export function speaksOfSegments(lens: Lens): boolean {
  return lens !== 'representative';
}

/**
 * How completely a lens has looked at a chain in a region. A `list` is a publisher's selection of firms for chains: it
 * says nothing of segments.
 */
export const completenesses = ['census', 'list', 'partial', 'none'] as const;
export type Completeness = (typeof completenesses)[number];

/** What to assume of a chain and region for which no survey is recorded (METHODS, Lens). */
export const defaultCompleteness = {
  representative: 'none',
  registry: 'partial',
  sourced: 'partial',
} as const satisfies Record<Lens, Completeness>;

/** What is left of a survey under a lens: a census from which rows are left out is none. */
export function completenessUnder(lens: Lens, surveyed: Completeness): Completeness {
  return lens === 'sourced' && surveyed === 'census' ? 'partial' : surveyed;
}

/** `not-judged`: the lens does not speak of segments at all. */
export const presences = ['present', 'thin', 'absent', 'no-record', 'unknown', 'not-judged'] as const;
export type Presence = (typeof presences)[number];

export interface PresenceInputs {
  /** Firms of the region with the segment, under the lens. */
  readonly firms: number;
  readonly completeness: Completeness;
  /** Other regions with a firm in the segment, under the lens. */
  readonly regionsElsewhere: number;
}

/**
 * What a count means. Exactly one firm is thin. No firm is *absent* only where the survey is a census; under a partial
 * one it is *no record* if somebody has the segment elsewhere. Where nobody looked, where a list names firms for chains
 * only, or nobody anywhere has it, it is *unknown*.
 */
export function presenceOf({ firms, completeness, regionsElsewhere }: PresenceInputs): Presence {
  if (firms > 1) return 'present';
  if (firms === 1) return 'thin';
  if (completeness === 'census') return 'absent';
  return completeness === 'partial' && regionsElsewhere > 0 ? 'no-record' : 'unknown';
}

/** Whether at least one firm is there. */
export function isPresent(presence: Presence): boolean {
  return presence === 'present' || presence === 'thin';
}

export interface SurveyStatement {
  readonly lens: Lens;
  readonly chainId: string;
  readonly completeness: Completeness;
}

export type WithheldReason = 'different-lens' | 'home-not-census' | 'peer-not-census' | 'neither-census';

export type Comparison = { readonly allowed: true } | { readonly allowed: false; readonly reason: WithheldReason };

/**
 * Whether two regions may be compared (METHODS, Lens): only when both were surveyed under one lens and every
 * chain surveyed in either is a census in both. A chain without a row is no census.
 */
export function comparisonAllowed(home: readonly SurveyStatement[], peer: readonly SurveyStatement[]): Comparison {
  const all = [...home, ...peer];
  if (new Set(all.map((survey) => survey.lens)).size > 1) return { allowed: false, reason: 'different-lens' };
  const chains = new Set(all.map((survey) => survey.chainId));
  const homeIsCensus = isCensus(home, chains);
  const peerIsCensus = isCensus(peer, chains);
  if (homeIsCensus && peerIsCensus) return { allowed: true };
  if (homeIsCensus) return { allowed: false, reason: 'peer-not-census' };
  return { allowed: false, reason: peerIsCensus ? 'home-not-census' : 'neither-census' };
}

function isCensus(surveys: readonly SurveyStatement[], chains: ReadonlySet<string>): boolean {
  const counted = new Set(surveys.filter((survey) => survey.completeness === 'census').map((survey) => survey.chainId));
  return chains.size > 0 && [...chains].every((chain) => counted.has(chain));
}
