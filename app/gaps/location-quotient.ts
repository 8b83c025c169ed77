/**
 * @internal No page shows it: it is what the shrunk quotient shrinks, and what worked cases state.
 *
 * Location quotients (METHODS #1), LQ = (x_cs / x_c.) / (x_.s / x_..), for `counts[region][segment]`, firms ≥ 0.
 * Null where the region or the segment has no firm at all: no evidence is neither 0 nor infinity.
 * Source: Balassa 1965; Billings & Johnson 2012.
 */
export function locationQuotients(counts: readonly (readonly number[])[]): (number | null)[][] {
  const { rows, columns, total } = marginTotals(counts);
  return counts.map((row, region) =>
    row.map((count, segment) =>
      rows[region] === 0 || columns[segment] === 0 ? null : (count * total) / (rows[region]! * columns[segment]!),
    ),
  );
}

/** Row, column and grand totals of a matrix whose rows are equally long. */
export function marginTotals(counts: readonly (readonly number[])[]): {
  rows: number[];
  columns: number[];
  total: number;
} {
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = (counts[0] ?? []).map((_, segment) => counts.reduce((sum, row) => sum + row[segment]!, 0));
  return { rows, columns, total: rows.reduce((sum, count) => sum + count, 0) };
}
