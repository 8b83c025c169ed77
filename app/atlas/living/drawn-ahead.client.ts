import { select } from 'd3';
import type { Mark } from '../mark';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Elements drawn before they are shown, by their marks; whoever shows one takes it. */
const ahead = new WeakMap<Mark, SVGElement>();

/** The element of a mark that was drawn ahead, once. */
export function takeAhead(mark: Mark): SVGElement | undefined {
  const made = ahead.get(mark);
  ahead.delete(mark);
  return made;
}

/** An element that shows nothing yet. */
export function elementOf({ tag }: Mark): SVGElement {
  return document.createElementNS(svgNamespace, tag) as SVGElement;
}

/**
 * Has `draw` draw what of `next` is not in `before`, where the two share what is alike (shared-mark.ts), as elements
 * that one step puts in the place of others: links, and what boxes hold. What leads somewhere is changed where it
 * stands, for the focus may be on it.
 */
export function drawAhead(before: Mark, next: Mark, draw: (element: SVGElement, mark: Mark) => void): void {
  const olds = new Map(before.children?.map((old) => [`${old.tag} ${old.key}`, old]));
  for (const mark of next.children ?? []) {
    const old = olds.get(`${mark.tag} ${mark.key}`);
    if (old === mark) continue;
    if (!isPart(mark)) {
      if (old) drawAhead(old, mark, draw);
    } else if (!ahead.has(mark)) {
      const made = elementOf(mark);
      select(made).datum(mark);
      draw(made, mark);
      ahead.set(mark, made);
    }
  }
}

/** Marks that a part holds at most. */
const most = 16;

/** Whether a mark is a part of the drawing that leads nowhere, and no more than that. */
function isPart(mark: Mark): boolean {
  return mark.tag !== 'a' && marksIn(mark) <= most;
}

/** How many marks a mark holds; infinitely many where one leads somewhere. */
function marksIn({ tag, children = [] }: Mark): number {
  return tag === 'a' ? Infinity : children.reduce((sum, child) => sum + marksIn(child), children.length);
}
