import { expect, test } from 'vitest';
import { legendEntries } from '../../app/atlas/legend-entries';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { sceneOf } from '../../app/atlas/scene-composition';
import type { Compared, Shown } from '../../app/atlas/shown';
import { testDatabase } from '../database';

const scene = sceneOf(regionAtlas(testDatabase(), '440100', 'registry'), 'zh');
const ids = scene.boxes.map(({ id }) => id);
const textsOf = (shown: Shown) => legendEntries(scene, shown).map(({ text }) => text);

test('the key of two regions tells of records alone: no link of either is judged', () => {
  const compared = new Map(ids.map((id, index) => [id, (['both', 'first', 'second', 'neither'] as const)[index % 4]!]));
  const answers = ['两地都有记录', '只有甲', '只有乙', '两地都没有记录'];
  expect(textsOf({ compared, comparedNames: ['甲', '乙'] })).toEqual([...answers, '供需关系']);
  // What is recorded in both everywhere has nothing else to explain.
  const alike = new Map(ids.map((id): [string, Compared] => [id, 'both']));
  expect(textsOf({ compared: alike })).toEqual(['两地都有记录', '供需关系']);
});

const asItIs = [
  ...['有（企业数）', '仅一家', '未收录，不等于没有', '未知', '唯一供应方', '录到，但不在完整路径上'],
  ...['贯通，越粗路径越多', '两端都有记录', '有一端没有记录', '依据较弱'],
];

test('the key has every mark that is drawn, and no other', () => {
  expect(textsOf({})).toEqual(asItIs);
  expect(textsOf({ selected: [ids[0]!] })).toEqual([...asItIs, '选中；无关的变淡']);
  const filled = scene.boxes.find(({ presence }) => presence === 'no-record')!.id;
  const tried = { changes: new Map([[filled, 'filled' as const]]), steps: new Map([[filled, '①']]) };
  expect(textsOf(tried)).toEqual([...asItIs.slice(0, 6), '推演补上', '第几步', ...asItIs.slice(6)]);
  const lostFirms = new Set(scene.boxes.flatMap(({ firms }) => firms.map(({ slug }) => slug)));
  // Nearer, more firms have room, and some still have none.
  expect(textsOf({ scale: 1.6, lostFirms })).toEqual([...asItIs, '另有几家', '失去的企业']);
});

test('the key of one region has each kind of link that is drawn', () => {
  const lines = legendEntries(scene, {}).filter(({ key }) => key.kind === 'line');
  expect(lines.map(({ text }) => text)).toEqual(['贯通，越粗路径越多', '两端都有记录', '有一端没有记录']);
});
