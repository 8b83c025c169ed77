import type { Completeness, Lens, Presence } from '../gaps/lens';
import type { Counterpart } from './counterpart';
import type { Language } from '../i18n/language';
import type { Tier } from '../region/industry';

/** The atlas with its picture. */
export interface DrawnAtlas extends AtlasView {
  /** Of what is shown, whichever segment is selected in it: another one at the same address means that data changed. */
  readonly digest: string;
  readonly svg: string;
}

/** The atlas page as values, worded in the reader's language on the server so that the browser needs no formulas. */
export interface AtlasView {
  readonly language: Language;
  readonly region: { readonly code: string; readonly name: string };
  readonly names: Readonly<Record<Language, string>>;
  readonly lens: Lens;
  /** The chain drawn large, or null for all. */
  readonly chain: string | null;
  readonly segment: string | null;
  /** The other of two segments between which the paths are shown. */
  readonly to: string | null;
  /** What of a what-if its address keeps when region, lens or chain change; empty for the region as it is. */
  readonly carried: Readonly<Record<string, string>>;
  /** Whether the lens says anything of segments; under one that does not, only chains are shown. */
  readonly judged: boolean;
  readonly figures: readonly Figure[] | null;
  /** Said above the figures while one chain is drawn: they are of all. */
  readonly scope: string | null;
  /** How far any region can come while some segments are recorded nowhere; null where no figure is shown. */
  readonly ceiling: string | null;
  /** Which chains have the least on record; null where the records do not tell. */
  readonly leastRecorded: LeastRecordedView | null;
  /** What the best single and the best pair of fills would complete. */
  readonly fills: readonly string[];
  /** The order in which filling one by one completes most, and what “filling” may mean. */
  readonly fillOrder: readonly string[];
  readonly notice: {
    readonly kind: 'census' | 'partial' | 'sourced' | 'list' | 'no-survey' | 'no-company' | 'no-sourced';
    readonly text: string;
  };
  /** Shares of the national list as the study prints them; only under the lens of that list. */
  readonly shares: readonly {
    readonly name: string;
    readonly printed: string;
    readonly source: string;
    readonly asOf: string | null;
    readonly confidence: 'stated';
  }[];
  readonly chains: readonly ChainView[];
  readonly chainChoices: readonly { readonly id: string; readonly name: string; readonly coverage: string | null }[];
  readonly regions: readonly RegionOption[];
  /** The region's headline counted the other way. */
  readonly counterpart: Counterpart | null;
  readonly sources: readonly string[];
  readonly asOf: string | null;
}

export interface RegionOption {
  /** GB/T 2260. */
  readonly code: string;
  readonly name: string;
}

export interface Figure {
  readonly id: 'paths' | 'links' | 'segments';
  readonly name: string;
  /** What it is now where a what-if changes it; null where it does not. */
  readonly before: string | null;
  readonly part: string;
  readonly whole: string;
  /** As the mark after the figure opens it. */
  readonly provenance: {
    readonly source: string;
    readonly asOf: string | null;
    readonly confidence: Completeness;
    readonly method: string;
    readonly methodAnchor: string;
  };
}

/** The chains of a region with the least on record, worded; what stands around their links. */
export interface LeastRecordedView {
  readonly before: string;
  /** All that share the place. */
  readonly chains: readonly { readonly id: string; readonly name: string; readonly counts: string }[];
  readonly after: string;
  readonly provenance: Figure['provenance'];
}

export interface ChainView {
  readonly id: string;
  readonly name: string;
  /** Null where coverage may not be stated. */
  readonly coverage: string | null;
  /** The same from now to what a what-if makes of it; null where that changes nothing. */
  readonly tried: string | null;
  readonly stated: string | null;
  /** Firms of the region on the published list, under the lens of that list. */
  readonly listed: readonly { readonly slug: string; readonly name: string }[];
  readonly segments: readonly SegmentRow[];
}

/** How many firms of a segment a row names; the number of the rest follows. */
export const namedFirms = 4;

export interface SegmentRow {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  readonly presence: Presence;
  /** Null where the count is withheld. */
  readonly firmCount: number | null;
  /** At most `namedFirms` of them, by name. */
  readonly firms: readonly { readonly slug: string; readonly name: string }[];
  /** That there are more, and how many where firms are counted; null when all are named. */
  readonly more: string | null;
  readonly paths: string;
  readonly elsewhere: string;
  /** In a what-if; else null. */
  readonly tried: TriedSegment | null;
}

/** What a what-if makes of a segment, worded. */
export interface TriedSegment {
  readonly change: 'filled' | 'lost' | null;
  /** “Supposed filled ①”, or what filling it would add next; null where neither is said. */
  readonly text: string | null;
  /** With what is supposed. */
  readonly paths: string;
  /** Where it is filled or lost, or no longer. */
  readonly href: string;
}
