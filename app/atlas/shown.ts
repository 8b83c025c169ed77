import type { LinkState } from './complete-links';

/**
 * What a reader looks at in a scene: selection, size, scenario, comparison. Nothing in it moves a box, so each is a
 * change in place. Everything may be left out.
 */
export interface Shown {
  /** Selected segments: one, or two between which the paths are shown. */
  readonly selected?: readonly string[];
  /** The segments that stand out; the rest is a ghost. Null for none; left out, what the selected ones light. */
  readonly lit?: ReadonlySet<string> | null;
  /** Where the paths between two selected segments break first; left out, where they do. */
  readonly breaks?: ReadonlySet<string>;
  /**
   * How many px of the screen one px of the drawing takes, zoom and size of the stage together: it decides how much is
   * written in a box, and keeps letters from growing. 1 where nobody knows, as on the server.
   */
  readonly scale?: number;
  /** How far the drawing is moved and enlarged, in px of the drawing; left out, not at all. */
  readonly zoom?: Zoom;
  /**
   * From where to where the drawing is seen in a place narrower than itself, in px of the drawing unmoved: names then
   * stand in what is seen of their boxes. Left out, as wide as it is.
   */
  readonly window?: Window;
  /** Where a segment and a chain lead; without it nothing in the drawing is a link. */
  readonly hrefs?: { segment(id: string): string; chain(id: string): string };
  /** A file of its own: with a white ground, its title, and what it was drawn from. */
  readonly standalone?: boolean;
  /** Over a file, where it shows more than the scene's title says. */
  readonly heading?: string;
  /** Under that, in sentences that are wrapped as wide as the file. */
  readonly statement?: string;
  /** What a scenario does to a segment that is not so in the records. */
  readonly changes?: ReadonlyMap<string, 'filled' | 'lost'>;
  /** At which of its steps, as a digit in a circle: `①`; segments that none of them changes are left out. */
  readonly steps?: ReadonlyMap<string, string>;
  /** The firms that a scenario takes away; there a firm's name can be clicked away too. Left out, none can. */
  readonly lostFirms?: ReadonlySet<string>;
  /** What filling a segment would add next, as it is written: `+27`. */
  readonly gains?: ReadonlyMap<string, string>;
  /**
   * Of segments with links, whether one of them is on a complete path in the scenario: left out, what `links` says; in
   * neither, what the scene does.
   */
  readonly carrying?: ReadonlyMap<string, boolean>;
  /** How far links carry in the scenario, by `supplier>customer`; those left out are as in the scene. */
  readonly links?: ReadonlyMap<string, LinkNow>;
  /**
   * Which of two regions has a record of each segment. What the scene says of its own region is not drawn then:
   * presence, counts, firms, and of links only what `links` says.
   */
  readonly compared?: ReadonlyMap<string, Compared>;
  /** What the two regions are called, for the legend. */
  readonly comparedNames?: readonly [first: string, second: string];
}

/** What is seen of a drawing from left to right. */
export interface Window {
  readonly left: number;
  readonly right: number;
}

/** As d3-zoom has it: a point of the drawing is seen at `k · point + (x, y)`. */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** How far a link carries in a scenario. */
export interface LinkNow {
  readonly state: LinkState;
  /** Complete paths through it. */
  readonly paths: number;
  /** Whether it carries only in the scenario. */
  readonly fresh: boolean;
}

/** Which of the two regions compared has a record. */
export type Compared = 'both' | 'first' | 'second' | 'neither';
