export type Point = readonly [x: number, y: number];

const format = (value: number) => String(Math.round(value * 10) / 10);
const write = ([x, y]: Point) => `${format(x)} ${format(y)}`;

/** So many straight pieces stand for a curve from one column to the next. */
const curvePieces = 32;

/** How sharply the lines of loops turn, in px. */
const loopRadius = 8;

/** SVG path data of a line that leaves and arrives level and crosses from one column to the next. */
export function curveAcross(start: Point, end: Point): string {
  return `M${write(start)}${curveTo(start, end)}`;
}

/** The same, level at the height `y` between `near` and `far`, where it passes columns. */
export function curvePast(start: Point, end: Point, y: number, near: number, far: number): string {
  return `M${write(start)}${curveTo(start, [near, y])}H${format(far)}${curveTo([far, y], end)}`;
}

/** A line that leaves to the right, runs up or down at `x` and comes back. */
export function loopBeside(start: Point, end: Point, x: number): string {
  const down = end[1] > start[1] ? 1 : -1;
  const r = Math.min(loopRadius, Math.abs(end[1] - start[1]) / 2, x - start[0], x - end[0]);
  return (
    `M${write(start)}H${format(x - r)}Q${write([x, start[1]])} ${write([x, start[1] + down * r])}` +
    `V${format(end[1] - down * r)}Q${write([x, end[1]])} ${write([x - r, end[1]])}H${format(end[0])}`
  );
}

function curveTo([x1, y1]: Point, [x2, y2]: Point): string {
  const bend = (x2 - x1) / 2;
  return `C${write([x1 + bend, y1])} ${write([x2 - bend, y2])} ${write([x2, y2])}`;
}

/** Places on a line at which something may be said of it, the best first: from its middle outwards, then its runs. */
export function curveSpots(path: string): Point[] {
  return stepsOf(path).flatMap(({ command, from, to, numbers }) => {
    if (command === 'Q') return [];
    if (command === 'C') return [0.5, 0.66, 0.34, 0.8, 0.2, 0.92, 0.08].map((t) => alongCurve(from, numbers, t));
    return [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95].map((t) => between(from, to, t));
  });
}

/** Points along a line, so close that it is straight from each to the next but for less than a px. */
export function pointsOfPath(path: string): Point[] {
  const steps = stepsOf(path);
  const pieces = Array.from({ length: curvePieces - 1 }, (_, index) => (index + 1) / curvePieces);
  return [
    beginningOf(path),
    ...steps.flatMap(({ command, from, to, numbers }) => [
      ...(command === 'C' ? pieces.map((t) => alongCurve(from, numbers, t)) : []),
      to,
    ]),
  ];
}

/** One command of path data after the first, and the points that it leads between. */
interface PathStep {
  readonly command: string;
  readonly numbers: readonly number[];
  readonly from: Point;
  readonly to: Point;
}

function stepsOf(path: string): PathStep[] {
  let at = beginningOf(path);
  return commandsOf(path)
    .slice(1)
    .map((step) => {
      const from = at;
      const numbers = numbersOf(step);
      const command = step[0]!;
      if (command === 'H') at = [numbers[0]!, from[1]];
      else if (command === 'V') at = [from[0], numbers[0]!];
      else at = [numbers.at(-2)!, numbers.at(-1)!];
      return { command, numbers, from, to: at };
    });
}

function beginningOf(path: string): Point {
  const [x = 0, y = 0] = numbersOf(commandsOf(path)[0] ?? 'M0 0');
  return [x, y];
}

function commandsOf(path: string): string[] {
  return path.match(/[A-Z][^A-Z]*/g) ?? [];
}

function numbersOf(step: string): number[] {
  return step.slice(1).trim().split(' ').map(Number);
}

function between([x1, y1]: Point, [x2, y2]: Point, t: number): Point {
  return [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
}

/** The point of a cubic Bézier curve at `t` (de Casteljau). */
function alongCurve(from: Point, [ax, ay, bx, by, x, y]: readonly number[], t: number): Point {
  const one: Point = [ax!, ay!];
  const two: Point = [bx!, by!];
  const [a, b, c] = [between(from, one, t), between(one, two, t), between(two, [x!, y!], t)];
  return between(between(a, b, t), between(b, c, t), t);
}
