import type { Presence } from '../gaps/lens';
import type { LinkState } from './complete-links';

/** What an entry of the legend shows before its text. */
export type LegendKey =
  | { readonly kind: 'presence'; readonly presence: Presence; readonly mark: string; readonly width: number }
  | { readonly kind: 'link'; readonly state: LinkState }
  | { readonly kind: 'glyph'; readonly glyph: 'broken-path' | 'single-source' }
  | { readonly kind: 'none' };

/** An entry where it stands; `x` and `y` are the left end and the middle of its row. */
export interface LegendEntry {
  readonly x: number;
  readonly y: number;
  readonly key: LegendKey;
  /** Where its text begins. */
  readonly textX: number;
  readonly text: string;
}

/** The key to what a drawing shows, placed under it. */
export interface SceneLegend {
  readonly height: number;
  readonly entries: readonly LegendEntry[];
}
