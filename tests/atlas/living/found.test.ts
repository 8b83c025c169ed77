import { expect, test } from 'vitest';
import { found } from '../../../app/atlas/living/found';
import { findablesOf } from '../../../app/atlas/living/search-index';
import { regionAtlas } from '../../../app/atlas/region-atlas.server';
import { testDatabase } from '../../database';

const findables = findablesOf(regionAtlas(testDatabase(), '440100', 'registry'), 'zh');
const names = (typed: string) => found(findables, typed).map(({ name, of }) => (of ? `${name} / ${of}` : name));

test('a segment is found by a part of its name, by pinyin and by first letters', () => {
  expect(names('物联感知')).toEqual(['物联感知平台']);
  expect(names('wulianganzhi')).toEqual(['物联感知平台']);
  expect(names('wlgz')).toEqual(['物联感知平台']);
  expect(names('')).toEqual([]);
  expect(names('没有这个')).toEqual([]);
});

test('a firm is found once in each of its segments', () => {
  const hits = found(findables, '南方测绘');
  expect(hits.length).toBeGreaterThan(0);
  expect(new Set(hits.map(({ segment }) => segment)).size).toBe(hits.length);
  expect(hits.every(({ name, of }) => name === '南方测绘' && of !== null)).toBe(true);
  expect(names('nfch')).toEqual(names('南方测绘'));
});
