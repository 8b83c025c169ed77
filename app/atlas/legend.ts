import type { Presence } from '../gaps/lens';
import type { LinkState } from './complete-links';

/** What each key of a drawing means, in the reader's words; a drawing explains only what it shows. */
export interface LegendWords {
  readonly presences: Readonly<Record<Presence, string>>;
  /** What the box of each presence holds. */
  readonly marks: Readonly<Record<Presence, string>>;
  readonly states: Readonly<Record<LinkState, string>>;
  readonly glyphs: Readonly<Record<'broken-path' | 'single-source', string>>;
  /** A firm whose evidence is weak. */
  readonly low: string;
  readonly scenario: Readonly<Record<'filled' | 'lost' | 'lostFirm' | 'step' | 'gain' | 'fresh', string>>;
  /** What is selected, and what fades. */
  readonly chosen: string;
  /** After the firms of a box: how many are not written. */
  readonly more: string;
  /** Where paths break first. */
  readonly breaks: string;
  /** Of two regions, in the order compared: their names stand before. */
  readonly compared: { readonly both: string; readonly only: string; readonly neither: string };
}
