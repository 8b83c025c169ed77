import { breakMark, finerAt, frameMarks, isRecorded, ringMark, type FrameKind, type Rectangle } from './box-frames';
import { boxText, firmMark, rise, type BoxText, type PlacedText } from './box-text';
import { endMarks, endOf } from './end-marks';
import { ink } from './ink';
import { group, leaf, type Mark, type MarkAttributes } from './mark';
import type { SceneBox } from './scene';
import { seenOf } from './seen-part';
import type { Compared, Shown } from './shown';

/**
 * Frame, name, firms, and at the right the count or what a scenario says; the caller wraps them in a link. `seen`: what
 * of the drawing is seen, in which all of that is written.
 */
export function boxMarks(box: SceneBox, shown: Shown, seen: Rectangle): Mark[] {
  const scale = shown.scale ?? 1;
  const part = seenOf(box, seen, scale);
  const { kind, end, text } = writtenIn(part, shown);
  return [
    leaf('title', 'title', {}, box.sentence),
    ...frameMarks(kind, box, finerAt(scale)),
    ...(shown.selected?.includes(box.id) ? [ringMark(box, finerAt(scale))] : []),
    ...(shown.breaks?.has(box.id) ? [breakMark(box, finerAt(scale))] : []),
    nameMark(text, kind),
    ...firmMarks(text, shown.lostFirms),
    ...endMarks(part, end, text, scale),
  ];
}

/** In which frame a box stands, and what is written in it. */
export function writtenIn(box: SceneBox, shown: Shown) {
  const kind = frameKind(box, shown);
  const end = endOf(box, kind, shown);
  return { kind, end, text: boxText(box, shown.scale ?? 1, end.reserved, !shown.compared) };
}

/** The frame of a box: what is recorded, or what a scenario or a comparison makes of it. */
export function frameKind(box: SceneBox, shown: Shown): FrameKind {
  const { presence, glyph } = box;
  const compared: Compared | undefined = shown.compared && (shown.compared.get(box.id) ?? 'neither');
  if (compared) return compared;
  const change = shown.changes?.get(box.id);
  if (change) return change;
  const carries = shown.carrying?.get(box.id) ?? glyph !== 'broken-path';
  if (carries) return presence;
  return presence === 'present' ? 'idle' : presence === 'thin' ? 'idle-thin' : presence;
}

function nameMark({ name, font }: BoxText, kind: FrameKind): Mark {
  return group(
    'text',
    'label',
    {
      class: 'label',
      'font-size': font,
      'font-weight': isRecorded(kind) ? 600 : null,
      fill: isRecorded(kind) || kind === 'not-judged' ? null : ink.muted,
      'text-decoration': kind === 'lost' ? 'line-through' : null,
    },
    name.map((line, row) => leaf('tspan', String(row), placed(line), line.text)),
  );
}

function placed({ x, y, squeezed }: PlacedText): MarkAttributes {
  return { x, y, textLength: squeezed, lengthAdjust: squeezed === null ? null : 'spacingAndGlyphs' };
}

/**
 * Each firm after a mark that is hollow where the evidence is weak, and how many more there are. In a scenario those
 * that are lost are struck out.
 */
function firmMarks({ firms, more, firmFont }: BoxText, lost?: ReadonlySet<string>): Mark[] {
  if (firms.length === 0 && !more) return [];
  const radius = firmFont * 0.22;
  const dots = firms.map(({ x, y, low }, index) =>
    leaf('circle', `dot ${index}`, {
      cx: x + radius + firmFont * 0.04,
      cy: y - firmFont * rise,
      r: radius,
      fill: low ? 'none' : ink.presentLine,
      stroke: ink.presentLine,
      'stroke-width': firmFont * 0.09,
    }),
  );
  const names = firms.map(({ x, y, text, slug }, index) => {
    const look = { 'data-firm': lost ? slug : null, 'text-decoration': lost?.has(slug) ? 'line-through' : null };
    return leaf('tspan', String(index), { x: x + firmMark * firmFont, y, ...look }, text);
  });
  const left = more ? [leaf('tspan', 'more', { x: more.x, y: more.y }, more.text)] : [];
  return [
    group('g', 'firms', { class: 'firms', 'font-size': firmFont, fill: ink.ink }, [
      ...dots,
      group('text', 'names', {}, [...names, ...left]),
    ]),
  ];
}
