import type { Lens, Presence } from '../gaps/lens';
import type { Language } from '../i18n/language';
import type { LinkKind } from '../region/industry';
import type { LinkState } from './complete-links';
import type { LegendWords } from './legend';
import type { Point } from './route-path';

/** A firm as a box names it. */
export interface SceneFirm {
  readonly slug: string;
  readonly name: string;
  readonly member: boolean;
  /** Whether the evidence for the firm in this segment is weak. */
  readonly low: boolean;
}

export interface SceneBox {
  readonly id: string;
  readonly chainId: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  /** What stands for the name where there is no room for it; the name itself where nothing shorter is known. */
  readonly short: string;
  /** The name in lines as wide as the box at the usual size. */
  readonly lines: readonly string[];
  readonly font: number;
  readonly lineHeight: number;
  readonly presence: Presence;
  /** Count of firms, a dot where it is withheld, or the mark of having none. */
  readonly mark: string;
  readonly glyph: 'broken-path' | 'single-source' | null;
  /** Members first, then by name; not all of them where there are many. */
  readonly firms: readonly SceneFirm[];
  /** How many there are; null where the count is withheld. */
  readonly firmCount: number | null;
  /** Name, presence and paths in one sentence. */
  readonly sentence: string;
  /** A neighbour of the chain that is drawn large. */
  readonly stub: boolean;
}

export interface SceneLink {
  readonly supplierId: string;
  readonly customerId: string;
  readonly kind: LinkKind;
  readonly state: LinkState;
  /** Complete paths over it, as far as a number can say. */
  readonly paths: number;
  readonly path: string;
  readonly start: Point;
  /** Where the arrow points and from which side it comes. */
  readonly end: Point;
  readonly entersFrom: 'left' | 'right';
  /** What flows. */
  readonly flow: string;
  readonly sentence: string;
}

export interface SceneLane {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  readonly name: readonly string[];
  /** Its segments, and how many have a firm; null where nothing is said of segments. */
  readonly cells: { readonly whole: number; readonly filled: number } | null;
  /** The same in words. */
  readonly coverage: readonly string[];
  readonly notes: readonly string[];
  readonly stub: boolean;
}

export interface SceneColumn {
  readonly x: number;
  readonly width: number;
  readonly name: string;
  /** From this name to the next; null after the last. */
  readonly arrow: { readonly from: number; readonly to: number } | null;
}

/**
 * A picture as plain data: everything placed and worded, escaped by nobody yet. Places depend on the map of segments, on
 * the chain drawn large and on the language alone: never on the region, the lens or who is recorded.
 */
export interface Scene {
  readonly language: Language;
  readonly lens: Lens;
  /** Of the picture without its legend; the stage is as wide as high as `width : height + legendHeight`. */
  readonly width: number;
  readonly height: number;
  readonly legendHeight: number;
  /** The corner in which names of lanes and tiers meet: what zooms lies right of it and below. */
  readonly corner: { readonly x: number; readonly y: number };
  readonly title: string;
  readonly description: string;
  readonly columns: readonly SceneColumn[];
  readonly lanes: readonly SceneLane[];
  readonly boxes: readonly SceneBox[];
  readonly links: readonly SceneLink[];
  readonly legend: LegendWords;
  /** What the picture was drawn from, in lines as wide as it. */
  readonly caption: readonly string[];
}
