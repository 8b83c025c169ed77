import type { Lens } from '../../gaps/lens';
import type { Language } from '../../i18n/language';
import type { AtlasView, RegionOption } from '../atlas-view';
import type { Compared, Shown } from '../shown';

/** Segments of one answer, worded. */
export interface DifferenceGroup {
  readonly answer: Compared;
  readonly name: string;
  readonly segments: readonly {
    readonly id: string;
    readonly name: string;
    readonly chain: string;
    readonly href: string;
  }[];
}

/** One region of the small multiples, beside the region of the page. */
export interface SmallMultiple extends RegionOption {
  readonly href: string;
  /** Per chain, its segments' answers in the order of the map. */
  readonly rows: readonly (readonly Compared[])[];
  readonly sentence: string;
}

/** Who of each region is recorded in the selected segment; never how many. */
export interface ComparedSegment {
  readonly name: string;
  readonly chain: string;
  readonly sides: readonly {
    readonly region: string;
    readonly firms: readonly { readonly href: string; readonly name: string }[];
    /** That there are more; null when all are named. */
    readonly more: string | null;
  }[];
  readonly segmentHref: string;
  readonly closeHref: string;
}

/** What the drawing shows of two regions beside the scene of the first, as JSON carries it. */
export interface ComparedPicture {
  /** GB/T 2260 code of the other region. */
  readonly with: string;
  readonly answers: readonly (readonly [segment: string, answer: Compared])[];
  readonly names: readonly [first: string, second: string];
  /** Over the drawing as a file, and what is read out when it changes. */
  readonly heading: string;
}

/** Two regions in one picture, by what is recorded, and up to twelve beside. */
export interface ComparisonView extends Pick<AtlasView, 'regions' | 'chainChoices'> {
  /** Of what is shown, whichever segment is selected in it: another one means that the data changed. */
  readonly digest: string;
  readonly language: Language;
  readonly region: RegionOption;
  readonly names: Readonly<Record<Language, string>>;
  /** Of the document: which two, and what of them is compared. */
  readonly titles: Readonly<Record<Language, string>>;
  readonly lens: Lens;
  readonly chain: string | null;
  readonly segment: string | null;
  /** Null where there is none to compare with, or nothing may be said. */
  readonly other: RegionOption | null;
  /** Why it is this one, where the reader named none; else null. */
  readonly whyOther: string | null;
  /** Why nothing is compared; null where it is. */
  readonly refused: string | null;
  readonly others: readonly RegionOption[];
  /** Of the two regions; of the first alone where nothing is compared. */
  readonly svg: string;
  readonly compared: ComparedPicture | null;
  readonly chosen: ComparedSegment | null;
  readonly groups: readonly DifferenceGroup[];
  readonly multiples: readonly SmallMultiple[];
  readonly sources: readonly string[];
  readonly asOf: string | null;
}

/** What the drawing is told of a comparison. */
export function comparedShown({ answers, names, heading }: ComparedPicture): Shown {
  return { compared: new Map(answers), comparedNames: names, heading };
}
