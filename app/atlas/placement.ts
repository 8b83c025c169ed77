import { orderCells, type Cell } from './ordering';

/** A box before it has a place. Heights in px; columns count from 0, left to right. */
export interface BoxInput {
  readonly id: string;
  readonly lane: number;
  readonly column: number;
  /** What its text needs. */
  readonly height: number;
  /** What it takes where its lane has room, for more text; no less than `height`. */
  readonly roomy: number;
}

export interface LinkInput {
  readonly from: string;
  readonly to: string;
}

/** What the rules of placing depend on; all in px. */
export interface Measures {
  /** Left edge of the first column of boxes. */
  readonly left: number;
  readonly top: number;
  readonly boxWidth: number;
  readonly boxGap: number;
  readonly lanePadding: number;
  readonly laneGap: number;
  /** No lane is lower: its name and notes need this. */
  readonly laneMinimum: number;
  /** Distance of neighbouring vertical runs beside a column. */
  readonly trackPitch: number;
  /** Width of the whole picture; wider only where the runs beside a column need more. */
  readonly width: number;
}

export interface PlacedLane {
  readonly index: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedBox {
  readonly id: string;
  readonly lane: number;
  readonly column: number;
  /** Left edge; set once the channels are as wide as their links need. */
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** Distance of the horizontal ways past a column, above and below the boxes of a lane: slot 0 is the outermost. */
export const corridorPitch = 5;

export interface Corridors {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Boxes of each lane and column, ordered to cross little; empty cells included, by lane, then column. */
export function orderedCells(
  boxes: readonly BoxInput[],
  links: readonly LinkInput[],
  lanes: number,
  columns: number,
): Cell[] {
  const cells: Cell[] = [];
  for (let lane = 0; lane < lanes; lane++)
    for (let column = 0; column < columns; column++) cells.push({ lane, column, order: [] });
  const indexOf = new Map(boxes.map((box, index) => [box.id, index]));
  boxes.forEach((box, index) => cells[box.lane * columns + box.column]!.order.push(index));
  const rows = Array.from({ length: lanes }, (_, lane) =>
    Math.max(1, ...cells.filter((cell) => cell.lane === lane).map((cell) => cell.order.length)),
  );
  orderCells({ cells, rows, links: links.map((link) => [indexOf.get(link.from)!, indexOf.get(link.to)!] as const) });
  return cells;
}

interface Stack {
  readonly lanes: PlacedLane[];
  readonly boxes: PlacedBox[];
  readonly bottom: number;
}

/**
 * Stacks lanes from the top, each as high as its highest cell needs; boxes of the others become roomy and stand apart.
 * `corridors` says how many slots each lane keeps free.
 */
export function stackLanes(
  boxes: readonly BoxInput[],
  cells: readonly Cell[],
  lanes: number,
  corridors: Corridors,
  measures: Measures,
): Stack {
  const placedLanes: PlacedLane[] = [];
  const placed: PlacedBox[] = [];
  let y = measures.top;
  for (let lane = 0; lane < lanes; lane++) {
    const own = cells.filter((cell) => cell.lane === lane);
    const above = measures.lanePadding + corridors.above[lane]! * corridorPitch;
    const below = measures.lanePadding + corridors.below[lane]! * corridorPitch;
    const content = Math.max(
      measures.laneMinimum - above - below,
      ...own.map((cell) => neededHeight(cell, boxes, measures)),
    );
    for (const cell of own)
      for (const [index, box] of placeCell(cell, y + above, content, boxes, measures)) placed[index] = box;
    placedLanes.push({ index: lane, y, height: above + content + below });
    y += above + content + below + measures.laneGap;
  }
  return { lanes: placedLanes, boxes: placed, bottom: y - measures.laneGap };
}

function neededHeight({ order }: Cell, boxes: readonly BoxInput[], { boxGap }: Measures): number {
  return order.reduce((sum, box) => sum + boxes[box]!.height, 0) + Math.max(0, order.length - 1) * boxGap;
}

/** The boxes of a cell in `height` px below `top`: grown first, then apart from each other. */
function placeCell(
  cell: Cell,
  top: number,
  height: number,
  boxes: readonly BoxInput[],
  measures: Measures,
): [number, PlacedBox][] {
  const count = cell.order.length;
  const share = Math.floor((height - neededHeight(cell, boxes, measures)) / Math.max(1, count));
  const heights = cell.order.map((index) => {
    const box = boxes[index]!;
    return Math.max(box.height, Math.min(box.roomy, box.height + share));
  });
  const left = height - heights.reduce((sum, one) => sum + one, 0) - Math.max(0, count - 1) * measures.boxGap;
  const apart = Math.min(14, left / (count + 1));
  let y = top + (left - apart * Math.max(0, count - 1)) / 2;
  return cell.order.map((index, row) => {
    const { id, lane, column } = boxes[index]!;
    const box = { id, lane, column, x: 0, y: Math.round(y * 2) / 2, width: measures.boxWidth, height: heights[row]! };
    y += heights[row]! + measures.boxGap + apart;
    return [index, box];
  });
}
