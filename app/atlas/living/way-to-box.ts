import type { Rectangle } from '../box-frames';
import { overlapOf } from '../seen-part';

/** How much of a box is seen where it can be told which it is, in px of the drawing at a zoom of 1. */
const least = { width: 48, height: 12 };

/**
 * How far what is seen of a drawing has to move (right, down) to show the nearest box, in px of the drawing; null where
 * it shows one, or there is none. `k`: the zoom.
 */
export function wayToBox(boxes: readonly Rectangle[], seen: Rectangle, k: number): [x: number, y: number] | null {
  if (boxes.some((box) => isSeen(box, seen, k))) return null;
  const ways = boxes.map((box): [number, number] => [
    along(seen.x, seen.width, box.x, box.width),
    along(seen.y, seen.height, box.y, box.height),
  ]);
  return ways.reduce<[number, number] | null>(
    (best, way) => (best && Math.hypot(...best) <= Math.hypot(...way) ? best : way),
    null,
  );
}

function isSeen(box: Rectangle, seen: Rectangle, k: number): boolean {
  const { width, height } = overlapOf(box, seen);
  return width >= Math.min(box.width, least.width / k) && height >= Math.min(box.height, least.height / k);
}

/** On one axis, until the smaller of the two lies in the larger. */
function along(seen: number, room: number, box: number, size: number): number {
  const [start, end] = [box - seen, box + size - (seen + room)];
  if (size <= room ? start < 0 : start > 0) return start;
  return (size <= room ? end > 0 : end < 0) ? end : 0;
}
