import { describe, expect, test } from 'vitest';
import { textWidth } from '../../app/atlas/label';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { labelWidth } from '../../app/atlas/scene-boxes';
import { sceneOf } from '../../app/atlas/scene-composition';
import { chainMeasures, wholeMeasures } from '../../app/atlas/scene-measures';
import { testDatabase } from '../database';
import { shippedScenes } from './shipped-scene';

const db = testDatabase();
const scenes = shippedScenes(db);

/** Horizontal and vertical legs of a path before its corners were rounded, from its M, L and Q points. */
function legs(path: string): [number, number, number, number][] {
  const points = [...path.matchAll(/([MLQ])([-\d. ]+)/g)].flatMap(([, command, numbers]) => {
    const values = numbers!.trim().split(' ').map(Number);
    return command === 'Q'
      ? [
          [values[0]!, values[1]!],
          [values[2]!, values[3]!],
        ]
      : [[values[0]!, values[1]!]];
  });
  return points.slice(1).map((point, index) => [points[index]![0]!, points[index]![1]!, point[0]!, point[1]!]);
}

describe.each(scenes)('the picture $name', ({ name, scene }) => {
  const [language, , chain] = name.split(' ') as ['zh' | 'en', string, string];

  test('keeps boxes apart and inside their lanes', () => {
    for (const [index, a] of scene.boxes.entries()) {
      for (const b of scene.boxes.slice(index + 1))
        expect(
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height + 4 <= b.y || b.y + b.height + 4 <= a.y,
          `${a.id} and ${b.id}`,
        ).toBe(true);
      expect(
        scene.lanes.some((lane) => a.y >= lane.y + 4 && a.y + a.height <= lane.y + lane.height - 4),
        a.id,
      ).toBe(true);
    }
  });

  test('lets every label end before its count, and every line fit inside its box', () => {
    const whole = wholeMeasures[language];
    const measures = chain === 'all' ? whole : chainMeasures[language];
    for (const box of scene.boxes) {
      const size = box.stub ? whole : measures;
      for (const line of box.lines)
        expect(textWidth(line, box.font), line).toBeLessThanOrEqual(labelWidth(box.width, size));
      expect(textWidth(box.mark, box.font) + 8, box.mark).toBeLessThanOrEqual(size.countWidth);
      expect(box.lines.length * box.lineHeight).toBeLessThanOrEqual(box.height);
    }
  });

  test('lets no line run through a box', () => {
    for (const link of scene.links) {
      for (const [x1, y1, x2, y2] of legs(link.path)) {
        for (const box of scene.boxes) {
          const apart =
            Math.max(x1, x2) <= box.x + 0.5 ||
            Math.min(x1, x2) >= box.x + box.width - 0.5 ||
            Math.max(y1, y2) <= box.y + 0.5 ||
            Math.min(y1, y2) >= box.y + box.height - 0.5;
          expect(apart, `${link.supplierId} → ${link.customerId} and ${box.id}`).toBe(true);
        }
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

  test('never lays the horizontals of two suppliers on one another', () => {
    const flat = scene.links.flatMap((link) =>
      legs(link.path)
        .filter(([x1, y1, x2, y2]) => y1 === y2 && Math.abs(x1 - x2) > 1)
        .map(([x1, y, x2]) => ({ supplier: link.supplierId, y, left: Math.min(x1, x2), right: Math.max(x1, x2) })),
    );
    for (const [index, a] of flat.entries()) {
      for (const b of flat.slice(index + 1)) {
        if (a.supplier !== b.supplier && Math.abs(a.y - b.y) < 1.5)
          expect(a.right <= b.left + 1 || b.right <= a.left + 1, `${a.supplier} and ${b.supplier} at ${a.y}`).toBe(
            true,
          );
      }
    }
  });
});

describe('the whole picture of Guangzhou', () => {
  test.each(['zh', 'en'] as const)(
    'holds 47 boxes, 95 links and 6 lanes within the width of a 1280 px window (%s)',
    (language) => {
      const scene = sceneOf(regionAtlas(db, '440100', 'registry'), language);
      expect([scene.boxes.length, scene.links.length, scene.lanes.length]).toEqual([47, 95, 6]);
      expect(scene.width).toBe(1240);
      expect(scene.height).toBeLessThan(language === 'zh' ? 960 : 1150);
    },
  );

  test('is the same whenever it is made', () => {
    const once = sceneOf(regionAtlas(db, '440100', 'registry'), 'zh');
    expect(sceneOf(regionAtlas(db, '440100', 'registry'), 'zh')).toEqual(once);
  });

  test('places boxes and lines alike under both lenses, so that they can be laid side by side', () => {
    const [registry, representative] = (['registry', 'representative'] as const).map((lens) =>
      sceneOf(regionAtlas(db, '440100', lens), 'zh'),
    );
    expect(representative!.boxes.map(({ id, x, y }) => [id, x, y])).toEqual(
      registry!.boxes.map(({ id, x, y }) => [id, x, y]),
    );
    expect(representative!.links.map(({ path }) => path)).toEqual(registry!.links.map(({ path }) => path));
  });

  test('says in one sentence what a segment is, and what flows along a link', () => {
    const scene = sceneOf(regionAtlas(db, '440100', 'registry'), 'zh');
    expect(scene.boxes.find((box) => box.id === 'control.ioc')?.sentence).toBe(
      '城市运行管理服务平台：未录（不等于没有），位于 370 条路径中的 240 条上',
    );
    expect(scene.links.find((link) => link.supplierId === 'sensing.sensor')?.sentence).toBe(
      '传感器与感知终端 → 物联网通信模组与网关：现场采集信号（数据）',
    );
    const absent = sceneOf(regionAtlas(db, '440100', 'representative'), 'zh').boxes.find(
      (box) => box.id === 'sensing.sensor',
    );
    expect(absent?.sentence).toMatch(/^传感器与感知终端：.*名单只说到技术链，不判断环节$/);
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
    expect(scene.boxes.filter((box) => box.stub).every((box) => box.font < 15)).toBe(true);
  });
});
