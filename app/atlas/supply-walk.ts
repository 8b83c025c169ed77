/** A box of the drawing by its centre, in px of the drawing. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export type Edge = readonly [supplier: string, customer: string];

export const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
export type Arrow = (typeof arrows)[number];

/** Everything up and down the links from a segment, itself included. */
export function traced(edges: readonly Edge[], start: string): Set<string> {
  const walk = (from: 0 | 1, to: 0 | 1) => {
    const found = new Set([start]);
    for (const id of found) for (const edge of edges) if (edge[from] === id) found.add(edge[to]);
    return found;
  };
  return new Set([...walk(1, 0), ...walk(0, 1)]);
}

/**
 * Where an arrow key leads: right to the nearest customer, left to the nearest supplier, up and down within the column.
 */
export function stepFrom(spots: readonly Spot[], edges: readonly Edge[], current: string, arrow: Arrow): string | null {
  const here = spots.find((spot) => spot.id === current);
  if (!here) return null;
  const along = (from: 0 | 1, to: 0 | 1) =>
    new Set(edges.filter((edge) => edge[from] === current).map((edge) => edge[to]));
  const candidates =
    arrow === 'ArrowRight'
      ? spots.filter((spot) => along(0, 1).has(spot.id))
      : arrow === 'ArrowLeft'
        ? spots.filter((spot) => along(1, 0).has(spot.id))
        : spots.filter(
            (spot) => Math.abs(spot.x - here.x) < 1 && (arrow === 'ArrowUp' ? spot.y < here.y : spot.y > here.y),
          );
  let nearest: Spot | null = null;
  for (const spot of candidates) if (!nearest || distance(spot, here) < distance(nearest, here)) nearest = spot;
  return nearest?.id ?? null;
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
