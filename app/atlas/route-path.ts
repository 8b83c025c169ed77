export type Point = readonly [x: number, y: number];

const format = (value: number) => String(Math.round(value * 10) / 10);

/** SVG path data of a polyline with rounded corners; a corner between short legs gets a smaller radius (px). */
export function roundedPath(points: readonly Point[], radius: number): string {
  const corners = withoutRepeats(points);
  const [first, ...rest] = corners;
  if (!first) return '';
  let d = `M${format(first[0])} ${format(first[1])}`;
  rest.forEach((point, index) => {
    const before = corners[index]!;
    const after = rest[index + 1];
    if (!after) {
      d += `L${format(point[0])} ${format(point[1])}`;
      return;
    }
    const r = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
    const start = towards(point, before, r);
    const end = towards(point, after, r);
    d += `L${format(start[0])} ${format(start[1])}Q${format(point[0])} ${format(point[1])} ${format(end[0])} ${format(end[1])}`;
  });
  return d;
}

/** Drops points that repeat their neighbour or lie on the line between neighbours. */
function withoutRepeats(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const previous = kept.at(-2);
    if (
      last &&
      previous &&
      ((previous[0] === last[0] && last[0] === point[0]) || (previous[1] === last[1] && last[1] === point[1]))
    )
      kept.pop();
    kept.push(point);
  }
  return kept;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return [from[0] + ((to[0] - from[0]) * length) / whole, from[1] + ((to[1] - from[1]) * length) / whole];
}
