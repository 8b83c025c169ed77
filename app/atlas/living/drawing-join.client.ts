import { select } from 'd3';
import type { Mark } from '../mark';
import { appear, leave } from './fade.client';
import { paint } from './mark-paint.client';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What each element shows now; what is fading away shows nothing any more. */
const painted = new WeakMap<Element, Mark>();

/**
 * Takes over what the server drew: binds each mark to the element that was written from it. False where the two are not
 * the same drawing.
 */
export function adopt(element: Element, mark: Mark): boolean {
  const children = mark.children ?? [];
  if (element.localName !== mark.tag || element.children.length !== children.length) return false;
  select(element).datum(mark);
  painted.set(element, mark);
  return children.every((child, index) => adopt(element.children[index]!, child));
}

/**
 * Draws marks into an element by joining each to the element of its key: what stays moves to its new place, what is new
 * appears, what is gone fades. `length` in ms; 0 where the reader asked for less motion.
 */
export function draw(element: Element, mark: Mark, length: number): void {
  const before = painted.get(element);
  paint(element, before, mark, length);
  painted.set(element, mark);
  if (!mark.children?.length && !before?.children?.length) return;
  const joined = select(element)
    .selectAll<SVGElement, Mark>(() => [...element.children].filter((child) => painted.has(child)) as SVGElement[])
    .data(mark.children ?? [], ({ tag, key }) => `${tag} ${key}`);
  joined.exit().each(function () {
    painted.delete(this as Element);
    leave(this as Element, length);
  });
  const entered = joined.enter().append(({ tag }) => document.createElementNS(svgNamespace, tag) as SVGElement);
  entered.each(function (child) {
    draw(this, child, 0);
    if (before) appear(this, length);
  });
  joined.each(function (child) {
    draw(this, child, length);
  });
  entered.merge(joined).order();
}
