import type { Lens, Presence } from '../gaps/lens';
import type { LinkState } from './complete-links';
import type { LinkKind } from '../region/industry';
import type { AtlasChain, AtlasSegment, SegmentFirm } from './region-atlas';
import type { Region } from '../region/region';

/** A firm with what its claim to the segment rests on. */
export interface AtlasFirm extends Omit<SegmentFirm, 'member'> {
  readonly evidence: string;
  /** Null for a firm's own statement. */
  readonly evidenceZh: string | null;
  /** Null where no citable source was found, and for a firm's own statement. */
  readonly sourceTitle: string | null;
  readonly asOf: string | null;
}

/** A segment at the other end of a link, and what flows. */
export interface Neighbour {
  readonly segmentId: string;
  readonly chainId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly presence: Presence;
  readonly firmCount: number | null;
  readonly kind: LinkKind;
  readonly rationaleZh: string;
  readonly rationaleEn: string;
  readonly state: LinkState;
}

export interface SegmentInRegion {
  readonly region: Region;
  readonly lens: Lens;
  readonly chain: AtlasChain;
  readonly segment: AtlasSegment;
  readonly firms: readonly AtlasFirm[];
  /** Other regions with a firm, by code; `companies` may leave out some of its firms. */
  readonly elsewhere: readonly {
    readonly regionCode: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly companies: readonly AtlasFirm[];
  }[];
  readonly needs: readonly Neighbour[];
  readonly feeds: readonly Neighbour[];
  /** Source → sink paths of the whole map. */
  readonly pathsTotal: bigint;
  readonly othersRecorded: number;
}
