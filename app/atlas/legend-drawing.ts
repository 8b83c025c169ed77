import { presences, type Lens, type Presence } from '../gaps/lens';
import { presenceMessages } from '../gaps/presence-messages';
import type { Language } from '../i18n/language';
import { boxFrame, glyphMark, markColour } from './box-drawing';
import { linkStates, type LinkState } from './complete-links';
import { drawingWords } from './drawing-messages';
import { palette } from './drawing-palette';
import { linkKinds } from '../region/industry';
import { textWidth } from './label';
import { arrowHead, linkStyles } from './link-drawing';
import { element, escapeText } from './svg-text';

interface Entry {
  readonly width: number;
  draw(x: number, y: number): string;
}

const font = 12;
const rowHeight = 24;
const caption = (text: string, x: number, y: number) =>
  element('text', { x, y: y + 4, 'font-size': font, fill: palette.muted, class: 'legend-text' }, escapeText(text));

type Words = ReturnType<typeof drawingWords>;

function presenceEntry(presence: Presence, counted: boolean, language: Language, words: Words): Entry {
  const mark =
    presence === 'present'
      ? counted
        ? '3'
        : '●'
      : presence === 'thin'
        ? '1'
        : presenceMessages[language].mark[presence];
  const box = Math.max(30, textWidth(mark, font - 1) + 10);
  const text = words.legendPresence[presence === 'present' && !counted ? 'recorded' : presence];
  return {
    width: box + 6 + textWidth(text, font),
    draw: (x, y) =>
      element(
        'g',
        { class: `key ${presence}` },
        boxFrame(presence, x, y - 9, box, 18) +
          element(
            'text',
            {
              class: 'mark',
              x: x + box / 2,
              y: y + 4,
              'text-anchor': 'middle',
              'font-size': font - 1,
              'font-weight': 700,
              fill: markColour(presence),
            },
            escapeText(mark),
          ),
      ) + caption(text, x + box + 6, y),
  };
}

function linkEntry(state: LinkState, words: Words): Entry {
  const text = words.linkStates[state];
  return {
    width: 46 + textWidth(text, font),
    draw: (x, y) =>
      element(
        'g',
        { class: `links ${state}`, ...linkStyles[state] },
        element('path', { class: 'line', d: `M${x} ${y}H${x + 36}`, fill: 'none' }) +
          element('path', { d: arrowHead([x + 40, y], 'left', 6), stroke: 'none' }),
      ) + caption(text, x + 46, y),
  };
}

function glyphEntry(glyph: 'broken-path' | 'single-source', words: Words): Entry {
  const text = words.glyphs[glyph];
  return {
    width: 20 + textWidth(text, font),
    draw: (x, y) => element('g', { class: 'key glyphs' }, glyphMark(glyph, x + 7, y)) + caption(text, x + 18, y),
  };
}

function kindsEntry(words: Words): Entry {
  const text = words.kindsKey(linkKinds.map((kind) => `${words.kindMarks[kind]} = ${words.kinds[kind]}`).join(', '));
  return { width: textWidth(text, font), draw: (x, y) => caption(text, x, y) };
}

/** The key to what this drawing shows, wrapped to its width. Returns markup and its height in px. */
export function legendContent(
  language: Language,
  lens: Lens,
  shown: {
    presences: readonly Presence[];
    counted: boolean;
    states: readonly LinkState[];
    glyphs: readonly ('broken-path' | 'single-source')[];
  },
  x: number,
  top: number,
  width: number,
): { markup: string; height: number } {
  const words = drawingWords(language, lens);
  const entries = [
    ...presences
      .filter((presence) => shown.presences.includes(presence))
      .map((presence) => presenceEntry(presence, shown.counted, language, words)),
    ...linkStates.filter((state) => shown.states.includes(state)).map((state) => linkEntry(state, words)),
    ...shown.glyphs.map((glyph) => glyphEntry(glyph, words)),
    kindsEntry(words),
  ];
  let cursor = x;
  let y = top + rowHeight / 2;
  let markup = '';
  for (const entry of entries) {
    if (cursor > x && cursor + entry.width > x + width) {
      cursor = x;
      y += rowHeight;
    }
    markup += entry.draw(cursor, y);
    cursor += entry.width + 22;
  }
  return { markup: element('g', { class: 'legend', role: 'presentation' }, markup), height: y + rowHeight / 2 - top };
}
