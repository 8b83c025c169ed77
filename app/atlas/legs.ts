import type { Cell } from './ordering';
import type { BoxInput, LinkInput } from './placement';

export type Side = 'left' | 'right';

/** A horizontal way past columns through a lane's upper or lower padding. */
interface Corridor {
  readonly key: string;
  readonly lane: number;
  readonly edge: 'above' | 'below';
  /** The columns passed, in the direction of the link. */
  readonly first: number;
  readonly last: number;
}

/**
 * One link before it has coordinates. Within a column it is a loop beside it; else it crosses the channel between two
 * columns, and passes the columns between them through a corridor.
 */
export interface Legs {
  readonly from: number;
  readonly to: number;
  readonly exit: Side;
  readonly entry: Side;
  /** The way out of the box, shared by all links of one supplier that begin alike. */
  readonly exitKey: string;
  /** The column whose right side a loop runs along; null for every other link. */
  readonly loop: number | null;
  readonly corridor: Corridor | null;
}

/**
 * Which way each link takes. Forward and within a column it leaves on the right, backward on the left; it enters on the
 * side it comes from. No leg runs through a box, because channels and lane paddings hold none.
 */
export function legsOf(boxes: readonly BoxInput[], cells: readonly Cell[], links: readonly LinkInput[]): Legs[] {
  const indexOf = new Map(boxes.map((box, index) => [box.id, index]));
  const heightInLane = relativeHeights(cells);
  return links.map((link) => {
    const from = indexOf.get(link.from)!;
    const to = indexOf.get(link.to)!;
    const steps = boxes[to]!.column - boxes[from]!.column;
    return {
      from,
      to,
      exit: steps >= 0 ? 'right' : 'left',
      entry: steps > 0 ? 'left' : 'right',
      exitKey: `${from}:${steps === 0 ? 'loop' : steps > 0 ? 'out' : 'back'}`,
      loop: steps === 0 ? boxes[from]!.column : null,
      corridor: Math.abs(steps) > 1 ? corridorOf(from, to, boxes, heightInLane) : null,
    };
  });
}

function corridorOf(from: number, to: number, boxes: readonly BoxInput[], heightInLane: readonly number[]): Corridor {
  const start = boxes[from]!;
  const end = boxes[to]!;
  const fromAbove = start.lane < end.lane || (start.lane === end.lane && heightInLane[from]! + heightInLane[to]! <= 1);
  const edge = fromAbove ? 'above' : 'below';
  const step = end.column > start.column ? 1 : -1;
  return {
    key: `${from}:${end.lane}:${edge}:${step}`,
    lane: end.lane,
    edge,
    first: start.column + step,
    last: end.column - step,
  };
}

/** 0 for the top box of a cell, 1 for the bottom one, ½ for a single one. */
function relativeHeights(cells: readonly Cell[]): number[] {
  const heights: number[] = [];
  for (const cell of cells)
    cell.order.forEach((box, row) => (heights[box] = cell.order.length > 1 ? row / (cell.order.length - 1) : 0.5));
  return heights;
}

/** Slot of each corridor within its lane edge, and how many slots each lane needs above and below. */
export function corridorSlots(
  legs: readonly Legs[],
  lanes: number,
): { slots: ReadonlyMap<string, number>; above: number[]; below: number[] } {
  const slots = new Map<string, number>();
  const above = new Array<number>(lanes).fill(0);
  const below = new Array<number>(lanes).fill(0);
  for (const { corridor } of legs) {
    if (!corridor || slots.has(corridor.key)) continue;
    const counts = corridor.edge === 'above' ? above : below;
    slots.set(corridor.key, counts[corridor.lane]!++);
  }
  return { slots, above, below };
}
