import { presences, type Presence } from '../gaps/lens';
import { presenceMessages } from '../gaps/presence-messages';
import { linkKinds } from '../region/industry';
import { linkStates } from './complete-links';
import { drawingWords } from './drawing-messages';
import { textWidth } from './label';
import type { LegendKey, SceneLegend } from './legend';
import type { SceneBox, SceneLink } from './scene';
import type { ScenePart } from './scene-part';

const legendFont = 12;
const rowHeight = 24;
const space = 22;

interface Unplaced {
  readonly key: LegendKey;
  readonly text: string;
}

/** Explains what the boxes and links shown need, and nothing else; wrapped to `width` px from `left`, below `top`. */
export function legendOf(
  part: ScenePart,
  boxes: readonly SceneBox[],
  links: readonly SceneLink[],
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
): SceneLegend {
  let x = left;
  let y = top + rowHeight / 2;
  const entries = entriesOf(part, boxes, links).map(({ key, text }) => {
    const textAfter = keyWidth(key);
    const whole = textAfter + textWidth(text, legendFont);
    if (x > left && x + whole > left + width) {
      x = left;
      y += rowHeight;
    }
    const entry = { x, y, key, text, textX: x + textAfter };
    x += whole + space;
    return entry;
  });
  return { height: y + rowHeight / 2 - top, entries };
}

function entriesOf(part: ScenePart, boxes: readonly SceneBox[], links: readonly SceneLink[]): Unplaced[] {
  const words = drawingWords(part.language, part.atlas.lens);
  const glyphs = (['broken-path', 'single-source'] as const).filter((glyph) =>
    boxes.some((box) => box.glyph === glyph),
  );
  const kinds = linkKinds.map((kind) => `${words.kindMarks[kind]} = ${words.kinds[kind]}`).join(', ');
  return [
    ...presences
      .filter((presence) => boxes.some((box) => box.presence === presence))
      .map((presence) => presenceEntry(presence, part)),
    ...linkStates
      .filter((state) => links.some((link) => link.state === state))
      .map((state) => ({ key: { kind: 'link' as const, state }, text: words.linkStates[state] })),
    ...glyphs.map((glyph) => ({ key: { kind: 'glyph' as const, glyph }, text: words.glyphs[glyph] })),
    { key: { kind: 'none' }, text: words.kindsKey(kinds) },
  ];
}

function presenceEntry(presence: Presence, { atlas, language }: ScenePart): Unplaced {
  const uncounted = presence === 'present' && !atlas.counted;
  const mark =
    presence === 'present'
      ? uncounted
        ? '●'
        : '3'
      : presence === 'thin'
        ? '1'
        : presenceMessages[language].mark[presence];
  return {
    key: { kind: 'presence', presence, mark, width: Math.max(30, textWidth(mark, legendFont - 1) + 10) },
    text: drawingWords(language, atlas.lens).legendPresence[uncounted ? 'recorded' : presence],
  };
}

function keyWidth(key: LegendKey): number {
  return key.kind === 'presence' ? key.width + 6 : key.kind === 'link' ? 46 : key.kind === 'glyph' ? 18 : 0;
}
