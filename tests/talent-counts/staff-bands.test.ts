import { describe, expect, test } from 'vitest';
import { staffBands } from '../../app/talent-counts/staff-bands';

const bandsOf = (staff: readonly number[], total: number) => [
  ...staffBands(new Map(staff.map((people, at) => [at, people])), total),
];

describe('bands of certified staff', () => {
  test('are 5, 10, 20 and 50, and nothing below', () => {
    expect(bandsOf([4, 5, 9, 10, 19, 20, 49, 50, 300], 1000).sort(([a], [b]) => a - b)).toEqual([
      [1, 5],
      [2, 5],
      [3, 10],
      [4, 10],
      [5, 20],
      [6, 20],
      [7, 50],
      [8, 50],
    ]);
  });

  test('stop where fewer than five people would be left outside of them', () => {
    expect(bandsOf([6], 9)).toEqual([]);
    expect(bandsOf([6], 10)).toEqual([[0, 5]]);
    expect(bandsOf([12, 6], 19)).toEqual([[0, 10]]);
    expect(bandsOf([12, 6], 20)).toEqual([
      [0, 10],
      [1, 5],
    ]);
    expect(bandsOf([6, 6], 14)).toEqual([]);
  });
});

test('whoever knows the rule, the bands and the total cannot say of any firm, nor of all others, that fewer than five people are there', () => {
  const firms = 3;
  for (let total = 5; total <= 24; total += 1) {
    const worlds = new Map<string, number[][]>();
    for (let a = 0; a <= total; a += 1)
      for (let b = 0; a + b <= total; b += 1)
        for (let c = 0; a + b + c <= total; c += 1) {
          const said = JSON.stringify(bandsOf([a, b, c], total).sort(([x], [y]) => x - y));
          worlds.set(said, [...(worlds.get(said) ?? []), [a, b, c, total - a - b - c]]);
        }
    for (const [said, possible] of worlds) {
      const named = new Set((JSON.parse(said) as [number, number][]).map(([firm]) => firm));
      for (let at = 0; at <= firms; at += 1) {
        const sizes = new Set(possible.map((world) => world[at]!));
        // Never one exact number of people from 1 to 4.
        expect(sizes.size === 1 && [...sizes][0]! > 0 && [...sizes][0]! < 5, `${total} ${said} ${at}`).toBe(false);
      }
      const outside = Math.max(
        ...possible.map((world) => world.reduce((sum, people, at) => sum + (named.has(at) ? 0 : people), 0)),
      );
      expect(outside, `${total} ${said}`).toBeGreaterThanOrEqual(5);
    }
  }
});
