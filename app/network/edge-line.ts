import { firmMark } from './measures';

/** The two ends of a line, in px. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A line between the middles of two marks that ends before the second one, so that its arrow is seen. */
export function beforeMark({ x1, y1, x2, y2 }: Line): Line {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const share = Math.max(0, 1 - (firmMark.radius + 2) / length);
  const at = (from: number, to: number) => Math.round((from + (to - from) * share) * 10) / 10;
  return { x1, y1, x2: at(x1, x2), y2: at(y1, y2) };
}

/** The points of a line, as a polyline has them: both ends, and the middle where a mark may stand. */
export function pointsOf({ x1, y1, x2, y2 }: Line): string {
  const middle = (from: number, to: number) => Math.round((from + to) * 5) / 10;
  return `${x1},${y1} ${middle(x1, x2)},${middle(y1, y2)} ${x2},${y2}`;
}
