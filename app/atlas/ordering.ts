/** Boxes of one lane and column, and the lanes and columns they sit in, as indexes. */
export interface Cell {
  readonly lane: number;
  readonly column: number;
  /** Box indexes, top to bottom. */
  order: number[];
}

export interface OrderingInput {
  readonly cells: readonly Cell[];
  /** [from, to] as box indexes. */
  readonly links: readonly (readonly [number, number])[];
  /** Rows of each lane, to estimate heights before anything is placed. */
  readonly rows: readonly number[];
}

/**
 * Orders the boxes inside each cell so that links are short and cross little: barycentre sweeps (Sugiyama, Tagawa
 * and Toda 1981), then swaps of neighbours as long as the cost falls. Deterministic; changes `cells` in place.
 */
export function orderCells({ cells, links, rows }: OrderingInput): void {
  const tops = rows.map((_, lane) => rows.slice(0, lane).reduce((sum, count) => sum + count + 1, 0));
  const y: number[] = [];
  const column: number[] = [];
  const place = (cell: Cell) => {
    const slack = (rows[cell.lane]! - cell.order.length) / 2;
    cell.order.forEach((box, row) => {
      y[box] = tops[cell.lane]! + slack + row;
      column[box] = cell.column;
    });
  };
  cells.forEach(place);
  const neighbours: number[][] = y.map(() => []);
  for (const [from, to] of links) {
    neighbours[from]!.push(to);
    neighbours[to]!.push(from);
  }

  for (let sweep = 0; sweep < 8; sweep++) {
    for (const cell of sweep % 2 ? [...cells].reverse() : cells) {
      const pull = new Map(cell.order.map((box) => [box, barycentre(neighbours[box]!, y, y[box]!)]));
      cell.order.sort((a, b) => pull.get(a)! - pull.get(b)! || a - b);
      place(cell);
    }
  }
  for (let improved = true, round = 0; improved && round < 20; round++) {
    improved = false;
    for (const cell of cells) {
      for (let row = 0; row + 1 < cell.order.length; row++) {
        const before = cost(links, y, column);
        swap(cell.order, row);
        place(cell);
        if (cost(links, y, column) < before - 1e-9) improved = true;
        else {
          swap(cell.order, row);
          place(cell);
        }
      }
    }
  }
}

function barycentre(boxes: readonly number[], y: readonly number[], own: number): number {
  if (boxes.length === 0) return own;
  return boxes.reduce((sum, box) => sum + y[box]!, 0) / boxes.length;
}

function swap(order: number[], row: number): void {
  [order[row], order[row + 1]] = [order[row + 1]!, order[row]!];
}

/** Crossings of links between the same two columns weigh 1, each row of length a tenth. */
function cost(links: readonly (readonly [number, number])[], y: readonly number[], column: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < links.length; i++) {
    const [a, b] = links[i]!;
    sum += Math.abs(y[a]! - y[b]!) / 10;
    for (let j = i + 1; j < links.length; j++) {
      const [c, d] = links[j]!;
      if (column[a] !== column[c] || column[b] !== column[d]) continue;
      if ((y[a]! - y[c]!) * (y[b]! - y[d]!) < 0) sum += 1;
    }
  }
  return sum;
}
