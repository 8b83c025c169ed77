import { select } from 'd3';
import type { Mark } from '../mark';
import { appear, leave } from './fade.client';
import { longestIncreasingSubsequence } from './increasing-subsequence';
import { atOnce, type Pace } from './motion.client';
import { paint } from './mark-paint.client';
import { isSameMark } from './same-mark';

const svgNamespace = 'http://www.w3.org/2000/svg';

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
 * appears, what is gone fades. What its mark says already is not touched.
 */
export function draw(element: Element, mark: Mark, pace: Pace): void {
  const before = painted.get(element);
  if (before && isSameMark(before, mark)) return;
  paint(element, before, mark, pace);
  painted.set(element, mark);
  if (!mark.children?.length && !before?.children?.length) return;
  if (before && isInStep(element, before, mark)) {
    for (const [index, child] of mark.children!.entries()) draw(element.children[index]!, child, pace);
  } else join(element, before, mark, pace);
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
  const entered = joined.enter().append(({ tag }) => document.createElementNS(svgNamespace, tag) as SVGElement);
  entered.each(function (child) {
    draw(this, child, atOnce);
    if (before) appear(this, pace.fades);
  });
  joined.each(function (child) {
    draw(this, child, pace);
  });
  putInOrder(element, entered.merge(joined).nodes());
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
