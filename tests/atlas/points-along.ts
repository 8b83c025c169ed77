import type { Point } from '../../app/atlas/route-path';

/** Points along an SVG path of the commands M, H, V, Q and C, a few px apart. */
export function pointsAlong(path: string): Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  for (const [, command, text] of path.matchAll(/([MHVQC])([-\d. ]+)/g)) {
    const numbers = text!.trim().split(' ').map(Number);
    const end: Point =
      command === 'H'
        ? [numbers[0]!, at[1]]
        : command === 'V'
          ? [at[0], numbers[0]!]
          : [numbers.at(-2)!, numbers.at(-1)!];
    const corners = [at, ...pairs(numbers), end];
    if (command !== 'M')
      for (let t = 0; t <= 1; t += 1 / 64) points.push(bezier(bending(command!) ? corners.slice(0, -1) : [at, end], t));
    at = end;
  }
  return points;
}

const bending = (command: string) => command === 'Q' || command === 'C';

function pairs(numbers: readonly number[]): Point[] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]);
}

/** De Casteljau. */
function bezier(corners: readonly Point[], t: number): Point {
  if (corners.length === 1) return corners[0]!;
  const next = corners
    .slice(1)
    .map(([x, y], index): Point => [corners[index]![0] * (1 - t) + x * t, corners[index]![1] * (1 - t) + y * t]);
  return bezier(next, t);
}
