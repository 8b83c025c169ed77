import type { Spot } from './forces';
import type { ArrowKey } from './steps';

/** A mark of a picture in columns. */
export interface ColumnSpot extends Spot {
  readonly id: string;
}

/**
 * Where an arrow key leads in a picture of columns: to the left and the right along ties, to what is tied and least far
 * up or down, however steep the line; up and down to the next mark of the same column, tied or not, so that every mark
 * is reached. Null where there is none. `tied` are the ids of what the current mark is tied to.
 */
export function columnStep(
  spots: readonly ColumnSpot[],
  tied: ReadonlySet<string>,
  current: ColumnSpot,
  key: ArrowKey,
): string | null {
  const along = key === 'ArrowLeft' || key === 'ArrowRight';
  const onward = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  const reached = spots.filter((spot) =>
    along
      ? tied.has(spot.id) && (spot.x - current.x) * onward > 0
      : spot.x === current.x && (spot.y - current.y) * onward > 0,
  );
  const far = ({ y }: Spot) => Math.abs(y - current.y);
  return reached.sort((a, b) => far(a) - far(b) || a.y - b.y)[0]?.id ?? null;
}
