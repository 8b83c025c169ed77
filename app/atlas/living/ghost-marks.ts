import { ink } from '../ink';
import type { Mark, MarkAttributes } from '../mark';

/** What app/atlas/drawing.css does where something is lit, as attributes: for who paints marks without a stylesheet. */
export function withGhosts(drawing: Mark): Mark {
  return names(drawing).includes('tracing') ? faded(drawing) : drawing;
}

const ghosts: Readonly<Record<string, number>> = { segment: 0.28, link: 0.1 };
const faint = ['broken', 'not-judged'];

function faded(mark: Mark): Mark {
  const own = names(mark);
  const kind = own.find((name) => name in ghosts);
  if (!kind) return mark.children ? { ...mark, children: mark.children.map(faded) } : mark;
  if (!own.includes('lit')) return { ...mark, attributes: { ...mark.attributes, opacity: ghosts[kind]! } };
  if (kind === 'segment') return mark;
  const grey: MarkAttributes = own.some((name) => faint.includes(name)) ? { stroke: ink.muted, fill: ink.muted } : {};
  return { ...mark, attributes: { ...mark.attributes, 'stroke-opacity': 1, 'fill-opacity': 1, ...grey } };
}

function names({ attributes }: Mark): string[] {
  return String(attributes['class'] ?? '').split(' ');
}
