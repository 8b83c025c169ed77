import { describe, expect, test } from 'vitest';
import {
  any,
  both,
  countAmong,
  exclude,
  forEachOf,
  holds,
  idsOf,
  include,
  ofClasses,
  setOf,
  sizeOf,
  sizesOf,
  widened,
  without,
} from '../../app/directory/company-set';
import fc from '../properties';

const ids = fc.uniqueArray(fc.nat({ max: 300 }), { maxLength: 80 });
const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

describe('a set of companies', () => {
  test('holds what was put in, the last bit of a word too', () => {
    const set = setOf([0, 31, 32, 63, 64]);
    expect(idsOf(set)).toEqual([0, 31, 32, 63, 64]);
    exclude(set, 31);
    exclude(set, 5000);
    include(set, 30);
    expect([holds(set, 30), holds(set, 31), holds(set, 5000), sizeOf(set)]).toEqual([true, false, false, 5]);
    expect(idsOf(widened(set, 1000))).toEqual(idsOf(set));
  });

  test('is shared, joined and counted as sets of numbers are', () => {
    fc.assert(
      fc.property(ids, fc.array(ids, { maxLength: 4 }), (a, others) => {
        const [set, sets] = [setOf(a), others.map((one) => setOf(one))];
        const union = new Set(others.flat());
        const shared = sorted(a.filter((id) => union.has(id)));
        expect(idsOf(any(sets))).toEqual(sorted(union));
        expect(idsOf(both(set, any(sets)))).toEqual(shared);
        expect(countAmong(set, sets)).toBe(shared.length);
        expect(idsOf(without(set, any(sets)))).toEqual(sorted(a.filter((id) => !union.has(id))));
      }),
    );
  });

  test('gives any stretch of its ids', () => {
    fc.assert(
      fc.property(ids, fc.nat({ max: 90 }), fc.nat({ max: 40 }), (a, offset, limit) => {
        expect(idsOf(setOf(a), offset, limit)).toEqual(sorted(a).slice(offset, offset + limit));
      }),
    );
  });

  test('is visited in ascending order', () => {
    fc.assert(
      fc.property(ids, (a) => {
        const visited: number[] = [];
        forEachOf(setOf(a), (id) => visited.push(id));
        expect(visited).toEqual(sorted(a));
      }),
    );
  });

  test('falls into classes', () => {
    fc.assert(
      fc.property(ids, (a) => {
        const classes = Uint16Array.from({ length: 301 }, (_, id) => id % 3);
        expect([...sizesOf(setOf(a), classes, 3)]).toEqual(
          [0, 1, 2].map((value) => a.filter((id) => id % 3 === value).length),
        );
        expect(idsOf(ofClasses(setOf(a), classes, [true, false, true]))).toEqual(
          sorted(a.filter((id) => id % 3 !== 1)),
        );
      }),
    );
  });
});
