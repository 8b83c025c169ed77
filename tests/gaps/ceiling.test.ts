import { expect, test } from 'vitest';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { ceilingSentence } from '../../app/gaps/fill-sentences';
import { testDatabase } from '../database';

const db = testDatabase();

test('what no region has caps every region: 45 of 47 segments, 87 of 95 links, 145 of 370 paths', () => {
  const ceilings = ['440100', '110000', '440000'].map((code) => regionAtlas(db, code, 'registry').ceiling!);
  for (const ceiling of ceilings) {
    expect([ceiling.segments.present, ceiling.links.complete, ceiling.paths.complete]).toEqual([45, 87, 145n]);
  }
  expect(ceilingSentence('zh', ceilings[0]!, 'registry')).toBe(
    '有 2 个环节在任何地区都没有记录，所以任何地区现在最多到 45/47 个环节、87/95 条关系、145/370 条路径。',
  );
  expect(ceilingSentence('en', ceilings[0]!, 'registry')).toBe(
    '2 segments are recorded in no region, so today no region can reach more than 45/47 segments, 87/95 links and 145/370 paths.',
  );
});

test('without a headline there is no ceiling, and without a segment that nobody has there is nothing to say', () => {
  expect(regionAtlas(db, '540100', 'registry').ceiling).toBeNull();
  expect(regionAtlas(db, '440100', 'representative').ceiling).toBeNull();
  const all = { present: 2, complete: 2, total: 2, ratio: 1 };
  expect(
    ceilingSentence('zh', { segments: all, links: all, paths: { complete: 2n, total: 2n, ratio: 1 } }, 'registry'),
  ).toBeNull();
});
