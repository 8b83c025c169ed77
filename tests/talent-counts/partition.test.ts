import { describe, expect, test } from 'vitest';
import { smallestGroup } from '../../app/gaps/smallest-group';
import { dimensions, partition, type Certified, type Dimension } from '../../app/talent-counts/partition';
import fc from '../properties';

type Domain = Partial<Record<Dimension, readonly string[]>>;

/** Every combination of values of a domain; what it leaves out has one value for all. */
function cellsOf(domain: Domain): Certified[] {
  const values = (dimension: Dimension) => domain[dimension] ?? [''];
  return values('chains').flatMap((chains) =>
    values('level').flatMap((level) =>
      values('region').flatMap((region) => values('segment').map((segment) => ({ chains, level, region, segment }))),
    ),
  );
}

const peopleOf = (cells: readonly Certified[], counts: readonly number[]) =>
  counts.flatMap((count, at) => Array.from({ length: count }, () => cells[at]!));
const one = { chains: 'gis', level: 'three-1', region: '440100', segment: '' };
const some = (count: number, more: Partial<Certified> = {}) =>
  Array.from({ length: count }, () => ({ ...one, ...more }));
const told = (people: readonly Certified[]) =>
  partition(people).map(({ people: count, is, not }) => [count, is.chains ?? null, not.chains ?? null]);

describe('the published partition', () => {
  test('keeps values of five and more apart, down to the last dimension', () => {
    expect(partition([...some(5), ...some(6, { level: 'three-2' }), ...some(7, { chains: 'bim' })])).toEqual([
      { people: 7, is: { ...one, chains: 'bim' }, not: {} },
      { people: 5, is: one, not: {} },
      { people: 6, is: { ...one, level: 'three-2' }, not: {} },
    ]);
  });

  test('holds small values together with the smallest of the large ones, and names the rest by what it is not', () => {
    expect(told([...some(9, { chains: 'bim' }), ...some(6), ...some(1, { chains: 'fusion' })])).toEqual([
      [9, 'bim', null],
      [7, null, ['bim']],
    ]);
    expect(
      told([
        ...some(9, { chains: 'bim' }),
        ...some(6),
        ...some(4, { chains: 'fusion' }),
        ...some(4, { chains: 'control' }),
      ]),
    ).toEqual([
      [9, 'bim', null],
      [14, null, ['bim']],
    ]);
  });

  test('takes every one of the smallest: a choice among equals would tell which was small', () => {
    expect(
      told([
        ...some(9, { chains: 'bim' }),
        ...some(6),
        ...some(6, { chains: 'control' }),
        ...some(1, { chains: 'fusion' }),
      ]),
    ).toEqual([
      [9, 'bim', null],
      [13, null, ['bim']],
    ]);
  });

  test('leaves a group whole where nothing could be told apart, and still splits it by the next dimension', () => {
    expect(partition([...some(6), ...some(4, { chains: 'bim' })])).toEqual([
      { people: 10, is: { level: 'three-1', region: '440100', segment: '' }, not: {} },
    ]);
    expect(
      partition([...some(6), ...some(2, { chains: 'bim', level: 'three-2' }), ...some(3, { level: 'three-2' })]),
    ).toEqual([
      { people: 6, is: { level: 'three-1', region: '440100', segment: '' }, not: {} },
      { people: 5, is: { level: 'three-2', region: '440100', segment: '' }, not: {} },
    ]);
  });

  test('says nothing of four people', () => {
    expect(partition(some(4))).toEqual([]);
    expect(told(some(5))).toEqual([[5, 'gis', null]]);
  });
});

const values = fc.record({
  chains: fc.constantFrom('bim', 'gis', 'fusion', 'gis+bim', 'bim+fusion'),
  level: fc.constantFrom('1', '2', '3'),
  region: fc.constantFrom('', '440100', '440300', '110000'),
  segment: fc.constantFrom('', 'a', 'b'),
});

test('groups share nobody, hold everybody, and none is smaller than five; order does not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(values, fc.integer({ min: 1, max: 12 })), { maxLength: 25 }), (lots) => {
      const people = lots.flatMap(([person, count]) => Array.from({ length: count }, () => person));
      const groups = partition(people);
      expect(groups.reduce((sum, group) => sum + group.people, 0)).toBe(
        people.length < smallestGroup ? 0 : people.length,
      );
      expect(groups.filter((group) => group.people < smallestGroup)).toEqual([]);
      const fits = (person: Certified) =>
        groups.filter(({ is, not }) =>
          dimensions.every(
            (dimension) =>
              (is[dimension] ?? person[dimension]) === person[dimension] &&
              !not[dimension]?.includes(person[dimension]),
          ),
        );
      for (const person of people) if (groups.length > 0) expect(fits(person)).toHaveLength(1);
      for (const group of groups)
        expect(people.filter((person) => fits(person)[0] === group)).toHaveLength(group.people);
      expect(partition([...people].reverse())).toEqual(groups);
    }),
    { numRuns: 300 },
  );
});

function* split(total: number, cells: number): Generator<number[]> {
  if (cells === 1) yield [total];
  else
    for (let first = 0; first <= total; first += 1)
      for (const others of split(total - first, cells - 1)) yield [first, ...others];
}

/**
 * Whoever knows the rule and what was published can think of every population that would have led to it. Lists each
 * set of cells (any union, not only cuts) of which such a reader could say exactly how many of 1 to 4 people it holds.
 */
function workedOut(domain: Domain, most: number): string[] {
  const cells = cellsOf(domain);
  const found: string[] = [];
  for (let total = smallestGroup; total <= most; total += 1) {
    const worlds = new Map<string, number[][]>();
    for (const counts of split(total, cells.length)) {
      const published = JSON.stringify(partition(peopleOf(cells, counts)));
      worlds.set(published, [...(worlds.get(published) ?? []), counts]);
    }
    for (const [published, possible] of worlds) {
      for (let set = 1; set < 2 ** cells.length - 1; set += 1) {
        const sizes = new Set(
          possible.map((counts) => counts.reduce((sum, count, at) => sum + ((set >> at) & 1 ? count : 0), 0)),
        );
        const [size] = sizes;
        if (sizes.size === 1 && size! > 0 && size! < smallestGroup) found.push(`${published} set ${set}: ${size}`);
      }
    }
  }
  return found;
}

describe('a reader who knows the rule and tries every population behind a publication', () => {
  test.each([
    ['two values', { chains: ['a', 'b'] }, 24],
    ['three values', { chains: ['a', 'b', 'c'] }, 20],
    ['four values', { chains: ['a', 'b', 'c', 'd'] }, 17],
    ['two dimensions', { chains: ['a', 'b'], level: ['1', '2'] }, 19],
    ['two of three and two', { chains: ['a', 'b', 'c'], level: ['1', '2'] }, 13],
    ['two of two and three', { chains: ['a', 'b'], region: ['x', 'y', 'z'] }, 13],
    ['three dimensions', { chains: ['a', 'b'], level: ['1', '2'], region: ['x', 'y'] }, 10],
  ] as const)('learns the number of no one to four people: %s', (_name, domain, most) => {
    expect(workedOut(domain as Domain, most)).toEqual([]);
  });
});
