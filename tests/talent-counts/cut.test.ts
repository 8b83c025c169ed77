import { describe, expect, test } from 'vitest';
import { certified } from '../../app/talent-counts/certified';
import { countCut, personInside } from '../../app/talent-counts/cut';
import { smallestGroup } from '../../app/gaps/smallest-group';
import { partition } from '../../app/talent-counts/partition';
import fc from '../properties';

const order = ['gis', 'bim', 'spanning'];
const chainOf = new Map([
  ['bim-modelling', 'bim'],
  ['gis-survey', 'gis'],
]);
const held = (chainId: string | null, level: number, ladderId = 'three', levels = 3) => ({
  chainId,
  ladderId,
  level,
  levels,
});

describe('one person as the counts read them', () => {
  test('counts once per chain at the highest level, and whoever is in several chains is one of that set', () => {
    expect(
      certified(
        [held('bim', 1), held('bim', 2), held('gis', 1)],
        { regionCode: '440100', segments: [] },
        order,
        chainOf,
      ),
    ).toEqual({ chains: 'gis+bim', level: 'three-1,three-2', region: '440100', segment: '' });
    expect(
      certified([held(null, 4, 'five', 5)], { regionCode: null, segments: ['gis-survey'] }, order, chainOf),
    ).toEqual({ chains: 'spanning', level: 'five-4', region: '', segment: 'gis-survey' });
  });

  test('is placed in the segment of the latest project that lies in a chain certified', () => {
    expect(
      certified([held('bim', 1)], { regionCode: null, segments: ['gis-survey', 'bim-modelling'] }, order, chainOf)
        .segment,
    ).toBe('bim-modelling');
    expect(certified([held('bim', 1)], { regionCode: null, segments: ['gis-survey'] }, order, chainOf).segment).toBe(
      '',
    );
  });
});

const one = { chains: 'bim', level: 'three-1', region: '440100', segment: '' };
const groups = [
  { people: 10, is: one, not: {} },
  { people: 6, is: { ...one, chains: 'gis+bim', level: 'three-1,three-2' }, not: {} },
  { people: 5, is: { ...one, level: undefined as never }, not: { level: ['three-1'] } },
  { people: 7, is: { level: 'three-3', region: '110000', segment: 'gis-survey' }, not: { chains: ['bim', 'gis+bim'] } },
];

describe('a cut', () => {
  test('sums the groups wholly inside and says how many cannot be told apart', () => {
    expect(countCut(groups, {})).toEqual({ atLeast: 28, unsure: 0 });
    expect(countCut(groups, { chain: 'bim' })).toEqual({ atLeast: 21, unsure: 7 });
    expect(countCut(groups, { chain: 'bim', level: 'three-1' })).toEqual({ atLeast: 10, unsure: 0 });
    expect(countCut(groups, { chain: 'bim', level: 'three-2' })).toEqual({ atLeast: 6, unsure: 5 });
    expect(countCut(groups, { chain: 'gis', level: 'three-1' })).toEqual({ atLeast: 6, unsure: 0 });
    expect(countCut(groups, { level: 'three-1' })).toEqual({ atLeast: 16, unsure: 0 });
    expect(countCut(groups, { region: '440000' })).toEqual({ atLeast: 21, unsure: 0 });
    expect(countCut(groups, { segment: 'gis-survey' })).toEqual({ atLeast: 7, unsure: 21 });
  });

  const person = fc
    .record({
      chains: fc.constantFrom('bim', 'gis', 'gis+bim'),
      level: fc.constantFrom('three-1', 'three-2'),
      region: fc.constantFrom('', '440100', '110000'),
      segment: fc.constantFrom('', 'gis-survey'),
    })
    .map((so) => (so.chains === 'gis+bim' ? { ...so, level: `${so.level},three-1` } : so));
  const cut = fc.record({
    chain: fc.constantFrom(null, 'bim', 'gis'),
    level: fc.constantFrom(null, 'three-1', 'three-2'),
    region: fc.constantFrom(null, '440000', '440100'),
    segment: fc.constantFrom(null, 'gis-survey'),
  });
  test('never claims more than there are and never hides more than it says; each number is nothing or five and more', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(person, fc.integer({ min: 1, max: 8 })), { maxLength: 15 }), cut, (lots, asked) => {
        const people = lots.flatMap(([so, count]) => Array.from({ length: count }, () => so));
        const { atLeast, unsure } = countCut(partition(people), asked);
        const inside = people.filter((so) => personInside(so, asked)).length;
        if (people.length >= smallestGroup)
          expect([atLeast <= inside, inside <= atLeast + unsure]).toEqual([true, true]);
        expect([atLeast, unsure].filter((number) => number > 0 && number < smallestGroup)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
