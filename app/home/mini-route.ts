export interface MiniBox {
  readonly id: string;
  /** Of its tier, from 0. */
  readonly column: number;
  readonly x: number;
  readonly y: number;
  /** Whether another box stands beside it in its row. */
  readonly hasLeft: boolean;
  readonly hasRight: boolean;
}

/** Sizes of one form of the atlas in small, in px. */
export interface MiniSizes {
  readonly width: number;
  readonly box: number;
  readonly boxHeight: number;
  /** From the left end of a box to that of the next, and from the top of a row to that of the next. */
  readonly stepX: number;
  readonly stepY: number;
  readonly top: number;
  /** Above the first row of a lane and below its last. */
  readonly pad: number;
  /** Above that for the name of the lane, where it stands there and not at the left. */
  readonly head: number;
  /** Between lanes. */
  readonly gap: number;
  /** Where the first tier begins, and from tier to tier. */
  readonly firstColumn: number;
  readonly columnStep: number;
}

interface MiniGrid {
  readonly sizes: MiniSizes;
  /** Heights at which a line meets no box, from the top; one lies above and one below every row. */
  readonly passages: readonly number[];
}

/** Left end of a tier. */
export function columnAt({ firstColumn, columnStep }: MiniSizes, column: number): number {
  return firstColumn + column * columnStep;
}

/** Right end of the boxes of a tier: from here to the next tier lines go up and down. */
function columnEnd(sizes: MiniSizes, column: number): number {
  return columnAt(sizes, column) + sizes.stepX + sizes.box;
}

/**
 * A link from the right side of its supplier to its customer: to the left side of one further on, else round to the
 * right side. Past other boxes it runs between rows, up and down it goes between tiers.
 */
export function miniRoute(from: MiniBox, to: MiniBox, grid: MiniGrid): string {
  const { sizes } = grid;
  const leaving = from.hasRight ? passageBeside(from, to, grid) : middleOf(from, sizes);
  const onward = to.column > from.column;
  const arriving = (onward ? to.hasLeft : to.hasRight) ? passageBeside(to, from, grid) : middleOf(to, sizes);
  const x = from.x + sizes.box;
  const y = middleOf(from, sizes);
  const out = from.hasRight ? bend(x, y, x + sizes.stepX - sizes.box, leaving) : '';
  return `M${x} ${y}${out}H${columnEnd(sizes, from.column)}${
    onward ? onwardTo(from, to, { leaving, arriving }, grid) : roundTo(from, to, { leaving, arriving }, grid)
  }`;
}

/** At which height a line leaves the tier of its supplier and enters that of its customer. */
interface Heights {
  readonly leaving: number;
  readonly arriving: number;
}

function onwardTo(from: MiniBox, to: MiniBox, { leaving, arriving }: Heights, { sizes, passages }: MiniGrid): string {
  const [begin, end] = [columnEnd(sizes, from.column), columnAt(sizes, to.column)];
  let way = bend(begin, leaving, end, arriving);
  if (to.column > from.column + 1) {
    const by = passageBetween(leaving, arriving, passages);
    const [into, past] = [columnAt(sizes, from.column + 1), columnEnd(sizes, to.column - 1)];
    way = `${bend(begin, leaving, into, by)}H${past}${bend(past, by, end, arriving)}`;
  }
  const before = to.x - (sizes.stepX - sizes.box);
  return to.hasLeft ? `${way}H${before}${bend(before, arriving, to.x, middleOf(to, sizes))}` : way;
}

function roundTo(from: MiniBox, to: MiniBox, { leaving, arriving }: Heights, { sizes, passages }: MiniGrid): string {
  const [begin, end] = [columnEnd(sizes, from.column), columnEnd(sizes, to.column)];
  let way = turn(begin, leaving, arriving, sizes);
  if (to.column < from.column) {
    const by = passageBetween(leaving, arriving, passages);
    const past = columnAt(sizes, to.column + 1);
    way = `${turn(begin, leaving, by, sizes)}H${past}${bend(past, by, end, arriving)}`;
  }
  const side = to.x + sizes.box;
  const before = side + sizes.stepX - sizes.box;
  return to.hasRight ? `${way}H${before}${bend(before, arriving, side, middleOf(to, sizes))}` : `${way}H${side}`;
}

/** From one height to another on the way between two places. */
function bend(x0: number, y0: number, x1: number, y1: number): string {
  const middle = (x0 + x1) / 2;
  return `C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
}

/** Right of a tier, back to it at another height. */
function turn(x: number, y0: number, y1: number, { width }: MiniSizes): string {
  const out = Math.min(x + 20, width);
  return `C${out} ${y0} ${out} ${y1} ${x} ${y1}`;
}

function middleOf({ y }: MiniBox, { boxHeight }: MiniSizes): number {
  return y + boxHeight / 2;
}

/** Right above or below the row of a box, whichever is on the way to the other one. */
function passageBeside(box: MiniBox, other: MiniBox, { passages, sizes }: MiniGrid): number {
  return other.y > box.y
    ? passages.find((passage) => passage > box.y + sizes.boxHeight)!
    : passages.findLast((passage) => passage < box.y)!;
}

/** The passage that is the least way round, in the middle where several are. */
function passageBetween(y0: number, y1: number, passages: readonly number[]): number {
  const way = (passage: number) =>
    Math.abs(passage - y0) + Math.abs(passage - y1) + Math.abs(passage - (y0 + y1) / 2) / 10;
  return passages.reduce((best, passage) => (way(passage) < way(best) ? passage : best));
}
