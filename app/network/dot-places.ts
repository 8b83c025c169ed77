import type { Spot } from './forces';
import type { Places } from './places';

/** Of the free room this share is used by dots, so that each finds a place near where it wants to be. */
const filled = 0.75;
const largestCell = 7;

/**
 * Gives each of many firms the free cell of a fine grid that is nearest to where it wants to be, outside the boxes. In
 * the order given: the same firms get the same places. Thousands take a fraction of a second.
 */
export function placeDots(homes: ReadonlyMap<string, Spot>, places: Places): Map<string, Spot> {
  const left = places.columns.upstream;
  const top = places.lanes[0]?.y ?? 0;
  const width = places.width - left;
  const height = places.height - top;
  const boxed = places.boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const free = Math.max(1, width * height - boxed);
  const cell = Math.min(largestCell, Math.sqrt((free * filled) / Math.max(1, homes.size)));
  const cells = { left, top, cell, columns: Math.floor(width / cell), rows: Math.floor(height / cell) };
  const taken = cellsInBoxes(places, cells);
  return new Map([...homes].map(([id, home]) => [id, takeNearest(taken, cells, home)]));
}

interface Cells {
  readonly left: number;
  readonly top: number;
  /** Width and height of a cell, in px. */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
}

function middleOf({ left, top, cell }: Cells, column: number, row: number): Spot {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return { x: tenth(left + (column + 0.5) * cell), y: tenth(top + (row + 0.5) * cell) };
}

/** Cell by cell, row by row: 1 where a box is, or is so near that a dot would touch it. */
function cellsInBoxes({ boxes }: Places, cells: Cells): Uint8Array {
  const { columns, rows, cell } = cells;
  const margin = cell / 2;
  const isBoxed = ({ x, y }: Spot) =>
    boxes.some(
      (box) =>
        x > box.x - margin && x < box.x + box.width + margin && y > box.y - margin && y < box.y + box.height + margin,
    );
  return Uint8Array.from({ length: columns * rows }, (_, index) =>
    Number(isBoxed(middleOf(cells, index % columns, Math.floor(index / columns)))),
  );
}

/** Takes the nearest free cell, ring by ring around the wish; the wish itself where everything is taken. */
function takeNearest(taken: Uint8Array, cells: Cells, wish: Spot): Spot {
  const { left, top, cell, columns, rows } = cells;
  const at = { column: Math.floor((wish.x - left) / cell), row: Math.floor((wish.y - top) / cell) };
  for (let ring = 0; ring < columns + rows; ring++) {
    const best = nearestOnRing(taken, cells, at, ring);
    if (best === null) continue;
    taken[best] = 1;
    return middleOf(cells, best % columns, Math.floor(best / columns));
  }
  return wish;
}

function nearestOnRing(
  taken: Uint8Array,
  { columns, rows }: Cells,
  at: { readonly column: number; readonly row: number },
  ring: number,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let row = Math.max(0, at.row - ring); row <= Math.min(rows - 1, at.row + ring); row++) {
    // Between the first and the last row of a ring only its two ends are on it.
    const across = Math.abs(row - at.row) === ring ? 1 : Math.max(1, 2 * ring);
    for (let column = at.column - ring; column <= at.column + ring; column += across) {
      const index = row * columns + column;
      if (column < 0 || column >= columns || taken[index]) continue;
      const distance = (column - at.column) ** 2 + (row - at.row) ** 2;
      if (distance >= least) continue;
      least = distance;
      best = index;
    }
  }
  return best;
}
