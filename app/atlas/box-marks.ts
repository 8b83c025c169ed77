import { breakMark, finerAt, frameMarks, ringMark, type FrameKind } from './box-frames';
import { boxText, firmMark, fontAt, rise, type BoxText, type PlacedText } from './box-text';
import { ink } from './ink';
import { group, leaf, type Mark, type MarkAttributes } from './mark';
import type { SceneBox } from './scene';
import type { Compared, Shown } from './shown';
import { textWidth } from './text-width';

const edge = 6;

/** Frame, name, firms, and at the right the count or what a scenario says; the caller wraps them in a link. */
export function boxMarks(box: SceneBox, shown: Shown): Mark[] {
  const scale = shown.scale ?? 1;
  const kind = frameKind(box, shown);
  const gain = shown.compared || shown.changes?.has(box.id) ? null : (shown.gains?.get(box.id) ?? null);
  const pill = gain === null ? null : textWidth(gain, fontAt(scale, 12)) + 12 / scale;
  const text = boxText(box, scale, pill === null ? null : pill + edge + 2 / scale, !shown.compared);
  return [
    leaf('title', 'title', {}, box.sentence),
    ...frameMarks(kind, box, finerAt(scale)),
    ...(shown.selected?.includes(box.id) ? [ringMark(box)] : []),
    ...(shown.breaks?.has(box.id) ? [breakMark(box, finerAt(scale))] : []),
    nameMark(text, kind),
    ...firmMarks(text, shown.lostFirms),
    ...endMarks(box, { kind, gain, pill }, text, scale),
  ];
}

function frameKind(box: SceneBox, shown: Shown): FrameKind {
  const { presence, glyph } = box;
  const compared: Compared | undefined = shown.compared && (shown.compared.get(box.id) ?? 'neither');
  if (compared) return compared;
  const change = shown.changes?.get(box.id);
  if (change) return change;
  if (glyph !== 'broken-path') return presence;
  return presence === 'present' ? 'idle' : presence === 'thin' ? 'idle-thin' : presence;
}

const recorded: readonly FrameKind[] = ['present', 'thin', 'idle', 'idle-thin', 'filled', 'both', 'first', 'second'];

function nameMark({ name, font }: BoxText, kind: FrameKind): Mark {
  return group(
    'text',
    'label',
    {
      class: 'label',
      'font-size': font,
      'font-weight': recorded.includes(kind) ? 600 : null,
      fill: recorded.includes(kind) || kind === 'not-judged' ? null : ink.muted,
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
      cx: x + radius + 0.5,
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

interface End {
  readonly kind: FrameKind;
  readonly gain: string | null;
  readonly pill: number | null;
}

function endMarks(box: SceneBox, { kind, gain, pill }: End, text: BoxText, scale: number): Mark[] {
  const right = box.x + box.width - edge;
  const middle = text.markY - text.font * rise;
  if (kind === 'filled' || kind === 'lost') return [signMark(kind, right, middle, text.font)];
  if (gain !== null && pill !== null) return [pillMark(gain, { right, middle, width: pill, font: fontAt(scale, 12) })];
  if (kind === 'both' || kind === 'first' || kind === 'second' || kind === 'neither' || box.mark === '') return [];
  return [countMark(box, text, right), ...(box.glyph === 'single-source' ? [onlyMark(box, text, right)] : [])];
}

/** Colour of the count or mark. */
export function markInk(kind: FrameKind): string {
  if (kind === 'absent') return ink.missingText;
  return recorded.includes(kind) ? ink.presentLine : ink.muted;
}

function countMark(box: SceneBox, { font, markY }: BoxText, right: number): Mark {
  return leaf(
    'text',
    'mark',
    {
      class: 'mark',
      x: right,
      y: markY,
      'text-anchor': 'end',
      'font-size': font,
      'font-weight': 700,
      fill: markInk(box.presence),
    },
    box.mark,
  );
}

/** A ring around the count: the only supplier. */
function onlyMark(box: SceneBox, { font, markY }: BoxText, right: number): Mark {
  const width = textWidth(box.mark, font);
  return leaf('circle', 'only', {
    class: 'glyph',
    cx: right - width / 2,
    cy: markY - font * rise,
    r: font * 0.62,
    fill: 'none',
    stroke: ink.presentLine,
    'stroke-width': font * 0.09,
  });
}

/** A plus for what a scenario fills, a minus for what it loses. */
export function signMark(kind: 'filled' | 'lost', right: number, middle: number, font: number): Mark {
  const r = font * 0.56;
  const x = right - r;
  const arm = r * 0.55;
  const colour = kind === 'filled' ? ink.success : ink.warning;
  return group('g', 'sign', { class: 'sign' }, [
    leaf('circle', 'ground', { cx: x, cy: middle, r, fill: colour }),
    leaf('path', 'arms', {
      d: `M${x - arm} ${middle}h${2 * arm}${kind === 'filled' ? `M${x} ${middle - arm}v${2 * arm}` : ''}`,
      fill: 'none',
      stroke: ink.paper,
      'stroke-width': font * 0.15,
    }),
  ]);
}

/** What filling a segment would add next. */
export function pillMark(
  text: string,
  { right, middle, width, font }: { right: number; middle: number; width: number; font: number },
): Mark {
  const height = font * 1.25;
  return group('g', 'gain', { class: 'gain' }, [
    leaf('rect', 'pill', {
      x: right - width,
      y: middle - height / 2,
      width,
      height,
      rx: height / 2,
      fill: ink.paper,
      stroke: ink.success,
      'stroke-width': font * 0.1,
    }),
    leaf(
      'text',
      'text',
      {
        x: right - width / 2,
        y: middle + font * rise,
        'text-anchor': 'middle',
        'font-size': font,
        'font-weight': 700,
        fill: ink.success,
      },
      text,
    ),
  ]);
}
