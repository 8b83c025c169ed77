import type { SceneBox } from './scene';
import { boxInset, countRoom, endInset, squeeze } from './scene-measures';
import { cutToWidth, textWidth } from './text-width';

/** A line of text where it stands: `x` is its left end, `y` its baseline. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Narrower than drawn: the width it is squeezed to; null for none. */
  readonly squeezed: number | null;
}

interface PlacedFirm extends PlacedText {
  readonly slug: string;
  readonly low: boolean;
}

/** What is written in a box at a scale. */
export interface BoxText {
  readonly font: number;
  readonly firmFont: number;
  readonly name: readonly PlacedText[];
  readonly firms: readonly PlacedFirm[];
  /** How many firms are not named, where some are. */
  readonly more: PlacedText | null;
  /** Baseline of the count. */
  readonly markY: number;
}

/** On the screen no name of a segment is higher than this (px), however near. */
export const largestName = 14;
/** On the screen no letter is higher than this (px), however near the reader goes: more is written instead. */
const largest = { name: largestName, firm: 12 };
const firmLine = 1.2;
/** Half of what a capital or a character rises over its baseline, in em. */
export const rise = 0.36;

/** The size of a text that is `size` px of the drawing, at a scale of `scale` px of the screen for each. */
export function fontAt(scale: number, size: number, limit = largest.firm): number {
  return Math.min(size, limit / scale);
}

/**
 * The text of a box at a scale: its name, and as many firms as there is room for, members first. Nearer, letters take
 * less of the box, so that whole names and more firms fit. `reserved` is kept free at the right of the name.
 */
export function boxText(box: SceneBox, scale: number, reserved: number | null, withFirms: boolean): BoxText {
  const font = fontAt(scale, box.font, largest.name);
  const firmFont = fontAt(scale, 12);
  const lineHeight = (box.lineHeight / box.font) * font;
  const room = box.width - boxInset - (reserved ?? countReserve(font, box));
  const lines = nameLines(box, font, lineHeight, room);
  const rows = Math.floor((box.height - 1 - lines.length * lineHeight) / (firmFont * firmLine));
  const firms = withFirms && rows > 0 ? firmRows(box, firmFont, rows) : { rows: [], more: null };
  const total = lines.length * lineHeight + firms.rows.length * firmFont * firmLine;
  const top = box.y + (box.height - total) / 2;
  const below = top + lines.length * lineHeight;
  const firmY = (row: number) => below + (row + 0.5) * firmFont * firmLine + firmFont * rise;
  return {
    font,
    firmFont,
    name: lines.map(({ text, squeezed }, row) => ({
      x: box.x + boxInset,
      y: top + (row + 0.5) * lineHeight + font * rise,
      text,
      squeezed,
    })),
    firms: firms.rows.flatMap((placed, row) => placed.map((firm) => ({ ...firm, y: firmY(row), squeezed: null }))),
    more: firms.more && { x: firms.more.x, y: firmY(firms.rows.length - 1), text: firms.more.text, squeezed: null },
    markY: (firms.rows.length > 0 ? top + lineHeight / 2 : box.y + box.height / 2) + font * rise,
  };
}

/** What a count takes at the right of its box in letters of this size: the inset stays, the count is smaller. */
export function countReserve(font: number, box: Pick<SceneBox, 'font'>): number {
  return endInset + ((countRoom - endInset) * font) / box.font;
}

/** The name in one line, in the lines it was broken into, or shorter, squeezed a little or cut: the first that fits. */
function nameLines(
  { name, short, lines, height }: SceneBox,
  font: number,
  lineHeight: number,
  room: number,
): Pick<PlacedText, 'text' | 'squeezed'>[] {
  const width = textWidth(name, font);
  if (width <= room) return [{ text: name, squeezed: null }];
  const broken = lines.length * lineHeight <= height && lines.every((line) => textWidth(line, font) <= room);
  if (broken) return lines.map((text) => ({ text, squeezed: null }));
  if (width <= room * squeeze) return [{ text: name, squeezed: room }];
  const shorter = textWidth(short, font);
  if (shorter <= room) return [{ text: short, squeezed: null }];
  if (shorter <= room * squeeze) return [{ text: short, squeezed: room }];
  return [{ text: cutToWidth(short, font, room), squeezed: null }];
}

interface FirmRows {
  readonly rows: { x: number; text: string; low: boolean; slug: string }[][];
  readonly more: { readonly x: number; readonly text: string } | null;
}

/** Before each firm stands a mark; between two firms there is this much, in em. */
export const firmMark = 0.85;
const firmSpace = 0.9;

/** Firms one after another in rows as wide as the box; how many are left out ends the last row. */
function firmRows(box: SceneBox, font: number, most: number): FirmRows {
  const left = box.x + boxInset;
  const right = box.x + box.width - boxInset;
  const rows: FirmRows['rows'] = [];
  let x = right + 1;
  let shown = 0;
  for (const firm of box.firms) {
    const text = cutToWidth(firm.name, font, right - left - firmMark * font);
    const width = firmMark * font + textWidth(text, font);
    if (x + width > right) {
      if (rows.length === most) break;
      rows.push([]);
      x = left;
    }
    rows.at(-1)!.push({ x, text, low: firm.low, slug: firm.slug });
    x += width + firmSpace * font;
    shown++;
  }
  return { rows, more: moreAfter(box, font, rows, shown) };
}

/** `+n` after the last firm, which gives way where there is no room for both. */
function moreAfter(
  box: SceneBox,
  font: number,
  rows: { x: number; text: string }[][],
  shown: number,
): FirmRows['more'] {
  const left = firmsLeft(box, shown);
  const last = rows.at(-1);
  if (left === 0 || !last?.length) return null;
  const text = box.firmCount === null ? '…' : `+${left}`;
  const { x, text: name } = last.at(-1)!;
  const after = x + firmMark * font + textWidth(name, font) + firmSpace * font * 0.7;
  if (after + textWidth(text, font) <= box.x + box.width - boxInset) return { x: after, text };
  const given = last.pop()!;
  if (last.length > 0) return moreAfter(box, font, rows, shown - 1);
  return { x: given.x, text: box.firmCount === null ? '…' : `+${left + 1}` };
}

function firmsLeft({ firms, firmCount }: SceneBox, shown: number): number {
  return (firmCount ?? firms.length) - shown;
}
