import { expect, test } from 'vitest';
import { leastRecorded } from '../../app/atlas/least-recorded';
import type { AtlasChain, RegionAtlas } from '../../app/atlas/region-atlas';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { testDatabase } from '../database';

const guangzhou = regionAtlas(testDatabase(), '440100', 'registry');

/** Guangzhou with so many segments on record of so many in its first chains, and no other chains. */
function withChains(
  ...counts: (readonly [recordedCount: number, segmentCount: number, partial?: boolean])[]
): RegionAtlas {
  const chains = counts.map(([recordedCount, segmentCount, partial = true], index): AtlasChain => {
    const chain = guangzhou.chains[index]!;
    const survey = { ...chain.survey, completeness: partial ? ('partial' as const) : ('census' as const) };
    return { ...chain, recordedCount, segmentCount, survey };
  });
  return { ...guangzhou, chains };
}

const leastOf = (atlas: RegionAtlas) => leastRecorded(atlas, 'en')?.chains.map(({ counts }) => counts) ?? null;

test('chains are compared by their share, and all that share the lowest place are named', () => {
  expect(leastOf(withChains([3, 9], [2, 3], [1, 2]))).toEqual([' (3 of 9)']);
  expect(leastOf(withChains([3, 9], [1, 3], [1, 2]))).toEqual([' (3 of 9)', ' (1 of 3)']);
  expect(leastOf(withChains([0, 4], [0, 0], [1, 2]))).toEqual([' (0 of 4)']);
});

test('nothing is said where chains are alike, were not surveyed alike, or there is one alone', () => {
  expect(leastOf(withChains([1, 3], [2, 6]))).toBeNull();
  expect(leastOf(withChains([1, 3], [3, 6, false]))).toBeNull();
  expect(leastOf(withChains([1, 3]))).toBeNull();
  expect(leastOf(withChains([0, 0], [0, 0]))).toBeNull();
  expect(leastOf({ ...guangzhou, withheld: 'list' })).toBeNull();
});

test('only a census goes without saying that no record is not none', () => {
  expect(leastRecorded(withChains([1, 3, false], [2, 3, false]), 'zh')?.after).toBe('，截至 2026-11。');
  expect(leastRecorded(withChains([1, 3], [2, 3]), 'zh')?.after).toBe('，截至 2026-11；未收录不等于没有。');
});
