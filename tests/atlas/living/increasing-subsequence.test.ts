import { expect, test } from 'vitest';
import { longestIncreasingSubsequence } from '../../../app/atlas/living/increasing-subsequence';
import fc from '../../properties';

const rises = (numbers: readonly number[]) =>
  numbers.every((number, index) => index === 0 || numbers[index - 1]! < number);

/** The length of the longest rising selection, by trying each. */
function longestByTrying(numbers: readonly number[]): number {
  let longest = 0;
  for (let choice = 0; choice < 2 ** numbers.length; choice += 1) {
    const chosen = numbers.filter((_, index) => (choice >> index) & 1);
    if (rises(chosen)) longest = Math.max(longest, chosen.length);
  }
  return longest;
}

test('what may stay where it is rises, and no selection that rises is longer', () => {
  expect([...longestIncreasingSubsequence([4, 0, 1, 3, 2])].sort()).toEqual([1, 2, 4]);
  expect(longestIncreasingSubsequence([]).size).toBe(0);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 10 }), (numbers) => {
      const staying = longestIncreasingSubsequence(numbers);
      expect(rises(numbers.filter((_, index) => staying.has(index)))).toBe(true);
      expect(staying.size).toBe(longestByTrying(numbers));
    }),
  );
});
