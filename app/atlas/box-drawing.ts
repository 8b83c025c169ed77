import type { Presence } from '../gaps/lens';
import { palette } from './drawing-palette';
import type { SceneBox } from './scene';
import { element, escapeText } from './svg-text';

const radius = 5;

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rx: number;
}

interface FrameStyle {
  /** What lies under the frame. */
  beneath?(rectangle: Rectangle): string;
  /** How far inside the box a broad line runs. */
  readonly inset?: number;
  readonly line: Readonly<Record<string, string | number>>;
}

const ground = (rectangle: Rectangle) => element('rect', { class: 'ground', ...rectangle, fill: palette.paper });

const leftHalf = ({ x, y, width, height }: Rectangle) =>
  element('path', {
    class: 'half',
    d: `M${x + radius} ${y}H${x + width / 2}V${y + height}H${x + radius}a${radius} ${radius} 0 0 1 -${radius} -${radius}V${y + radius}a${radius} ${radius} 0 0 1 ${radius} -${radius}Z`,
    fill: palette.present,
  });

/** Filled, half-filled, hollow and dashed, dotted, plain, or hatched: told apart without colour. */
const frameStyles: Readonly<Record<Presence, FrameStyle>> = {
  present: { line: { fill: palette.present, stroke: palette.presentLine, 'stroke-width': 1.25 } },
  thin: {
    beneath: (rectangle) => ground(rectangle) + leftHalf(rectangle),
    line: { fill: 'none', stroke: palette.presentLine, 'stroke-width': 1.25 },
  },
  absent: {
    inset: 0.5,
    line: { fill: palette.paper, stroke: palette.missing, 'stroke-width': 2.25, 'stroke-dasharray': '6 3.5' },
  },
  'no-record': {
    line: {
      fill: palette.paper,
      stroke: palette.unknown,
      'stroke-width': 1.5,
      'stroke-dasharray': '0.1 4',
      'stroke-linecap': 'round',
    },
  },
  'not-judged': { line: { fill: palette.paper, stroke: palette.unknown, 'stroke-width': 1.25 } },
  unknown: {
    beneath: ground,
    line: { fill: 'url(#atlas-hatch)', stroke: palette.unknown, 'stroke-width': 1.25 },
  },
};

/** The frame of a box by presence. */
export function boxFrame(presence: Presence, x: number, y: number, width: number, height: number): string {
  const { beneath, inset = 0, line } = frameStyles[presence];
  const frame = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset, rx: radius };
  return (
    (beneath?.({ x, y, width, height, rx: radius }) ?? '') + element('rect', { class: 'frame', ...frame, ...line })
  );
}

/** The hatch of “unknown”; once per drawing. */
export const hatchPattern = `<pattern id="atlas-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V7" stroke="${palette.unknown}" stroke-width="2" stroke-opacity="0.4"/></pattern>`;

/** A broken line: has a firm, but lies on no complete path. A ringed dot: the only supplier. 10 px wide, centred. */
export function glyphMark(glyph: 'broken-path' | 'single-source', x: number, y: number): string {
  return glyph === 'broken-path'
    ? element('path', {
        class: 'glyph',
        d: `M${x - 6} ${y}h4M${x + 2} ${y}h4M${x - 1.6} ${y + 3}l1.2 -6M${x + 0.4} ${y + 3}l1.2 -6`,
        fill: 'none',
        stroke: palette.presentLine,
        'stroke-width': 1.2,
        'stroke-linecap': 'round',
      })
    : element('circle', {
        class: 'glyph',
        cx: x,
        cy: y,
        r: 3.5,
        fill: 'none',
        stroke: palette.presentLine,
        'stroke-width': 1.2,
      }) + element('circle', { class: 'glyph-dot', cx: x, cy: y, r: 1.4, fill: palette.presentLine });
}

/** Colour of the count or mark. */
export function markColour(presence: Presence): string {
  return presence === 'absent'
    ? palette.missingText
    : presence === 'present' || presence === 'thin'
      ? palette.presentLine
      : palette.muted;
}

/** Frame, label, count and glyph of a segment; the caller wraps it in a link. */
export function boxContent(box: SceneBox, labelInset: number): string {
  const middle = box.y + box.height / 2;
  const first = middle - ((box.lines.length - 1) * box.lineHeight) / 2 + box.font * 0.36;
  const label = box.lines
    .map((line, index) =>
      element('tspan', { x: box.x + labelInset, y: first + index * box.lineHeight }, escapeText(line)),
    )
    .join('');
  const markSize = box.mark.length > 1 && !/^\d+$/.test(box.mark) ? box.font - 2 : box.font;
  return (
    `<title>${escapeText(box.sentence)}</title>` +
    boxFrame(box.presence, box.x, box.y, box.width, box.height) +
    element('text', { class: 'label', 'font-size': box.font }, label) +
    element(
      'text',
      {
        class: 'mark',
        x: box.x + box.width - 8,
        y: middle + markSize * 0.36,
        'text-anchor': 'end',
        'font-size': markSize,
        'font-weight': 700,
        fill: markColour(box.presence),
      },
      escapeText(box.mark),
    ) +
    (box.glyph ? glyphMark(box.glyph, box.x + box.width - 26 - (box.mark.length > 1 ? 6 : 0), middle) : '')
  );
}
