import type { Language } from '../i18n/language';
import type { Completeness, Lens } from '../gaps/lens';
import type { RegionHeadline, SegmentFindings } from '../gaps/region-gaps';
import type { LinkState } from './complete-links';
import type { Chain, Segment, SegmentLink } from './industry';
import type { Region } from './region';

export type Confidence = 'high' | 'medium' | 'low';

export interface SegmentFirm {
  readonly id: number;
  readonly slug: string;
  /** Short name where there is one. */
  readonly nameZh: string;
  readonly nameEn: string | null;
  /** Of the claim to this segment, not of the firm. */
  readonly confidence: Confidence;
}

/** How completely a chain of the region was looked at; `statedPresence` is what the source itself says, kept apart. */
export interface ChainSurvey {
  readonly completeness: Completeness;
  readonly statedPresence: 'present' | 'absent' | null;
  readonly asOf: string | null;
  /** Null when there is no survey row: then the completeness is the lens's default. */
  readonly source: string | null;
}

export interface AtlasChain extends Chain {
  readonly survey: ChainSurvey;
  readonly segmentCount: number;
  /** Segments with at least one counted firm. */
  readonly recordedCount: number;
  readonly firmCount: number;
  /** Firms of the region that a published list names for this chain; only under `representative`. */
  readonly listed: readonly { readonly slug: string; readonly nameZh: string; readonly nameEn: string | null }[];
}

/** How many firms a region has in a segment. */
export interface RegionCount {
  readonly regionCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly firms: number;
}

export interface AtlasSegment extends Segment, SegmentFindings {
  readonly firms: readonly SegmentFirm[];
  /** Other regions with a firm, most firms first. */
  readonly elsewhere: readonly RegionCount[];
}

export interface AtlasLink extends SegmentLink {
  readonly state: LinkState;
}

/** Everything a page needs to show one region under one lens. */
export interface RegionAtlas {
  readonly region: Region;
  readonly lens: Lens;
  readonly chains: readonly AtlasChain[];
  readonly segments: readonly AtlasSegment[];
  readonly links: readonly AtlasLink[];
  /**
   * Path, link and segment coverage with the best fills. Under `partial` surveys it is "of what is recorded".
   * Null when nothing can be said: no survey under this lens, or no company recorded in the region.
   */
  readonly headline: RegionHeadline | null;
  /** Source → sink paths of the whole map, whatever is present. */
  readonly pathsTotal: bigint;
  /** Why nothing is said of segments, links and paths; `list` where firms are known by chain only, `no-sourced` where no firm has a public source. */
  readonly withheld: 'no-survey' | 'list' | 'no-company' | 'no-sourced' | null;
  readonly firmCount: number;
  /** Regions with at least one counted firm: the N of "0 of N cities". */
  readonly regionsRecorded: number;
  /** The weakest completeness among the chains. */
  readonly completeness: Completeness;
  readonly asOf: string | null;
  /** In each language. */
  readonly sources: Readonly<Record<Language, readonly string[]>>;
}
