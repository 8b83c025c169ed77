import { describe, expect, test } from 'vitest';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { sceneOf } from '../../app/atlas/scene-composition';
import { testDatabase } from '../database';
import { pointsAlong } from './points-along';
import { shippedScenes } from './shipped-scene';

const db = testDatabase();
const scenes = shippedScenes(db);
const guangzhou = (lens: 'registry' | 'representative' | 'sourced', language: 'zh' | 'en' = 'zh') =>
  sceneOf(regionAtlas(db, '440100', lens), language);

describe.each(scenes)('the picture $name', ({ scene }) => {
  test('keeps boxes apart and inside their lanes', () => {
    for (const [index, a] of scene.boxes.entries()) {
      for (const b of scene.boxes.slice(index + 1))
        expect(
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height + 2 <= b.y || b.y + b.height + 2 <= a.y,
          `${a.id} and ${b.id}`,
        ).toBe(true);
      expect(
        scene.lanes.some((lane) => a.y >= lane.y + 2.5 && a.y + a.height <= lane.y + lane.height - 2.5),
        a.id,
      ).toBe(true);
    }
  });

  test('lets no line run through a box', () => {
    for (const link of scene.links) {
      for (const [x, y] of pointsAlong(link.path)) {
        const hit = scene.boxes.find(
          (box) => x > box.x + 0.5 && x < box.x + box.width - 0.5 && y > box.y + 0.5 && y < box.y + box.height - 0.5,
        );
        expect(hit?.id, `${link.supplierId} → ${link.customerId}`).toBeUndefined();
      }
    }
  });

  test('ends every line on a side of its customer, no two at the same place', () => {
    const boxes = new Map(scene.boxes.map((box) => [box.id, box]));
    const ends = new Set<string>();
    for (const link of scene.links) {
      const box = boxes.get(link.customerId)!;
      const [x, y] = link.end;
      expect(x).toBe(link.entersFrom === 'left' ? box.x : box.x + box.width);
      expect(y).toBeGreaterThan(box.y);
      expect(y).toBeLessThan(box.y + box.height);
      ends.add(`${x} ${y}`);
    }
    expect(ends.size).toBe(scene.links.length);
  });

  test('lets only links of one supplier share a run beside a column or past one', () => {
    const runs = scene.links.flatMap(({ supplierId, path }) =>
      [...path.matchAll(/(?:Q[-\d.]+ [-\d.]+ ([-\d.]+) ([-\d.]+))V([-\d.]+)/g)].map(([, x, from, to]) => ({
        supplierId,
        x: Number(x),
        top: Math.min(Number(from), Number(to)),
        bottom: Math.max(Number(from), Number(to)),
      })),
    );
    for (const [index, a] of runs.entries())
      for (const b of runs.slice(index + 1))
        if (a.supplierId !== b.supplierId && Math.abs(a.x - b.x) < 1)
          expect(a.bottom < b.top || b.bottom < a.top, `${a.supplierId} and ${b.supplierId} at ${a.x}`).toBe(true);
  });
});

describe('the whole picture of Guangzhou', () => {
  test('fits beside a panel of 332 px in a window of 1280 × 720, in both languages', () => {
    const [zh, en] = [guangzhou('registry'), guangzhou('registry', 'en')];
    expect([zh.boxes.length, zh.links.length, zh.lanes.length]).toEqual([47, 95, 6]);
    // What the bar, the title and the filters leave of the window, at letters of 12 px.
    for (const { width, height, legendHeight } of [zh, en]) {
      expect(width).toBeLessThanOrEqual(904);
      expect(height + legendHeight).toBeLessThanOrEqual(590);
    }
  });

  test('has its columns at even places', () => {
    const [first, second, third] = guangzhou('registry').columns.map(({ x }) => x);
    expect(Math.abs(third! - second! - (second! - first!))).toBeLessThanOrEqual(1);
  });

  test('is the same whenever it is made', () => {
    expect(guangzhou('registry')).toEqual(guangzhou('registry'));
  });

  test.each([null, 'gis'])('moves no box and no line with region or lens (chain %s)', (chain) => {
    const places = (code: string, lens: 'registry' | 'representative' | 'sourced') => {
      const { boxes, links, lanes, columns, width, height } = sceneOf(regionAtlas(db, code, lens), 'zh', chain);
      return {
        size: [width, height, columns],
        boxes: boxes.map(({ id, x, y, width: w, height: h }) => [id, x, y, w, h]),
        lines: links.map(({ path, end }) => [path, end]),
        lanes: lanes.map(({ id, y, height: h }) => [id, y, h]),
      };
    };
    const once = places('440100', 'registry');
    for (const [code, lens] of [
      ['440100', 'representative'],
      ['440100', 'sourced'],
      ['110000', 'registry'],
      ['540100', 'registry'],
    ] as const)
      expect(places(code, lens)).toEqual(once);
  });

  test('says in one sentence what a segment is, and what flows along a link', () => {
    const scene = guangzhou('registry');
    expect(scene.boxes.find((box) => box.id === 'control.ioc')?.sentence).toBe(
      '城市运行管理服务平台：未收录（不等于没有），位于 370 条路径中的 240 条上',
    );
    expect(scene.links.find((link) => link.supplierId === 'sensing.sensor')?.sentence).toBe(
      '传感器与感知终端 → 物联网通信模组与网关：现场采集信号（数据）',
    );
    const absent = guangzhou('representative').boxes.find((box) => box.id === 'sensing.sensor');
    expect(absent?.sentence).toMatch(/^传感器与感知终端：.*名单只说到技术链，不判断环节$/);
  });

  test('says how many complete paths run over a link: all that end in a segment come over its links', () => {
    const { links } = guangzhou('registry');
    const last = links.filter(({ supplierId, customerId }) => {
      const sink = !links.some((link) => link.supplierId === customerId);
      return sink && supplierId !== customerId;
    });
    expect(last.reduce((sum, { paths }) => sum + paths, 0)).toBe(11);
    expect(links.every(({ state, paths }) => (state === 'on-path') === paths > 0)).toBe(true);
  });

  test('draws one chain with its neighbours of other chains as small boxes, and only the links that touch it', () => {
    const scene = sceneOf(regionAtlas(db, '440100', 'registry'), 'zh', 'gis');
    expect(scene.boxes.filter((box) => !box.stub).map((box) => box.id)).toEqual([
      'gis.equipment',
      'gis.remote',
      'gis.platform',
      'gis.reality',
      'gis.map',
      'gis.cim',
      'gis.service',
    ]);
    expect(scene.links.every((link) => link.supplierId.startsWith('gis.') || link.customerId.startsWith('gis.'))).toBe(
      true,
    );
    const highest = Math.max(...scene.boxes.filter((box) => box.stub).map(({ height }) => height));
    expect(scene.boxes.filter((box) => !box.stub).every(({ height }) => height > highest)).toBe(true);
  });
});

test('a short name is the name with words left out or cut, never another name', () => {
  const words = (name: string) =>
    name
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
  const strange = guangzhou('registry', 'en').boxes.filter(({ name, short }) => {
    const left = words(name);
    return !words(short).every((word) => {
      const at = left.findIndex((one) => one.startsWith(word));
      if (at >= 0) left.splice(0, at + 1);
      return at >= 0;
    });
  });
  expect(strange.map(({ name, short }) => `${short} | ${name}`)).toEqual([]);
});
