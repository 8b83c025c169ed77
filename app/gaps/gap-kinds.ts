import type { ExternalDependence } from './external-dependence';
import { isPresent, type Presence } from './lens';
import type { Evidence, ShrunkLocationQuotient } from './shrunk-location-quotient';
import type { TalentBalance, TalentNumbers } from './talent';

/** @internal Every kind of gap, in the order in which a page lists them; the test that each has its words. */
export const gapKinds = [
  'absent',
  'no-record',
  'unknown',
  'thin',
  'single-source',
  'external-dependent',
  'broken-path',
  'blocking',
  'talent-short',
] as const;

export type FirmId = string | number;

/**
 * A finding about a segment of a region with the numbers it rests on; `gapSentence` in messages.ts says it in words.
 */
export type Gap =
  | { readonly kind: 'absent' | 'no-record'; readonly regionsElsewhere: number }
  /** `othersRecorded`: other regions with any counted firm, for "0 of N"; null when the caller does not know. */
  | { readonly kind: 'unknown'; readonly surveyed: boolean; readonly othersRecorded: number | null }
  /** `quotient` is null when the only ground is that there is one firm. */
  | {
      readonly kind: 'thin';
      readonly firms: number;
      readonly quotient: {
        readonly mean: number;
        readonly expected: number;
        readonly pBelow1: number;
        readonly evidence: Evidence;
      } | null;
    }
  | { readonly kind: 'single-source'; readonly supplier: FirmId; readonly customers: readonly string[] }
  /** Shares 0…1. */
  | { readonly kind: 'external-dependent'; readonly relations: number; readonly raw: number; readonly shrunk: number }
  | { readonly kind: 'broken-path'; readonly pathsThrough: bigint }
  | {
      readonly kind: 'blocking';
      readonly pathsThrough: bigint;
      readonly pathsTotal: bigint;
      readonly chokeShare: number;
    }
  /** `gap` = (demand − supply) / demand, 0.5…1. */
  | { readonly kind: 'talent-short'; readonly demand: number; readonly supply: number; readonly gap: number };

export interface SegmentInputs {
  readonly presence: Presence;
  /** False where the survey is `none`: then nothing is said of other regions either. */
  readonly surveyed: boolean;
  /** Firms of the region with the segment. */
  readonly firms: number;
  /**
   * Other regions with a firm in the segment, and with any counted firm: never how many firms, which ranks regions by
   * how well they were searched.
   */
  readonly regionsElsewhere: number;
  readonly othersRecorded?: number | null;
  /** Source→sink paths through the segment, those of them that are complete, and all of the graph. */
  readonly pathsThrough: bigint;
  readonly completePathsThrough: bigint;
  readonly pathsTotal: bigint;
  readonly chokeShare: number | null;
  /** Only where a comparison between regions is allowed. */
  readonly quotient?: ShrunkLocationQuotient | null;
  readonly singleSupplier?: { readonly supplier: FirmId; readonly customers: readonly string[] } | null;
  readonly dependence?: ExternalDependence | null;
  readonly talent?: (TalentNumbers & TalentBalance) | null;
}

/** External dependence counts from this many recorded relations, above this shrunk share (METHODS, Gap kinds). */
const dependenceFloor = { relations: 3, share: 0.5 } as const;
/** Talent is short from this share of the demand unmet. */
const talentShortFrom = 0.5;

/** The gaps of one segment of one region, in the order of `gapKinds`; empty when nothing is wrong that is known. */
export function gapsOf(segment: SegmentInputs): Gap[] {
  const { presence, firms, regionsElsewhere, pathsThrough, chokeShare, quotient, singleSupplier, dependence, talent } =
    segment;
  const gaps: Gap[] = [];
  if (presence === 'absent' || presence === 'no-record') gaps.push({ kind: presence, regionsElsewhere });
  if (presence === 'unknown')
    gaps.push({ kind: 'unknown', surveyed: segment.surveyed, othersRecorded: segment.othersRecorded ?? null });

  const fewForItsSize = quotient?.evidence === 'confirmed-gap' || quotient?.evidence === 'probable-gap';
  if (isPresent(presence) && (firms === 1 || fewForItsSize)) {
    gaps.push({
      kind: 'thin',
      firms,
      quotient:
        quotient && fewForItsSize
          ? { mean: quotient.mean, expected: quotient.expected, pBelow1: quotient.pBelow1, evidence: quotient.evidence }
          : null,
    });
  }
  if (singleSupplier)
    gaps.push({ kind: 'single-source', supplier: singleSupplier.supplier, customers: singleSupplier.customers });
  if (
    dependence &&
    dependence.raw !== null &&
    dependence.shrunk !== null &&
    dependence.n >= dependenceFloor.relations &&
    dependence.shrunk > dependenceFloor.share
  ) {
    gaps.push({ kind: 'external-dependent', relations: dependence.n, raw: dependence.raw, shrunk: dependence.shrunk });
  }
  if (isPresent(presence) && pathsThrough > 0n && segment.completePathsThrough === 0n)
    gaps.push({ kind: 'broken-path', pathsThrough });
  if (presence === 'absent' && chokeShare !== null && chokeShare > 0)
    gaps.push({ kind: 'blocking', pathsThrough, pathsTotal: segment.pathsTotal, chokeShare });
  if (
    talent &&
    talent.demand !== null &&
    talent.supply !== null &&
    talent.gap !== null &&
    talent.gap >= talentShortFrom
  ) {
    gaps.push({ kind: 'talent-short', demand: talent.demand, supply: talent.supply, gap: talent.gap });
  }
  return gaps;
}
