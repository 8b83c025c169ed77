import type { Language } from '../i18n/language';

/** What the bar of every page says of its reader. No route's data holds it, so that a page may be anybody's. */
export interface BarReader {
  /** Whether somebody is signed in: then the bar leads to the account and out of it. */
  readonly signedIn: boolean;
  /** How many things wait for them, as text: `3`, `99+`; empty when nothing does. */
  readonly waiting: string;
  /** Where the reader works by office, as address and name. */
  readonly desks: readonly (readonly [href: string, name: string])[];
  /** The language they chose, or their browser asks for, where it is another than the page's. */
  readonly offered: Language | null;
}

/** A stranger, whose browser says nothing of languages. */
export const nobody: BarReader = { signedIn: false, waiting: '', desks: [], offered: null };

/** The parts of a page's bar that are its reader's, as markup. */
export interface BarHtml {
  readonly links: string;
  readonly desks: string;
  /** What the first page says below its bar. */
  readonly waits: string;
}

/** What the bar of the page at a target (path and query) says of somebody. */
export type BarOf = (reader: BarReader, target: string) => BarHtml;
