import type { Language } from '../../i18n/language';

/** The panel of a what-if as values, worded on the server. */
export interface ScenarioView {
  readonly language: Language;
  /** Why nothing is computed, and where it can be; null where it is. */
  readonly refused: { readonly text: string; readonly href: string | null } | null;
  readonly counter: Counter | null;
  readonly figures: readonly FigureRow[];
  readonly notes: readonly string[];
  readonly edits: readonly EditRow[];
  /** What it takes for people to be published, where of some fill nothing is; else null. */
  readonly talentNote: string | null;
  /** In words what each adds alone and all together; null for fewer than two. */
  readonly together: string | null;
  readonly next: { readonly text: string; readonly segments: readonly Linked[] } | null;
  readonly reach: ReachView | null;
  /** Firms of the region, each a link that loses it or has it back. */
  readonly firms: readonly (Linked & { readonly lost: boolean })[];
  readonly chains: readonly ChainRow[];
  readonly beside: readonly BesideColumn[];
  readonly undoHref: string | null;
  readonly clearHref: string | null;
  readonly putAsideHref: string | null;
  readonly saveHref: string | null;
  /** The form of a need of what is supposed to be filled; null where nothing is. */
  readonly needHref: string | null;
}

interface Linked {
  readonly name: string;
  readonly href: string;
}

export interface Counter {
  /** Now and after each supposition but the last in its turn; empty where nothing is supposed. */
  readonly steps: readonly string[];
  /** After all of them. */
  readonly after: string;
  readonly total: string;
  /** Per cent of all paths, one decimal. */
  readonly share: string;
  /** Read out: from how many to how many. */
  readonly spoken: string;
  /** Parts of the bar, 0…100 from the left. */
  readonly bar: readonly { readonly kind: 'now' | 'gain' | 'loss'; readonly x: number; readonly width: number }[];
}

export interface FigureRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly whole: string;
}

export interface EditRow {
  readonly key: string;
  readonly ordinal: string;
  readonly text: string;
  /** “+27”; null where it does not count. */
  readonly gain: string | null;
  /** Come true, or why it is left out. */
  readonly state: string | null;
  readonly removeHref: string;
  readonly who: WhoView | null;
}

export interface WhoView {
  readonly verify: string | null;
  readonly elsewhere: readonly (Linked & {
    readonly region: string;
    readonly reason: string | null;
    /** Supposes that it comes, in the place of the fill. */
    readonly comeHref: string;
    /** What that adds to the paths beyond the fill, or that it adds none. */
    readonly comeGain: string;
  })[];
  readonly elsewhereMore: string | null;
  readonly neighbours: readonly (Linked & { readonly reason: string })[];
  readonly neighboursMore: string | null;
  /** Said where there is no neighbour, or where firms are not counted. */
  readonly neighboursNone: string | null;
  /** Of the chain's certified people; null where nothing is published. */
  readonly talent: string | null;
}

export interface ReachView {
  readonly choices: readonly (Linked & { readonly current: boolean })[];
  readonly text: string | null;
  readonly sets: readonly (Linked & { readonly complete: string; readonly width: number })[];
  readonly inAll: string | null;
}

export interface ChainRow {
  readonly name: string;
  /** “4 → 5 / 8” */
  readonly segments: string;
  readonly links: string;
  readonly paths: string;
}

/** One of the scenarios side by side. */
export interface BesideColumn {
  readonly name: string;
  readonly edits: readonly string[];
  readonly figures: readonly string[];
  readonly takeAwayHref: string | null;
  readonly openHref: string | null;
}
