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
  return [
    missing(segment),
    thin(segment),
    singleSource(segment),
    externalDependent(segment),
    brokenPath(segment),
    blocking(segment),
    talentShort(segment),
  ].filter((gap) => gap !== null);
}

function missing({ presence, regionsElsewhere, surveyed, othersRecorded }: SegmentInputs): Gap | null {
  if (presence === 'absent' || presence === 'no-record') return { kind: presence, regionsElsewhere };
  return presence === 'unknown' ? { kind: 'unknown', surveyed, othersRecorded: othersRecorded ?? null } : null;
}

function thin({ presence, firms, quotient }: SegmentInputs): Gap | null {
  const few = quotient?.evidence === 'confirmed-gap' || quotient?.evidence === 'probable-gap' ? quotient : null;
  if (!isPresent(presence) || (firms !== 1 && !few)) return null;
  if (!few) return { kind: 'thin', firms, quotient: null };
  const { mean, expected, pBelow1, evidence } = few;
  return { kind: 'thin', firms, quotient: { mean, expected, pBelow1, evidence } };
}

function singleSource({ singleSupplier }: SegmentInputs): Gap | null {
  if (!singleSupplier) return null;
  const { supplier, customers } = singleSupplier;
  return { kind: 'single-source', supplier, customers };
}

function externalDependent({ dependence }: SegmentInputs): Gap | null {
  if (!dependence || dependence.raw === null || dependence.shrunk === null) return null;
  const { n: relations, raw, shrunk } = dependence;
  const depends = relations >= dependenceFloor.relations && shrunk > dependenceFloor.share;
  return depends ? { kind: 'external-dependent', relations, raw, shrunk } : null;
}

function brokenPath({ presence, pathsThrough, completePathsThrough }: SegmentInputs): Gap | null {
  const broken = isPresent(presence) && pathsThrough > 0n && completePathsThrough === 0n;
  return broken ? { kind: 'broken-path', pathsThrough } : null;
}

function blocking({ presence, pathsThrough, pathsTotal, chokeShare }: SegmentInputs): Gap | null {
  const blocks = presence === 'absent' && chokeShare !== null && chokeShare > 0;
  return blocks ? { kind: 'blocking', pathsThrough, pathsTotal, chokeShare } : null;
}

function talentShort({ talent }: SegmentInputs): Gap | null {
  if (!talent || talent.demand === null || talent.supply === null || talent.gap === null) return null;
  const { demand, supply, gap } = talent;
  return gap >= talentShortFrom ? { kind: 'talent-short', demand, supply, gap } : null;
}
