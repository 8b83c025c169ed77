import type { Cell } from './ordering';
import type { BoxInput, LinkInput } from './placement';

export type Side = 'left' | 'right';

/** A vertical run in the channel right of column `channel`; links of one source share it. */
interface TrunkKey {
  readonly key: string;
  readonly channel: number;
}

/** A horizontal way past a column through a lane's upper or lower padding. */
interface CorridorKey {
  readonly key: string;
  readonly lane: number;
  readonly edge: 'above' | 'below';
}

/** One link before it has coordinates: leaves a side, follows trunks joined by corridors, enters a side. */
export interface Legs {
  readonly from: number;
  readonly to: number;
  readonly exit: Side;
  readonly entry: Side;
  readonly trunks: readonly TrunkKey[];
  /** Between trunk i and i + 1. */
  readonly corridors: readonly CorridorKey[];
}

/**
 * Which way each link takes. Forward and within a column it leaves on the right, backward on the left; it enters
 * on the side it comes from; a column in between is passed above or below the boxes of a lane. No leg runs
 * through a box, because channels and lane paddings hold none.
 */
export function legsOf(boxes: readonly BoxInput[], cells: readonly Cell[], links: readonly LinkInput[]): Legs[] {
  const indexOf = new Map(boxes.map((box, index) => [box.id, index]));
  const heightInLane = relativeHeights(cells);
  return links.map((link) => {
    const from = indexOf.get(link.from)!;
    const to = indexOf.get(link.to)!;
    const start = boxes[from]!;
    const end = boxes[to]!;
    const forward = end.column >= start.column;
    const first = forward ? start.column : start.column - 1;
    const last = end.column > start.column ? end.column - 1 : end.column;
    const step = last >= first ? 1 : -1;
    const lane = end.lane;
    const laneAbove =
      start.lane < end.lane || (start.lane === end.lane && heightInLane[from]! + heightInLane[to]! <= 1);
    const edge = laneAbove ? ('above' as const) : ('below' as const);
    const trunks: TrunkKey[] = [{ key: `${from}:${forward ? 'out' : 'back'}`, channel: first }];
    const corridors: CorridorKey[] = [];
    for (let channel = first; channel !== last; channel += step) {
      const corridor = { key: `${from}:${lane}:${edge}`, lane, edge };
      corridors.push(corridor);
      trunks.push({ key: `${corridor.key}:${channel + step}`, channel: channel + step });
    }
    return {
      from,
      to,
      exit: forward ? ('right' as const) : ('left' as const),
      entry: end.column > start.column ? ('left' as const) : ('right' as const),
      trunks,
      corridors,
    };
  });
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
  for (const { corridors } of legs) {
    for (const corridor of corridors) {
      if (slots.has(corridor.key)) continue;
      const counts = corridor.edge === 'above' ? above : below;
      slots.set(corridor.key, counts[corridor.lane]!++);
    }
  }
  return { slots, above, below };
}
