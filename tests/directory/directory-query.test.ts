import { describe, expect, test } from 'vitest';
import {
  directoryAddress,
  segmentsLeft,
  sortOf,
  withoutValue,
  type DirectoryQuery,
} from '../../app/directory/directory-query';
import { paths } from '../../app/paths';

const query: DirectoryQuery = {
  q: '南方',
  chain: ['gis', 'bim'],
  segment: [],
  tier: ['upstream'],
  region: ['440100'],
  membership: [],
  offer: [],
  project: [],
  evidence: [],
  sort: 'name',
  page: 3,
  allRegions: false,
};

describe('the address of a directory', () => {
  test('holds every part of the state and repeats what has several values', () => {
    expect(paths('en').companies(directoryAddress(query, { page: 3 }))).toBe(
      '/companies?q=%E5%8D%97%E6%96%B9&chain=gis&chain=bim&tier=upstream&region=440100&sort=name&page=3&lang=en',
    );
  });

  test('goes back to page 1 when anything but the page changes', () => {
    expect(directoryAddress(query, withoutValue(query, 'chain', 'gis'))).toMatchObject({ chain: ['bim'], page: null });
  });
});

test('relevance is the order of a search only', () => {
  expect([
    sortOf({ q: '', sort: undefined }),
    sortOf({ q: '', sort: 'relevance' }),
    sortOf({ q: 'a', sort: undefined }),
    sortOf({ q: 'a', sort: 'region' }),
  ]).toEqual(['name', 'name', 'relevance', 'region']);
});

test('chain, segment and tier are asked of one and the same capability', () => {
  const segments = [
    { id: 'a.1', chainId: 'a', tier: 'upstream' },
    { id: 'a.2', chainId: 'a', tier: 'midstream' },
    { id: 'b.1', chainId: 'b', tier: 'upstream' },
  ] as const;
  const filters = {
    chain: ['a'],
    segment: [],
    tier: ['upstream'],
    region: [],
    membership: [],
    offer: [],
    project: [],
    evidence: [],
  } as const;
  expect(segmentsLeft(segments, filters)).toEqual(['a.1']);
  expect(segmentsLeft(segments, filters, 'chain')).toEqual(['a.1', 'b.1']);
  expect(segmentsLeft(segments, { ...filters, segment: ['b.1'] })).toEqual([]);
  expect(
    segmentsLeft(segments, {
      chain: [],
      segment: [],
      tier: [],
      region: ['x'],
      membership: [],
      offer: [],
      project: [],
      evidence: [],
    }),
  ).toBeNull();
});
