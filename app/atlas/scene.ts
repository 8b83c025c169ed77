import type { Presence, Lens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import type { LinkKind } from '../region/industry';
import type { LinkState } from './complete-links';
import type { Point } from './route-path';
import type { SceneLegend } from './legend';

export interface SceneBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly font: number;
  readonly lineHeight: number;
  readonly presence: Presence;
  /** Count of firms, a dot where it is withheld, or the mark of having none. */
  readonly mark: string;
  readonly glyph: 'broken-path' | 'single-source' | null;
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
  readonly path: string;
  /** Where the arrow points and from which side it comes. */
  readonly end: Point;
  readonly entersFrom: 'left' | 'right';
  readonly kindMark: string;
  readonly sentence: string;
}

export interface SceneLane {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  readonly name: readonly string[];
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

/** A picture as plain data: everything placed, worded and escaped by nobody yet. */
export interface Scene {
  readonly language: Language;
  readonly lens: Lens;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly SceneColumn[];
  readonly lanes: readonly SceneLane[];
  readonly boxes: readonly SceneBox[];
  readonly links: readonly SceneLink[];
  readonly legend: SceneLegend;
  /** What the picture was drawn from. */
  readonly caption: string;
}
