import type { Spot } from './forces';

/** Where each arrow key points, in px of a picture whose y runs down. */
const directions = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const;

export type ArrowKey = keyof typeof directions;

export function isArrow(key: string): key is ArrowKey {
  return Object.hasOwn(directions, key);
}

/**
 * Where an arrow key leads along ties: of the neighbours that lie more that way than across, the one that is least far
 * and least aside; null where there is none.
 */
export function stepTo(
  spots: ReadonlyMap<string, Spot>,
  neighbours: readonly string[],
  current: string,
  key: ArrowKey,
): string | null {
  const here = spots.get(current)!;
  const { x, y } = directions[key];
  let best: string | null = null;
  let least = Infinity;
  for (const id of neighbours) {
    const spot = spots.get(id)!;
    const along = (spot.x - here.x) * x + (spot.y - here.y) * y;
    const aside = Math.abs((spot.x - here.x) * y + (spot.y - here.y) * x);
    if (along <= 0 || aside > along) continue;
    const cost = along + 2 * aside;
    if (cost >= least) continue;
    least = cost;
    best = id;
  }
  return best;
}

const ends = { Home: 1, End: -1 } as const;
export type EndKey = keyof typeof ends;

export function isEnd(key: string): key is EndKey {
  return Object.hasOwn(ends, key);
}

/** The first or the last of all that stands in a picture, read from top to bottom and from left to right. */
export function endOf(spots: ReadonlyMap<string, Spot>, key: EndKey): string {
  const inOrder = [...spots].sort(([, a], [, b]) => ends[key] * (a.y - b.y || a.x - b.x));
  return inOrder[0]![0];
}
