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
  sweep(cells, neighboursOf(links, y.length), y, place);
  const cost = costOf(links, y, column);
  for (let improved = true, round = 0; improved && round < 20; round++) {
    improved = false;
    for (const cell of cells) if (swapNeighbours(cell, cost, place)) improved = true;
  }
}

/** Eight sweeps forth and back, each box to the mean height of what it is joined to. */
function sweep(
  cells: readonly Cell[],
  neighbours: readonly (readonly number[])[],
  y: readonly number[],
  place: (cell: Cell) => void,
): void {
  for (let round = 0; round < 8; round++) {
    for (const cell of round % 2 ? [...cells].reverse() : cells) {
      const pull = new Map(cell.order.map((box) => [box, barycentre(neighbours[box]!, y, y[box]!)]));
      cell.order.sort((a, b) => pull.get(a)! - pull.get(b)! || a - b);
      place(cell);
    }
  }
}

function neighboursOf(links: OrderingInput['links'], boxes: number): number[][] {
  const neighbours: number[][] = Array.from({ length: boxes }, () => []);
  for (const [from, to] of links) {
    neighbours[from]!.push(to);
    neighbours[to]!.push(from);
  }
  return neighbours;
}

/** Swaps each box of a cell with the next where that lowers the cost; whether any was swapped. */
function swapNeighbours(cell: Cell, cost: (a: number, b: number) => number, place: (cell: Cell) => void): boolean {
  let improved = false;
  for (let row = 0; row + 1 < cell.order.length; row++) {
    const [a, b] = [cell.order[row]!, cell.order[row + 1]!];
    const before = cost(a, b);
    swap(cell.order, row);
    place(cell);
    if (cost(a, b) < before - 1e-9) {
      improved = true;
    } else {
      swap(cell.order, row);
      place(cell);
    }
  }
  return improved;
}

function barycentre(boxes: readonly number[], y: readonly number[], own: number): number {
  if (boxes.length === 0) return own;
  return boxes.reduce((sum, box) => sum + y[box]!, 0) / boxes.length;
}

function swap(order: number[], row: number): void {
  [order[row], order[row + 1]] = [order[row + 1]!, order[row]!];
}

/**
 * The cost of the links of two boxes, which is all that a swap of the two can change: crossings of links between the
 * same two columns weigh 1, each row of length a tenth.
 */
function costOf(
  links: OrderingInput['links'],
  y: readonly number[],
  column: readonly number[],
): (a: number, b: number) => number {
  const own: number[][] = y.map(() => []);
  const between = new Map<string, number[]>();
  const alike = links.map(([from, to], index) => {
    own[from]!.push(index);
    if (to !== from) own[to]!.push(index);
    const key = `${column[from]} ${column[to]}`;
    const group = between.get(key) ?? [];
    between.set(key, group);
    group.push(index);
    return group;
  });
  return (a, b) => {
    const moved = new Set([...own[a]!, ...own[b]!]);
    let sum = 0;
    for (const i of moved) {
      const [from, to] = links[i]!;
      sum += Math.abs(y[from]! - y[to]!) / 10;
      for (const j of alike[i]!) {
        if (j === i || (moved.has(j) && j < i)) continue;
        const [c, d] = links[j]!;
        if ((y[from]! - y[c]!) * (y[to]! - y[d]!) < 0) sum += 1;
      }
    }
    return sum;
  };
}
