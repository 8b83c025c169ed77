/** Counts below this are not shown: they could be traced to people. */
export const smallestShown = 5;

/** A table of counts as it may be shown: null where a number is held back. */
export interface SuppressedTable {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Holds back every count of 1 to 4, and then as many others (the smallest left in the line) as it takes that no held
 * back number follows from the totals. A gap is safe when other gaps lead back from its row to its column, so that
 * the numbers could be shifted around that ring without changing a shown one, and when the gaps of its row and of its
 * column stand for `smallestShown` people at least. Zero is shown: it is about nobody. The same counts always give
 * the same table, so asking again tells nothing more. `counts` are whole numbers in rows of equal length.
 */
export function suppressed(counts: readonly (readonly number[])[]): SuppressedTable {
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 1;
  const table = [...rows, Array.from({ length: width }, (_, at) => sum(rows.map((row) => row[at]!)))];
  const hidden = table.map((row) => row.map((count) => count > 0 && count < smallestShown));
  while (hideOneMore(table, hidden));
  const shown = table.map((row, y) => row.map((count, x) => (hidden[y]![x] ? null : count)));
  const totals = shown.at(-1)!;
  return { cells: shown.slice(0, -1).map((row) => row.slice(0, -1)), rowTotals: shown.slice(0, -1).map((row) => row.at(-1)!), columnTotals: totals.slice(0, -1), total: totals.at(-1)! };
}

type Cell = readonly [y: number, x: number];

/** Finds the first gap that could be worked out and hides another number for its sake; false when every gap is safe. */
function hideOneMore(table: readonly (readonly number[])[], hidden: boolean[][]): boolean {
  const shown = table.flatMap((row, y) => row.flatMap((number, x): Cell[] => (number > 0 && !hidden[y]![x] ? [[y, x]] : []))).sort(([y, x], [v, u]) => table[y]![x]! - table[v]![u]!);
  for (const [y, row] of hidden.entries()) {
    for (const [x, gap] of row.entries()) {
      if (!gap) continue;
      const next = isOnRing(hidden, y, x) ? thinLine(table, hidden, shown, [y, x]) : ringCell(hidden, shown, [y, x]);
      if (!next) continue;
      hidden[next[0]]![next[1]] = true;
      return true;
    }
  }
  return false;
}

/** The smallest shown number that closes a ring for the gap; else one that brings a ring nearer, in its shorter line. */
function ringCell(hidden: boolean[][], shown: readonly Cell[], [y, x]: Cell): Cell | undefined {
  const closing = shown.find(([v, u]) => {
    hidden[v]![u] = true;
    const closed = isOnRing(hidden, y, x);
    hidden[v]![u] = false;
    return closed;
  });
  if (closing) return closing;
  const across = hidden[y]!.filter(Boolean).length;
  const down = hidden.filter((row) => row[x]).length;
  const inLine = (first: boolean) => shown.find(([v, u]) => (first ? v === y : u === x));
  return inLine(across <= down) ?? inLine(across > down) ?? shown[0];
}

/** The smallest shown number of a line whose gaps stand for too few people; undefined when they stand for enough. */
function thinLine(table: readonly (readonly number[])[], hidden: readonly (readonly boolean[])[], shown: readonly Cell[], [y, x]: Cell): Cell | undefined {
  const across = sum(table[y]!.map((number, at) => (hidden[y]![at] ? number : 0)));
  const down = sum(table.map((row, at) => (hidden[at]![x] ? row[x]! : 0)));
  return (across < smallestShown ? shown.find(([v]) => v === y) : undefined) ?? (down < smallestShown ? shown.find(([, u]) => u === x) : undefined);
}

/** Do other gaps lead from the row of a gap to its column? Rows and columns are points, gaps the lines between them. */
function isOnRing(hidden: readonly (readonly boolean[])[], y: number, x: number): boolean {
  const reached = new Set([y]);
  const columns = new Set<number>();
  const queue = [y];
  for (const row of queue) {
    hidden[row]!.forEach((gap, column) => {
      if (!gap || (row === y && column === x) || columns.has(column)) return;
      columns.add(column);
      hidden.forEach((other, at) => {
        if (!other[column] || reached.has(at)) return;
        reached.add(at);
        queue.push(at);
      });
    });
  }
  return columns.has(x);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
