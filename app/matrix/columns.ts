import { ok, refuse, type Outcome } from '../outcome';
import type { Matrix, MatrixRegion } from './matrix';

/** Columns that stand side by side on a sheet of A4. */
export const mostColumns = 12;
/** Columns that a window of 1280 px holds beside the names of the segments, in either language. */
const usualColumns = 8;

/**
 * The regions a reader chose as columns, each once; empty when none was. Refused are codes that no lens has a column
 * for, and more than `mostColumns`.
 */
export function chosenColumns(chosen: readonly string[], known: readonly string[]): Outcome<readonly string[]> {
  const codes = [...new Set(chosen)];
  const stranger = codes.find((code) => !known.includes(code));
  if (stranger !== undefined) return refuse('unknown-value', { field: 'region', value: stranger, allowed: known });
  if (codes.length <= mostColumns) return ok(codes);
  return refuse('unknown-value', { field: 'region', value: String(codes.length), allowed: [`≤ ${mostColumns}`] });
}

/**
 * The matrix with the chosen columns only, in its own order; the home region's always. None chosen: the first
 * `usualColumns`, which are the home region, its peers and the next. Sums still count every region with records.
 */
export function withColumns(matrix: Matrix, chosen: readonly string[]): Matrix {
  const stands = (region: MatrixRegion, index: number) =>
    region.role === 'home' || (chosen.length === 0 ? index < usualColumns : chosen.includes(region.code));
  const shown = matrix.regions.map(stands);
  const across = <T>(values: readonly T[]): T[] => values.filter((_, index) => shown[index]);
  return {
    ...matrix,
    regions: across(matrix.regions),
    chains: matrix.chains.map((chain) => ({
      ...chain,
      stated: across(chain.stated),
      rows: chain.rows.map((row) => ({ ...row, cells: across(row.cells) })),
    })),
  };
}
