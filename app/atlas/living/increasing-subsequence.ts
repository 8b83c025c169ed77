/**
 * The indices of a longest increasing subsequence of different numbers: what need not be moved to put them in order.
 * O(n log n).
 */
export function longestIncreasingSubsequence(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length, the index of the lowest number that ends a subsequence so long. */
  const ends: number[] = [];
  const before = numbers.map((number, index) => {
    const length = firstNotUnder(ends, (end) => numbers[end]! < number);
    ends[length] = index;
    return length > 0 ? ends[length - 1]! : -1;
  });
  const chosen = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) chosen.add(index);
  return chosen;
}

/** How many at the beginning are under; all of those stand before the others. */
function firstNotUnder(values: readonly number[], isUnder: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isUnder(values[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
