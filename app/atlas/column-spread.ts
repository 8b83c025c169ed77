import type { Measures } from './placement';
import type { Tracks } from './tracks';

/** Where the columns stand, and the loops beside them. */
export interface ColumnSpread {
  /** Left edge of each column of boxes. */
  readonly columns: readonly number[];
  /** By column: the x of a loop's vertical run, by its exit key. */
  readonly trackX: readonly ((key: string) => number)[];
  /** Right edge of the picture. */
  readonly right: number;
}

/** Free beside a column before its first loop, and after its last. */
const loopInset = 10;
/** What lines need to cross from one column to the next beside the loops. */
const crossing = 42;

/** Columns at even places: as far apart as the picture is wide, or as the busiest channel needs. */
export function spreadColumns(loops: readonly Tracks[], measures: Measures): ColumnSpread {
  const widths = loops.map(({ count }) => (count === 0 ? 0 : loopInset + (count - 1) * measures.trackPitch));
  const last = widths.length - 1;
  const rightOfLast = widths[last]! + loopInset;
  const spare = measures.width - measures.left - widths.length * measures.boxWidth - rightOfLast;
  const channel = Math.max(spare / Math.max(1, last), crossing + Math.max(0, ...widths.slice(0, -1)));
  const columns = loops.map((_, column) => Math.round(measures.left + column * (measures.boxWidth + channel)));
  return {
    columns,
    trackX: loops.map(
      ({ tracks }, column) =>
        (key) =>
          columns[column]! + measures.boxWidth + loopInset + tracks.get(key)! * measures.trackPitch,
    ),
    right: columns[last]! + measures.boxWidth + rightOfLast,
  };
}
