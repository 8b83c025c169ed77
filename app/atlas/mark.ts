/**
 * One element of a drawing as plain data: the server writes it as SVG text, the browser joins it to the element it
 * wrote. Neither knows what the other does; both draw what the mark says.
 */
export interface Mark {
  readonly tag: string;
  /** Unique among its siblings, and the same for the same thing in every picture: a segment, a link, a lane. */
  readonly key: string;
  readonly attributes: MarkAttributes;
  /** Text before the children. */
  readonly text?: string;
  readonly children?: readonly Mark[];
}

/** What is null is not written, and taken away where it stood. Numbers are px of the drawing's own coordinates. */
export type MarkAttributes = Readonly<Record<string, string | number | null>>;

/** A mark that holds others. */
export function group(tag: string, key: string, attributes: MarkAttributes, children: readonly Mark[]): Mark {
  return { tag, key, attributes, children };
}

/** A mark that holds nothing, or one text. */
export function leaf(tag: string, key: string, attributes: MarkAttributes, text?: string): Mark {
  return text === undefined ? { tag, key, attributes } : { tag, key, attributes, text };
}

/** Class names without those that do not apply. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
