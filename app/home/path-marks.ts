/** Paths as marks: which stand for complete ones, for those that the best fill would complete, and for the rest. */
export interface PathMarks {
  /** Paths that one mark stands for. */
  readonly each: bigint;
  readonly complete: number;
  readonly opened: number;
  readonly rest: number;
}

/** More marks than this cannot be told apart beside a sentence. */
const mostMarks = 400;
const rows = 10;

/**
 * A mark for each path, or for so many (1, 2 or 5 with zeros) that no more than 400 marks are left. What is not none
 * keeps at least one mark.
 */
export function pathMarks(total: bigint, complete: bigint, opened: bigint): PathMarks {
  const each = perMark(total);
  const marks = (count: bigint) => (count === 0n ? 0 : Math.max(1, Number((count + each / 2n) / each)));
  const whole = marks(complete);
  const next = marks(opened);
  return { each, complete: whole, opened: next, rest: Math.max(0, Number((total + each - 1n) / each) - whole - next) };
}

function perMark(total: bigint): bigint {
  for (let zeros = 1n; ; zeros *= 10n)
    for (const digit of [1n, 2n, 5n]) if (total <= digit * zeros * BigInt(mostMarks)) return digit * zeros;
}

/** Size of a mark and from one to the next, in px. */
export const markSizes = { width: 11, height: 7, stepX: 15, stepY: 11 } as const;

/** Corner of a mark by its number, column by column as one reads the picture from the left. */
export function markAt(index: number): readonly [x: number, y: number] {
  return [Math.floor(index / rows) * markSizes.stepX, (index % rows) * markSizes.stepY];
}

/** Columns that so many marks fill. */
export function markColumns(marks: number): number {
  return Math.ceil(marks / rows);
}
