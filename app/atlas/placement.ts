import { orderCells, type Cell } from './ordering';

/** A box before it has a place. Widths and heights in px; columns count from 0, left to right. */
export interface BoxInput {
  readonly id: string;
  readonly lane: number;
  readonly column: number;
  readonly height: number;
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
  /** Distance of neighbouring vertical tracks in a channel. */
  readonly trackPitch: number;
  /** Free space at either side of a channel, for arrow heads. */
  readonly channelPadding: number;
  /** No channel is narrower, so that few links do not press the columns together. */
  readonly channelMinimum: number;
  /** Width of the whole picture if the channels leave room; wider when they do not. */
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

/** Horizontal ways past a column, above and below the boxes of a lane: slot 0 is the outermost. */
export const corridorPitch = 6;

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

/**
 * Stacks lanes from the top, each as high as its highest cell, cells centred; `corridors` says how many slots each lane
 * keeps free.
 */
export function stackLanes(
  boxes: readonly BoxInput[],
  cells: readonly Cell[],
  lanes: number,
  corridors: Corridors,
  measures: Measures,
): { lanes: PlacedLane[]; boxes: PlacedBox[]; bottom: number } {
  const placedLanes: PlacedLane[] = [];
  const placed: PlacedBox[] = [];
  let y = measures.top;
  for (let lane = 0; lane < lanes; lane++) {
    const own = cells.filter((cell) => cell.lane === lane);
    const heightOf = (cell: Cell) =>
      cell.order.reduce((sum, box) => sum + boxes[box]!.height, 0) +
      Math.max(0, cell.order.length - 1) * measures.boxGap;
    const content = Math.max(24, ...own.map(heightOf));
    const above = measures.lanePadding + corridors.above[lane]! * corridorPitch;
    const below = measures.lanePadding + corridors.below[lane]! * corridorPitch;
    for (const cell of own) {
      let boxY = y + above + Math.round((content - heightOf(cell)) / 2);
      for (const index of cell.order) {
        const box = boxes[index]!;
        placed[index] = {
          id: box.id,
          lane,
          column: box.column,
          x: 0,
          y: boxY,
          width: measures.boxWidth,
          height: box.height,
        };
        boxY += box.height + measures.boxGap;
      }
    }
    placedLanes.push({ index: lane, y, height: above + content + below });
    y += above + content + below + measures.laneGap;
  }
  return { lanes: placedLanes, boxes: placed, bottom: y - measures.laneGap };
}
