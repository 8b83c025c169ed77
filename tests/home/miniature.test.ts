import { expect, test } from 'vitest';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { miniatureOf, miniSizes } from '../../app/home/miniature';
import { testDatabase } from '../database';

const atlas = regionAtlas(testDatabase(), '440100', 'registry');
const mini = miniatureOf(
  atlas.chains.map(({ id }) => id),
  atlas.segments,
  atlas.links,
);

test('every segment has its box and every link its line, in a lane of its chain', () => {
  expect([mini.boxes.length, mini.links.length, mini.lanes.length]).toEqual([47, 95, 6]);
  const laneOf = new Map(mini.lanes.map((lane) => [lane.chainId, lane]));
  for (const { id, chainId } of atlas.segments) {
    const box = mini.boxes.find((one) => one.id === id)!;
    const lane = laneOf.get(chainId)!;
    expect(box.y, id).toBeGreaterThanOrEqual(lane.y + miniSizes.pad);
    expect(box.y + miniSizes.boxHeight, id).toBeLessThanOrEqual(lane.y + lane.height - miniSizes.pad);
    expect(box.x + miniSizes.box, id).toBeLessThan(mini.width);
  }
});

test('boxes and lanes stand apart', () => {
  for (const [index, a] of mini.boxes.entries())
    for (const b of mini.boxes.slice(index + 1))
      expect(
        Math.abs(a.x - b.x) >= miniSizes.box + 4 || Math.abs(a.y - b.y) >= miniSizes.boxHeight + 4,
        `${a.id} ${b.id}`,
      ).toBe(true);
  for (const [index, lane] of mini.lanes.entries())
    if (index > 0) expect(lane.y).toBe(mini.lanes[index - 1]!.y + mini.lanes[index - 1]!.height + miniSizes.gap);
});
