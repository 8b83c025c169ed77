import type { Language } from '../../i18n/language';
import type { Completeness, Lens } from '../../gaps/lens';

/** The stress test of a region as values, worded on the server. */
export interface StressView {
  readonly language: Language;
  readonly region: { readonly code: string; readonly name: string };
  readonly names: Readonly<Record<Language, string>>;
  readonly lens: Lens;
  readonly title: string;
  /** Why nothing is computed, and where it can be; null where it is. */
  readonly refused: { readonly text: string; readonly href: string | null } | null;
  readonly notice: string;
  readonly sources: readonly string[];
  readonly asOf: string | null;
  readonly completeness: Completeness;
  readonly summary: readonly string[];
  readonly firms: readonly FirmRow[];
  /** Of the firms whose going changes nothing; null where there are none, or where firms are not counted. */
  readonly unaffected: string | null;
  readonly counted: boolean;
  readonly segments: readonly SegmentRow[];
  readonly ends: readonly EndRow[];
}

export interface FirmRow {
  readonly href: string;
  readonly name: string;
  readonly pathsLost: string;
  readonly pathsAfter: string;
  readonly without: string;
  readonly tryHref: string;
}

export interface SegmentRow {
  readonly href: string;
  readonly name: string;
  readonly holders: string | null;
  readonly pathsLost: string;
  readonly pathsAfter: string;
  readonly linksLost: string;
  readonly tryHref: string;
}

export interface EndRow {
  readonly href: string;
  readonly name: string;
  readonly mustPass: string;
  readonly fewest: string;
  readonly tryHref: string | null;
}
