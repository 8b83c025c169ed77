import type { Mark } from '../../app/atlas/mark';
import { textWidth } from '../../app/atlas/text-width';

/** A text where it is drawn, in px of the drawing. */
export interface DrawnText {
  readonly text: string;
  /** The keys from the root to it. */
  readonly way: string;
  readonly font: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Inherited {
  readonly font: number;
  readonly anchor: string;
  /** How far down it is moved by what holds it; the zoom is left aside. */
  readonly down: number;
}

const unmoved: Inherited = { font: 16, anchor: 'start', down: 0 };

/** Every text that a drawing shows, with the room it takes; titles and descriptions are not drawn. */
export function drawnTexts(mark: Mark, way = '', inherited = unmoved): DrawnText[] {
  const { tag, key, attributes, text, children = [] } = mark;
  if (['title', 'desc', 'defs'].includes(tag) || attributes.visibility === 'hidden') return [];
  const font = Number(attributes['font-size'] ?? inherited.font);
  const anchor = String(attributes['text-anchor'] ?? inherited.anchor);
  const moved = /^translate\(0,(-?[\d.]+)\)$/.exec(String(attributes['transform'] ?? ''));
  const down = inherited.down + Number(moved?.[1] ?? 0);
  const here = `${way}/${key}`;
  const own =
    text !== undefined && text !== '' && 'x' in attributes ? [drawnText(mark, here, { font, anchor, down })] : [];
  return [...own, ...children.flatMap((child) => drawnTexts(child, here, { font, anchor, down }))];
}

function drawnText({ attributes, text = '' }: Mark, way: string, { font, anchor, down }: Inherited): DrawnText {
  const width =
    attributes.textLength === null || attributes.textLength === undefined
      ? textWidth(text, font)
      : Number(attributes.textLength);
  const x = Number(attributes.x);
  const y = Number(attributes.y) + down;
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return { text, way, font, left, right: left + width, top: y - 0.8 * font, bottom: y + 0.1 * font };
}
