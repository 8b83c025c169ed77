import type { Chain, Segment } from '../region/industry';
import {
  comparisonAllowed,
  defaultCompleteness,
  presenceOf,
  speaksOfSegments,
  type Completeness,
  type Lens,
  type Presence,
  type WithheldReason,
} from '../gaps/lens';
import { shrunkLocationQuotients, type ShrunkLocationQuotient } from '../gaps/shrunk-location-quotient';

export interface MatrixRegion {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly role: 'home' | 'peer' | 'other';
}

interface MatrixSurvey {
  readonly regionCode: string;
  readonly chainId: string;
  readonly completeness: Completeness;
  /** What the source itself says of the chain, kept apart from what is counted. */
  readonly statedPresence: 'present' | 'absent' | null;
}

export interface MatrixCell {
  /** Null where the region may not be compared: then only that a firm is recorded is said. */
  readonly firms: number | null;
  readonly presence: Presence;
  /** Only between regions that may be compared. */
  readonly quotient: ShrunkLocationQuotient | null;
}

export interface MatrixRow {
  readonly segment: Segment;
  /** One per region, in their order. */
  readonly cells: readonly MatrixCell[];
  /** How many of the regions with records have a firm. */
  readonly regionsWithFirm: number;
}

/** Regions whose counts may be compared with the home region's, the home region first; or why there are none. */
type MatrixComparison =
  | { readonly allowed: true; readonly regions: readonly string[] }
  | { readonly allowed: false; readonly reason: WithheldReason };

export interface Matrix {
  readonly lens: Lens;
  readonly regions: readonly MatrixRegion[];
  readonly chains: readonly (Chain & {
    readonly stated: readonly ('present' | 'absent' | null)[];
    readonly rows: readonly MatrixRow[];
  })[];
  readonly comparison: MatrixComparison;
  /** Regions with at least one counted firm: the N of "0 of N". */
  readonly regionsRecorded: number;
}

export interface MatrixInputs {
  readonly lens: Lens;
  /** The home region first. */
  readonly regions: readonly MatrixRegion[];
  readonly chains: readonly Chain[];
  readonly segments: readonly Segment[];
  /** Firms by segment id, then region code. */
  readonly firms: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly surveys: readonly MatrixSurvey[];
  readonly regionsRecorded: number;
}

/**
 * Region × segment (METHODS, Lens, #2). Quotients are computed over the comparable regions only, over all chains, and
 * only when the home region and at least one other are a census in every chain; everywhere else a cell says no more
 * than whether a firm is recorded.
 */
export function matrixOf(inputs: MatrixInputs): Matrix {
  const { lens, regions, chains, segments, surveys, regionsRecorded } = inputs;
  const surveyOf = new Map(surveys.map((survey) => [`${survey.regionCode}|${survey.chainId}`, survey]));
  const completeness = (region: string, chain: string) =>
    surveyOf.get(`${region}|${chain}`)?.completeness ?? defaultCompleteness[lens];
  const comparison = comparisonOf(lens, regions, chains, completeness);
  const quotientOf = quotientsOf(comparison.allowed ? comparison.regions : [], inputs);
  const rows = segments.map((segment) => rowOf(segment, inputs, completeness, quotientOf));
  return {
    lens,
    regions,
    comparison,
    regionsRecorded,
    chains: chains.map((chain) => ({
      ...chain,
      stated: regions.map((region) => surveyOf.get(`${region.code}|${chain.id}`)?.statedPresence ?? null),
      // A list speaks of chains only.
      rows: speaksOfSegments(lens) ? rows.filter((row) => row.segment.chainId === chain.id) : [],
    })),
  };
}

type CompletenessOf = (region: string, chain: string) => Completeness;
/** Of a segment in a region; null for a region that may not be compared. */
type QuotientOf = (segment: string, region: string) => ShrunkLocationQuotient | null;

function quotientsOf(comparable: readonly string[], { segments, firms }: MatrixInputs): QuotientOf {
  const counts = comparable.map((region) => segments.map((segment) => firms.get(segment.id)?.get(region) ?? 0));
  const quotients = shrunkLocationQuotients(counts);
  const columnOf = new Map(segments.map(({ id }, column) => [id, column]));
  const rowOfRegion = new Map(comparable.map((region, row) => [region, row]));
  return (segment, region) => {
    const row = rowOfRegion.get(region);
    return row === undefined ? null : quotients[row]![columnOf.get(segment)!]!;
  };
}

function rowOf(
  segment: Segment,
  { regions, firms }: MatrixInputs,
  completeness: CompletenessOf,
  quotientOf: QuotientOf,
): MatrixRow {
  const byRegion = firms.get(segment.id);
  const regionsWithFirm = byRegion?.size ?? 0;
  const cells = regions.map(({ code }): MatrixCell => {
    const here = byRegion?.get(code) ?? 0;
    const presence = presenceOf({
      firms: here,
      completeness: completeness(code, segment.chainId),
      regionsElsewhere: regionsWithFirm - (here > 0 ? 1 : 0),
    });
    const quotient = quotientOf(segment.id, code);
    return quotient === null
      ? { firms: null, presence: presence === 'thin' ? 'present' : presence, quotient }
      : { firms: here, presence, quotient };
  });
  return { segment, regionsWithFirm, cells };
}

function comparisonOf(
  lens: Lens,
  regions: readonly MatrixRegion[],
  chains: readonly Chain[],
  completeness: CompletenessOf,
): MatrixComparison {
  const statements = (region: string) =>
    chains.map((chain) => ({ lens, chainId: chain.id, completeness: completeness(region, chain.id) }));
  const [home, ...others] = regions;
  if (!home) return { allowed: false, reason: 'neither-census' };
  const outcomes = others.map((other) => ({
    code: other.code,
    comparison: comparisonAllowed(statements(home.code), statements(other.code)),
  }));
  const comparable = outcomes.filter(({ comparison }) => comparison.allowed).map(({ code }) => code);
  if (comparable.length > 0) return { allowed: true, regions: [home.code, ...comparable] };
  const refused = outcomes.map(({ comparison }) => comparison).find((comparison) => !comparison.allowed);
  return refused && !refused.allowed ? refused : { allowed: false, reason: 'peer-not-census' };
}

/** Steps of the diverging scale, −4 … 4: half a doubling each, so ±4 is a quotient of ¼ or 4 and beyond. */
export function quotientStep(mean: number): number {
  return Math.max(-4, Math.min(4, Math.round(Math.log2(mean) * 2))) + 0;
}
