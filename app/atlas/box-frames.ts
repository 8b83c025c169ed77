import type { Presence } from '../gaps/lens';
import { ink } from './ink';
import { classes, group, leaf, type Mark, type MarkAttributes } from './mark';
import type { Compared } from './shown';

const radius = 4;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a frame may say: the presence of a segment, what a scenario does to it, or which of two regions has it. */
export type FrameKind = Presence | 'idle' | 'idle-thin' | 'filled' | 'lost' | Compared;

const recorded: readonly FrameKind[] = ['present', 'thin', 'idle', 'idle-thin', 'filled', 'both', 'first', 'second'];

/** Whether a frame says that somebody is there. */
export function isRecorded(kind: FrameKind): boolean {
  return recorded.includes(kind);
}

interface FrameLook {
  /** What lies under the frame. */
  beneath?(rectangle: Rectangle): Mark[];
  readonly line: MarkAttributes;
  /** Without its right side: nothing of what is made there gets to where it is wanted. */
  readonly open?: boolean;
}

const ground = (rectangle: Rectangle) =>
  leaf('rect', 'ground', { class: 'ground', ...rectangle, rx: radius, fill: ink.paper });

const leftHalf = ({ x, y, width, height }: Rectangle, opacity: number | null = null) =>
  leaf('path', 'half', {
    class: 'half',
    d: `M${x + radius} ${y}H${x + width / 2}V${y + height}H${x + radius}a${radius} ${radius} 0 0 1 -${radius} -${radius}V${y + radius}a${radius} ${radius} 0 0 1 ${radius} -${radius}Z`,
    fill: ink.present,
    'fill-opacity': opacity,
  });

/** What the second of two regions has: the other half of what the first has. */
const rightStripes = ({ x, y, width, height }: Rectangle) =>
  leaf('path', 'stripes', {
    class: 'stripes',
    d: `M${x + width / 2} ${y}H${x + width - radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}V${y + height - radius}a${radius} ${radius} 0 0 1 -${radius} ${radius}H${x + width / 2}Z`,
    fill: 'url(#atlas-stripes)',
  });

const presentLine = { stroke: ink.presentLine, 'stroke-width': 1.2 };
const idleLine = { stroke: ink.presentLine, 'stroke-width': 1, 'stroke-opacity': 0.75 };
const dotted = {
  fill: ink.paper,
  stroke: ink.unknown,
  'stroke-width': 1.2,
  'stroke-dasharray': '0.1 3.2',
  'stroke-linecap': 'round',
};

/**
 * Filled, half-filled, hollow and dashed, dotted, plain, hatched, striped: told apart without colour. Pale and open at
 * the right is what has a firm and lies on no complete path: a paler fill alone is not told apart on paper.
 */
const frameLooks: Readonly<Record<FrameKind, FrameLook>> = {
  present: { line: { fill: ink.present, ...presentLine } },
  idle: { beneath: (box) => [ground(box)], line: { fill: ink.present, 'fill-opacity': 0.55, ...idleLine }, open: true },
  thin: { beneath: (box) => [ground(box), leftHalf(box)], line: { fill: 'none', ...presentLine } },
  'idle-thin': {
    beneath: (box) => [ground(box), leftHalf(box, 0.55)],
    line: { fill: 'none', ...idleLine },
    open: true,
  },
  absent: { line: { fill: ink.paper, stroke: ink.missing, 'stroke-width': 2, 'stroke-dasharray': '6 3.5' } },
  'no-record': { line: dotted },
  'not-judged': { line: { fill: ink.paper, stroke: ink.unknown, 'stroke-width': 1 } },
  unknown: {
    beneath: (box) => [ground(box)],
    line: { fill: 'url(#atlas-hatch)', stroke: ink.unknown, 'stroke-width': 1 },
  },
  filled: {
    beneath: (box) => [ground(box)],
    line: { fill: ink.success, 'fill-opacity': 0.16, stroke: ink.success, 'stroke-width': 1.8 },
  },
  lost: { line: { fill: ink.paper, stroke: ink.warning, 'stroke-width': 1.6, 'stroke-dasharray': '9 3' } },
  both: {
    beneath: (box) => [ground(box), leftHalf(box), rightStripes(box)],
    line: { fill: 'none', ...presentLine, 'stroke-width': 1.6 },
  },
  first: { beneath: (box) => [ground(box), leftHalf(box)], line: { fill: 'none', ...presentLine } },
  second: { beneath: (box) => [ground(box), rightStripes(box)], line: { fill: 'none', ...presentLine } },
  neither: { line: dotted },
};

/** How much finer lines are at a scale than at 1: nearer, they grow more slowly than what they enclose. */
export function finerAt(scale: number): number {
  return Math.max(1, scale) ** 0.6;
}

/** The frame of a box with what lies under it; `finer` times as fine as at scale 1. */
export function frameMarks(kind: FrameKind, { x, y, width, height }: Rectangle, finer = 1): Mark[] {
  const { beneath, line: whole, open } = frameLooks[kind];
  const line = { ...whole, 'stroke-width': Number(whole['stroke-width']) / finer };
  const rectangle = { x, y, width, height };
  const frame = { class: classes('frame', open && 'open'), ...rectangle, rx: radius, ...line };
  return [
    ...(beneath?.(rectangle) ?? []),
    leaf('rect', 'frame', open ? { ...frame, 'stroke-dasharray': withoutRightSide(rectangle) } : frame),
  ];
}

/** The outline of a rounded rectangle begins at its top left and runs clockwise: a dash, the gap, and the way back. */
function withoutRightSide({ width, height }: Rectangle): string {
  const [across, down] = [width - 2 * radius, height - 2 * radius];
  const corner = (Math.PI * radius) / 2;
  const gap = down + 2 * corner;
  return [across, gap, across + down + 2 * corner, 0].map((length) => Math.round(length * 10) / 10).join(' ');
}

/** Around a selected box, apart from it. */
export function ringMark({ x, y, width, height }: Rectangle, finer = 1): Mark {
  const off = 3 / finer;
  const around = { x: x - off, y: y - off, width: width + 2 * off, height: height + 2 * off, rx: radius + off };
  const line = { fill: 'none', stroke: ink.primary, 'stroke-width': 2 / finer };
  return leaf('rect', 'ring', { class: 'ring', ...around, ...line });
}

/** Where paths break first: a cross on the side from which supply would come. */
export function breakMark({ x, y, height }: Rectangle, finer = 1): Mark {
  const r = 5.5 / finer;
  const arm = r * 0.5;
  const middle = y + height / 2;
  return group('g', 'break', { class: 'break' }, [
    leaf('circle', 'ground', { cx: x, cy: middle, r, fill: ink.missing, stroke: ink.paper, 'stroke-width': r * 0.25 }),
    leaf('path', 'cross', {
      d: `M${x - arm} ${middle - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`,
      fill: 'none',
      stroke: ink.paper,
      'stroke-width': r * 0.3,
      'stroke-linecap': 'round',
    }),
  ]);
}

/** The grounds of *unknown*, and of what the second of two regions has; once per drawing. */
export const patternMarks: readonly Mark[] = [
  patternMark('atlas-hatch', 45, { stroke: ink.unknown, 'stroke-width': 2, 'stroke-opacity': 0.4 }),
  patternMark('atlas-stripes', 135, { stroke: ink.presentLine, 'stroke-width': 2.4, 'stroke-opacity': 0.45 }),
];

function patternMark(id: string, turn: number, line: MarkAttributes): Mark {
  const tile = { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` };
  return group('pattern', id, tile, [leaf('path', 'line', { d: 'M0 0V7', ...line })]);
}
