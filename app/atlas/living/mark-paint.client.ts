import { interpolateString, select, transition } from 'd3';
import type { Mark, MarkAttributes } from '../mark';
import { appear } from './fade.client';
import type { Pace } from './motion.client';

/** What moves from its old place to its new one; colours change with their class, and the stylesheet fades them. */
const moving = new Set(['x', 'y', 'width', 'height', 'd', 'cx', 'cy', 'r', 'font-size']);

/** Gives an element the attributes and the text of its mark; `before` is the mark it was painted by. */
export function paint(element: Element, before: Mark | undefined, mark: Mark, pace: Pace): void {
  if (before?.attributes !== mark.attributes) putAttributes(element, before?.attributes ?? {}, mark, pace);
  if (mark.children?.length || before?.text === mark.text) return;
  write(element, mark.text);
  if (before) appear(element, pace.fades);
}

function putAttributes(element: Element, old: MarkAttributes, mark: Mark, pace: Pace): void {
  for (const name in old) if (old[name] != null && mark.attributes[name] == null) element.removeAttribute(name);
  const moves: [string, string][] = [];
  for (const name in mark.attributes) {
    const value = mark.attributes[name];
    if (value == null) continue;
    const text = attributeText(value);
    if (moving.has(name)) {
      if (element.getAttribute(name) !== text) moves.push([name, text]);
    } else if (old[name] !== value) element.setAttribute(name, text);
  }
  // The whole takes its new size at once: zooming goes by it.
  if (moves.length > 0) move(element, moves, mark.tag === 'svg' ? 0 : pace.moves);
}

/** Another text in the place of one is not another node, which would be styled and laid out from nothing. */
function write(element: Element, text = ''): void {
  if (element.firstChild instanceof Text) element.firstChild.data = text;
  else element.textContent = text;
}

/** As the server writes it: numbers to a hundredth of a px. */
function attributeText(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}

function move(element: Element, moves: readonly [string, string][], length: number): void {
  const chosen = select(element);
  chosen.interrupt();
  const gliding = length > 0 ? moves.filter(([name, to]) => isGlide(element.getAttribute(name), to)) : [];
  for (const [name, to] of moves) if (!gliding.some(([other]) => other === name)) element.setAttribute(name, to);
  if (gliding.length === 0) return;
  const moved = chosen.transition(transition().duration(length));
  for (const [name, to] of gliding)
    moved.attrTween(name, () => {
      const between = interpolateString(element.getAttribute(name)!, to);
      // The last step is the server's own text, to the letter.
      return (part) => (part === 1 ? to : between(part));
    });
}

/** Whether every step between two values is one: of a path only where both turn the same corners. */
function isGlide(from: string | null, to: string): boolean {
  return from !== null && shapeOf(from) === shapeOf(to);
}

function shapeOf(value: string): string {
  return value.replace(/-?[\d.]+/g, '');
}
