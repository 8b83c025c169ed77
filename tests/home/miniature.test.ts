import { describe, expect, test } from 'vitest';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { miniatureOf, miniForms } from '../../app/home/miniature';
import { pointsAlong } from '../atlas/points-along';
import { testDatabase } from '../database';

const atlas = regionAtlas(testDatabase(), '440100', 'registry');

describe.each(['wide', 'narrow'] as const)('the atlas in small, %s', (form) => {
  const sizes = miniForms[form];
  const mini = miniatureOf(
    atlas.chains.map(({ id }) => id),
    atlas.segments,
    atlas.links,
    sizes,
  );

  test('every segment has its box and every link its line, in a lane of its chain', () => {
    expect([mini.boxes.length, mini.links.length, mini.lanes.length]).toEqual([47, 95, 6]);
    const laneOf = new Map(mini.lanes.map((lane) => [lane.chainId, lane]));
    for (const { id, chainId } of atlas.segments) {
      const box = mini.boxes.find((one) => one.id === id)!;
      const lane = laneOf.get(chainId)!;
      expect(box.y, id).toBeGreaterThanOrEqual(lane.y + sizes.head + sizes.pad);
      expect(box.y + sizes.boxHeight, id).toBeLessThanOrEqual(lane.y + lane.height - sizes.pad);
      expect(box.x + sizes.box, id).toBeLessThan(mini.width);
    }
  });

  test('boxes and lanes stand apart', () => {
    for (const [index, a] of mini.boxes.entries())
      for (const b of mini.boxes.slice(index + 1))
        expect(
          Math.abs(a.x - b.x) >= sizes.box + 4 || Math.abs(a.y - b.y) >= sizes.boxHeight + 4,
          `${a.id} ${b.id}`,
        ).toBe(true);
    for (const [index, lane] of mini.lanes.entries())
      if (index > 0) expect(lane.y).toBe(mini.lanes[index - 1]!.y + mini.lanes[index - 1]!.height + sizes.gap);
  });

  test('a line meets no box but those it joins, not even by half its width where it is lit', () => {
    const half = 1.5;
    for (const { supplierId, customerId, path } of mini.links) {
      const points = pointsAlong(path);
      const met = mini.boxes.filter(({ x, y }) =>
        points.some(
          ([left, top]) =>
            left > x - half && left < x + sizes.box + half && top > y - half && top < y + sizes.boxHeight + half,
        ),
      );
      expect(met.map(({ id }) => id).sort(), `${supplierId} ${customerId}`).toEqual([supplierId, customerId].sort());
      for (const [left] of points) expect(left).toBeLessThanOrEqual(mini.width - half);
    }
  });
});
