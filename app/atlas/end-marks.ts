import { isRecorded, type FrameKind } from './box-frames';
import { fontAt, largestName, rise, type BoxText } from './box-text';
import { ink } from './ink';
import { group, leaf, type Mark } from './mark';
import type { SceneBox } from './scene';
import type { Shown } from './shown';
import { endInset } from './scene-measures';
import { textWidth } from './text-width';

/** What stands at the right end of a box. */
interface End {
  readonly kind: FrameKind;
  /** What filling the segment would add next. */
  readonly gain: string | null;
  /** Number of the step that fills or loses it. */
  readonly step: string | null;
  /** Room for it in px, more than a count takes; null where that is enough. */
  readonly reserved: number | null;
}

/** What a box says at its right end, in a frame of a kind. */
export function endOf(box: SceneBox, kind: FrameKind, { gains, steps, scale = 1 }: Shown): End {
  if (kind === 'filled' || kind === 'lost') {
    const step = steps?.get(box.id) ?? null;
    const sign = endInset + signInset(fontAt(scale, box.font, largestName));
    return {
      kind,
      gain: null,
      step,
      reserved: step === null ? null : sign + textWidth(step, fontAt(scale, 12)) + 3 / scale,
    };
  }
  const gain = isCompared(kind) ? null : (gains?.get(box.id) ?? null);
  return { kind, gain, step: null, reserved: gain === null ? null : pillWidth(gain, scale) + endInset + 2 / scale };
}

function isCompared(kind: FrameKind): boolean {
  return kind === 'both' || kind === 'first' || kind === 'second' || kind === 'neither';
}

function pillWidth(gain: string, scale: number): number {
  return textWidth(gain, fontAt(scale, 12)) + 12 / scale;
}

/** The count, or what a scenario makes of it. */
export function endMarks(box: SceneBox, { kind, gain, step }: End, text: BoxText, scale: number): Mark[] {
  const right = box.x + box.width - endInset;
  const middle = text.markY - text.font * rise;
  if (kind === 'filled' || kind === 'lost') {
    const sign = signMark(kind, right, middle, text.font);
    return step === null ? [sign] : [sign, stepMark(kind, step, text, right, scale)];
  }
  if (gain !== null) return [pillMark(gain, { right, middle, width: pillWidth(gain, scale), font: fontAt(scale, 12) })];
  if (isCompared(kind) || box.mark === '') return [];
  return [countMark(box, text, right), ...(box.glyph === 'single-source' ? [onlyMark(box, text, right)] : [])];
}

/** Colour of the count or mark. */
export function markInk(kind: FrameKind): string {
  if (kind === 'absent') return ink.missingText;
  return isRecorded(kind) ? ink.presentLine : ink.muted;
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
  const r = font * signRadius;
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

/** At which step, under the number that the step has in the panel. */
function stepMark(kind: 'filled' | 'lost', step: string, { font, markY }: BoxText, right: number, scale: number): Mark {
  return leaf(
    'text',
    'step',
    {
      class: 'step',
      x: right - signInset(font),
      y: markY,
      'text-anchor': 'end',
      'font-size': fontAt(scale, 12),
      'font-weight': 700,
      fill: kind === 'filled' ? ink.success : ink.warning,
    },
    step,
  );
}

/** From the right end of a plus or minus to what stands before it. */
function signInset(font: number): number {
  return 2 * signRadius * font + font * 0.2;
}

/** Of the circle of a plus or minus, in em. */
const signRadius = 0.56;

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
