import type { Lens } from '../../gaps/lens';
import type { Language } from '../../i18n/language';
import type { RegionOption } from '../atlas-view';
import type { Compared } from '../shown';

/** Segments of one answer, worded. */
export interface DifferenceGroup {
  readonly answer: Compared;
  readonly name: string;
  readonly segments: readonly { readonly id: string; readonly name: string; readonly chain: string }[];
}

/** One region of the small multiples, beside the region of the page. */
export interface SmallMultiple extends RegionOption {
  /** Per chain, its segments' answers in the order of the map. */
  readonly rows: readonly (readonly Compared[])[];
  readonly sentence: string;
}

/** Two regions in one picture, by what is recorded, and up to twelve beside. */
export interface ComparisonView {
  readonly language: Language;
  readonly region: RegionOption;
  readonly names: Readonly<Record<Language, string>>;
  readonly lens: Lens;
  readonly chain: string | null;
  /** Null where there is none to compare with, or nothing may be said. */
  readonly other: RegionOption | null;
  /** Why nothing is compared; null where it is. */
  readonly refused: string | null;
  readonly others: readonly RegionOption[];
  readonly svg: string | null;
  readonly groups: readonly DifferenceGroup[];
  readonly multiples: readonly SmallMultiple[];
  readonly sources: readonly string[];
  readonly asOf: string | null;
}
