import type { Language } from '../i18n/language';
import type { Completeness, Lens } from '../gaps/lens';
import type { Coverage } from '../gaps/path-coverage';
import type { RegionHeadline, SegmentFindings } from '../gaps/region-gaps';
import type { LinkState } from './complete-links';
import type { Chain, Segment, SegmentLink } from '../region/industry';
import type { Region } from '../region/region';

type Confidence = 'high' | 'medium' | 'low';

export interface SegmentFirm {
  readonly id: number;
  readonly slug: string;
  /** Short name where there is one. */
  readonly nameZh: string;
  readonly nameEn: string | null;
  /** Of the claim to this segment, not of the firm. */
  readonly confidence: Confidence;
  /** Whether the firm is a member of the alliance now. */
  readonly member: boolean;
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
  /** What the list leaves open about them, such as which of two chains a firm stands for. */
  readonly listNotes: Readonly<Record<Language, readonly string[]>>;
}

/** Another region with a firm in a segment: that there is one, not how many. */
export interface RegionName {
  readonly regionCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

type SegmentPaths = Pick<
  SegmentFindings,
  'chokeShare' | 'pathsThrough' | 'completePathsThrough' | 'blockedPaths' | 'fillGain'
>;

export interface AtlasSegment extends Segment, Pick<SegmentFindings, 'presence' | 'gaps'> {
  readonly firms: readonly SegmentFirm[];
  /** Firms of the region; null where the count is withheld (`RegionAtlas.counted`). */
  readonly firmCount: number | null;
  /** Null under a lens that says nothing of segments. */
  readonly paths: SegmentPaths | null;
  /** Other regions with a firm, by code. */
  readonly elsewhere: readonly RegionName[];
}

export interface AtlasLink extends SegmentLink {
  readonly state: LinkState;
  /** Complete paths over it. */
  readonly paths: bigint;
}

export type Ceiling = Pick<Coverage, 'paths' | 'links' | 'segments'>;

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
  /**
   * Why nothing is said of segments, links and paths; `list` where firms are known by chain only, `no-sourced` where no
   * firm has a public source.
   */
  readonly withheld: 'no-survey' | 'list' | 'no-company' | 'no-sourced' | null;
  readonly firmCount: number;
  /**
   * Whether firms per segment are counted: in the home region, and where a comparison with it is allowed. Elsewhere
   * only that there is a record is said, as on the matrix.
   */
  readonly counted: boolean;
  /** What all regions' records together reach: no region can come further. Null where there is no headline. */
  readonly ceiling: Ceiling | null;
  /** Other regions with at least one counted firm: the N of "0 of N others". */
  readonly othersRecorded: number;
  /** The weakest completeness among the chains. */
  readonly completeness: Completeness;
  readonly asOf: string | null;
  /** In each language. */
  readonly sources: Readonly<Record<Language, readonly string[]>>;
}
