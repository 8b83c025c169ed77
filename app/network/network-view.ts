import type { Language } from '../i18n/language';
import type { Tier } from '../region/industry';
import type { NetworkFilter } from './filter';
import type { EdgeKindName, NodeKindName } from './kinds';
import type { LineMark } from './line-mark';
import type { Lane } from './places';

/** How many firms a segment has, as far as it may be said. */
export type SegmentState = 'present' | 'thin' | 'empty';

export interface DrawnBox {
  readonly id: string;
  readonly href: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly state: SegmentState;
  /** In the reader's language. */
  readonly name: string;
  /** In both languages, for who searches. */
  readonly names: string;
  /** Name and standing in one sentence. */
  readonly sentence: string;
}

export interface DrawnFirm {
  readonly id: string;
  readonly href: string;
  readonly x: number;
  readonly y: number;
  /** In the reader's language. */
  readonly name: string;
  /** In both languages, for who searches. */
  readonly names: string;
  /** As far as it has room. */
  readonly label: string;
  readonly member: boolean;
  readonly outside: boolean;
  readonly kind: NodeKindName;
  readonly sentence: string;
}

/** A line from a firm to a segment's nearer side, or to another firm. */
export interface DrawnEdge {
  readonly kind: EdgeKindName;
  readonly from: string;
  readonly to: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** A capability without a public source, or of low confidence. */
  readonly low: boolean;
  /** How many times as wide as others of its kind it is drawn. */
  readonly weight: number;
  readonly mark: LineMark | null;
  /** Drawn dashed. */
  readonly ended: boolean;
  /** Said behind what ties them, in brackets; '' for nothing. */
  readonly note: string;
}

/** The picture as plain data; `firms` and `edges` in the order of the network. */
export interface NetworkPicture {
  readonly width: number;
  readonly height: number;
  readonly tiers: readonly { readonly tier: Tier; readonly x: number; readonly name: string }[];
  readonly lanes: readonly Lane[];
  readonly boxes: readonly DrawnBox[];
  readonly firms: readonly DrawnFirm[];
  readonly edges: readonly DrawnEdge[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

/** An answer in words: what leads, then firm by firm what is said of it. */
export interface Answer {
  readonly id: 'alone' | 'connects' | 'sole-tie' | 'splits';
  readonly lead: string;
  /** Without a firm named, `lead` says all. */
  readonly items: readonly { readonly firm: Named; readonly text: string }[];
  readonly note: string | null;
}

export interface RankedFirm extends Named {
  readonly member: boolean;
  readonly found: boolean;
  readonly segments: number;
  readonly chains: number;
  /** Segments held alone; null where firms are not counted. */
  readonly alone: number | null;
  /** Printed share of the shortest ways. */
  readonly between: string;
}

export interface NetworkView {
  readonly language: Language;
  readonly region: { readonly code: string; readonly name: string };
  readonly filter: NetworkFilter;
  /** What was searched for; '' for nothing. */
  readonly q: string;
  readonly found: readonly Named[];
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly chains: readonly { readonly id: string; readonly name: string }[];
  /** Parts of the region with firms, and how many each; of the other firms nothing on record says where they are. */
  readonly districts: readonly { readonly code: string; readonly name: string; readonly firms: number }[];
  /** Firms of the region before any filter. */
  readonly recorded: number;
  /** Firms of the region that are shown. */
  readonly firmCount: number;
  readonly segmentCount: number;
  /** Whether firms are drawn with their names, or as dots by the browser. */
  readonly named: boolean;
  readonly picture: NetworkPicture;
  readonly answers: readonly Answer[];
  /** Said instead of what may not be said of a region whose firms are not counted. */
  readonly withheld: string | null;
  readonly estimate: boolean;
  readonly rows: readonly RankedFirm[];
  readonly sources: readonly string[];
  readonly asOf: string | null;
}
