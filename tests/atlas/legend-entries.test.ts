import { expect, test } from 'vitest';
import { legendEntries } from '../../app/atlas/legend-entries';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { sceneOf } from '../../app/atlas/scene-composition';
import type { Compared } from '../../app/atlas/shown';
import { testDatabase } from '../database';

const scene = sceneOf(regionAtlas(testDatabase(), '440100', 'registry'), 'zh');
const compared = new Map<string, Compared>(scene.boxes.map(({ id }) => [id, 'both']));

test('the key of two regions tells of records alone: no link of either is judged', () => {
  const entries = legendEntries(scene, { compared, comparedNames: ['甲', '乙'] });
  expect(entries.map(({ text }) => text)).toEqual(['两地都有记录', '只有甲', '只有乙', '两地都没有记录']);
});

test('the key of one region has each kind of link that is drawn', () => {
  const lines = legendEntries(scene, {}).filter(({ key }) => key.kind === 'line');
  expect(lines.map(({ text }) => text)).toEqual(['贯通，越粗路径越多', '两端都有记录', '有一端没有记录']);
});
