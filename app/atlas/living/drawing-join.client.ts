import { select } from 'd3';
import type { Mark } from '../mark';
import { elementOf, takeAhead } from './drawn-ahead.client';
import { appear, leave } from './fade.client';
import { longestIncreasingSubsequence } from './increasing-subsequence';
import { atOnce, type Pace } from './motion.client';
import { paint } from './mark-paint.client';

/** What each element shows now; what is fading away shows nothing any more. */
const painted = new WeakMap<Element, Mark>();

/**
 * Takes over what the server drew: binds each mark to the element that was written from it. False, and nothing bound,
 * where the two are not the same drawing.
 */
export function adopt(element: Element, mark: Mark): boolean {
  const written = isWrittenFrom(element, mark);
  if (written) bind(element, mark);
  return written;
}

function isWrittenFrom(element: Element, { tag, children = [] }: Mark): boolean {
  if (element.localName !== tag || element.children.length !== children.length) return false;
  return children.every((child, index) => isWrittenFrom(element.children[index]!, child));
}

function bind(element: Element, mark: Mark): void {
  select(element).datum(mark);
  painted.set(element, mark);
  for (const [index, child] of (mark.children ?? []).entries()) bind(element.children[index]!, child);
}

/**
 * Draws marks into an element by joining each to the element of its key: what stays moves to its new place, what is new
 * appears, what is gone fades. What is the mark it was drawn from (shared-mark.ts) is not touched; at once, what was drawn
 * ahead takes the place of what stands there. Gives the element that shows the mark.
 */
export function draw(element: Element, mark: Mark, pace: Pace): Element {
  const before = painted.get(element);
  if (before === mark) return element;
  const made = pace.moves === 0 && pace.fades === 0 ? takeAhead(mark) : undefined;
  if (made) {
    element.replaceWith(made);
    return made;
  }
  paint(element, before, mark, pace);
  painted.set(element, mark);
  if (!mark.children?.length && !before?.children?.length) return element;
  if (before && isInStep(element, before, mark)) {
    for (const [index, child] of mark.children!.entries()) draw(element.children[index]!, child, pace);
  } else join(element, before, mark, pace);
  return element;
}

/** Whether every child element stands where its new mark does: nothing came, left, changed its place or still fades. */
function isInStep(element: Element, before: Mark, { children = [] }: Mark): boolean {
  const olds = before.children ?? [];
  if (element.children.length !== children.length || olds.length !== children.length) return false;
  return children.every(({ tag, key }, index) => olds[index]!.key === key && olds[index]!.tag === tag);
}

function join(element: Element, before: Mark | undefined, mark: Mark, pace: Pace): void {
  const joined = select(element)
    .selectAll<SVGElement, Mark>(() => [...element.children].filter((child) => painted.has(child)) as SVGElement[])
    .data(mark.children ?? [], ({ tag, key }) => `${tag} ${key}`);
  joined.exit().each(function () {
    painted.delete(this as Element);
    leave(this as Element, pace.fades);
  });
  const entered = joined.enter().append((child) => takeAhead(child) ?? elementOf(child));
  const drawn = entered
    .merge(joined)
    .nodes()
    .map((node, index) => draw(node, mark.children![index]!, painted.has(node) ? pace : atOnce));
  if (before)
    entered.each(function () {
      appear(this, pace.fades);
    });
  putInOrder(element, drawn);
}

/**
 * Puts children in this order by the fewest moves: what is moved the browser styles and lays out anew with all it
 * holds.
 */
function putInOrder(parent: Element, children: readonly Element[]): void {
  const places = new Map([...parent.children].map((child, place) => [child, place]));
  const staying = longestIncreasingSubsequence(children.map((child) => places.get(child)!));
  let next: Element | null = null;
  for (const [index, child] of [...children.entries()].reverse()) {
    if (!staying.has(index)) parent.insertBefore(child, next);
    next = child;
  }
}
