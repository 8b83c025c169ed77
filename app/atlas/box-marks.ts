import type { Presence } from '../gaps/lens';
import { ink } from './ink';
import { group, leaf, type Mark, type MarkAttributes } from './mark';
import type { SceneBox } from './scene';

const radius = 5;

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface FrameLook {
  /** What lies under the frame. */
  beneath?(rectangle: Rectangle): Mark[];
  /** How far inside the box a broad line runs. */
  readonly inset?: number;
  readonly line: MarkAttributes;
}

const ground = (rectangle: Rectangle) =>
  leaf('rect', 'ground', { class: 'ground', ...rectangle, rx: radius, fill: ink.paper });

const leftHalf = ({ x, y, width, height }: Rectangle) =>
  leaf('path', 'half', {
    class: 'half',
    d: `M${x + radius} ${y}H${x + width / 2}V${y + height}H${x + radius}a${radius} ${radius} 0 0 1 -${radius} -${radius}V${y + radius}a${radius} ${radius} 0 0 1 ${radius} -${radius}Z`,
    fill: ink.present,
  });

/** Filled, half-filled, hollow and dashed, dotted, plain, or hatched: told apart without colour. */
const frameLooks: Readonly<Record<Presence, FrameLook>> = {
  present: { line: { fill: ink.present, stroke: ink.presentLine, 'stroke-width': 1.25 } },
  thin: {
    beneath: (rectangle) => [ground(rectangle), leftHalf(rectangle)],
    line: { fill: 'none', stroke: ink.presentLine, 'stroke-width': 1.25 },
  },
  absent: {
    inset: 0.5,
    line: { fill: ink.paper, stroke: ink.missing, 'stroke-width': 2.25, 'stroke-dasharray': '6 3.5' },
  },
  'no-record': {
    line: {
      fill: ink.paper,
      stroke: ink.unknown,
      'stroke-width': 1.5,
      'stroke-dasharray': '0.1 4',
      'stroke-linecap': 'round',
    },
  },
  'not-judged': { line: { fill: ink.paper, stroke: ink.unknown, 'stroke-width': 1.25 } },
  unknown: {
    beneath: (rectangle) => [ground(rectangle)],
    line: { fill: 'url(#atlas-hatch)', stroke: ink.unknown, 'stroke-width': 1.25 },
  },
};

/** The frame of a box by presence. */
export function frameMarks(presence: Presence, { x, y, width, height }: Rectangle): Mark[] {
  const { beneath, inset = 0, line } = frameLooks[presence];
  const frame = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset, rx: radius };
  return [...(beneath?.({ x, y, width, height }) ?? []), leaf('rect', 'frame', { class: 'frame', ...frame, ...line })];
}

/** The hatch of “unknown”; once per drawing. */
export const hatchMark = group(
  'pattern',
  'hatch',
  { id: 'atlas-hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
  [
    leaf('path', 'stroke', {
      class: 'hatch',
      d: 'M0 0V7',
      stroke: ink.unknown,
      'stroke-width': 2,
      'stroke-opacity': 0.4,
    }),
  ],
);

/** A broken line: has a firm, but lies on no complete path. A ringed dot: the only supplier. 10 px wide, centred. */
export function glyphMarks(glyph: 'broken-path' | 'single-source', x: number, y: number): Mark[] {
  const line = { fill: 'none', stroke: ink.presentLine, 'stroke-width': 1.2 };
  if (glyph === 'broken-path')
    return [
      leaf('path', 'glyph', {
        class: 'glyph',
        d: `M${x - 6} ${y}h4M${x + 2} ${y}h4M${x - 1.6} ${y + 3}l1.2 -6M${x + 0.4} ${y + 3}l1.2 -6`,
        ...line,
        'stroke-linecap': 'round',
      }),
    ];
  return [
    leaf('circle', 'glyph', { class: 'glyph', cx: x, cy: y, r: 3.5, ...line }),
    leaf('circle', 'glyph-dot', { class: 'glyph-dot', cx: x, cy: y, r: 1.4, fill: ink.presentLine }),
  ];
}

/** Colour of the count or mark. */
export function markInk(presence: Presence): string {
  return presence === 'absent'
    ? ink.missingText
    : presence === 'present' || presence === 'thin'
      ? ink.presentLine
      : ink.muted;
}

/** Frame, label, count and glyph of a segment; the caller wraps them in a link. */
export function boxMarks(box: SceneBox, labelInset: number): Mark[] {
  const middle = box.y + box.height / 2;
  return [
    leaf('title', 'title', {}, box.sentence),
    ...frameMarks(box.presence, box),
    labelMark(box, middle, labelInset),
    countMark(box, middle),
    ...(box.glyph ? glyphMarks(box.glyph, box.x + box.width - 26 - (box.mark.length > 1 ? 6 : 0), middle) : []),
  ];
}

function labelMark(box: SceneBox, middle: number, labelInset: number): Mark {
  const first = middle - ((box.lines.length - 1) * box.lineHeight) / 2 + box.font * 0.36;
  return group(
    'text',
    'label',
    { class: 'label', 'font-size': box.font },
    box.lines.map((line, index) =>
      leaf('tspan', String(index), { x: box.x + labelInset, y: first + index * box.lineHeight }, line),
    ),
  );
}

function countMark(box: SceneBox, middle: number): Mark {
  const size = box.mark.length > 1 && !/^\d+$/.test(box.mark) ? box.font - 2 : box.font;
  return leaf(
    'text',
    'mark',
    {
      class: 'mark',
      x: box.x + box.width - 8,
      y: middle + size * 0.36,
      'text-anchor': 'end',
      'font-size': size,
      'font-weight': 700,
      fill: markInk(box.presence),
    },
    box.mark,
  );
}
