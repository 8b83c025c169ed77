import { describe, expect, test } from 'vitest';
import type { Rectangle } from '../../app/atlas/box-frames';
import { flowLabels, type FlowLabel } from '../../app/atlas/flow-labels';
import { linkKey } from '../../app/atlas/link-marks';
import { litBy } from '../../app/atlas/lit';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import type { Scene, SceneBox } from '../../app/atlas/scene';
import { sceneOf } from '../../app/atlas/scene-composition';
import { testDatabase } from '../database';
import { pointsAlong } from './points-along';

const db = testDatabase();
const scenes = { zh: guangzhou('zh'), en: guangzhou('en') };

function guangzhou(language: 'zh' | 'en'): Scene {
  return sceneOf(regionAtlas(db, '440100', 'registry'), language);
}

/** What is seen at a scale with the middle of an end of a box in the middle. */
function seenAt({ width, height, corner }: Scene, box: SceneBox, end: 'left' | 'right', scale: number): Rectangle {
  const [wide, high] = [(width - corner.x) / scale, (height - corner.y) / scale];
  const x = (end === 'left' ? box.x : box.x + box.width) - wide / 2;
  const y = box.y + box.height / 2 - high / 2;
  return {
    x: Math.min(width - wide, Math.max(corner.x, x)),
    y: Math.min(height - high, Math.max(corner.y, y)),
    width: wide,
    height: high,
  };
}

const overlap = (a: Rectangle, b: Rectangle) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const holds = ({ x, y, width, height }: Rectangle, [px, py]: readonly [number, number]) =>
  px > x && px < x + width && py > y && py < y + height;

const inside = (a: Rectangle, b: Rectangle) =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

function litLinks(scene: Scene, selected: readonly string[]) {
  const lit = litBy(scene, selected)?.lit ?? null;
  return { lit, links: scene.links.filter((link) => !lit || (lit.has(link.supplierId) && lit.has(link.customerId))) };
}

/** What is wrong with the labels of a view: which touch each other, a box or an arrow head, or are cut off. */
function faults(scene: Scene, labels: readonly FlowLabel[], links: Scene['links'], seen: Rectangle): string[] {
  return labels.flatMap((label, index) => [
    ...labels
      .slice(index + 1)
      .filter((other) => overlap(label, other))
      .map((other) => `${label.text} on ${other.text}`),
    ...scene.boxes.filter((box) => overlap(label, box)).map((box) => `${label.text} on ${box.id}`),
    ...links.filter(({ end }) => holds(label, end)).map(({ sentence }) => `${label.text} on the head of ${sentence}`),
    ...(inside(label, seen) ? [] : [`${label.text} is cut off`]),
  ]);
}

describe.each(['zh', 'en'] as const)('what flows is told apart around every segment in focus (%s)', (language) => {
  const scene = scenes[language];

  test.each([1, 1.5, 2.7, 5, 8])('at %d ×', (scale) => {
    for (const box of scene.boxes)
      for (const end of ['left', 'right'] as const) {
        const { lit, links } = litLinks(scene, [box.id]);
        const seen = seenAt(scene, box, end, scale);
        const labels = flowLabels(scene, { selected: [box.id], scale }, seen, lit);
        expect(faults(scene, labels, links, seen), `${end} of ${box.id}`).toEqual([]);
      }
  });
});

test('each stands over at most two lines of others, and nearer more links say what flows', () => {
  const scene = scenes.zh;
  const cim = scene.boxes.find(({ id }) => id === 'gis.cim')!;
  const { lit, links } = litLinks(scene, ['gis.cim']);
  const lines = links.map((link) => ({ key: linkKey(link), points: pointsAlong(link.path) }));
  const hidden = (scale: number) =>
    flowLabels(scene, { selected: ['gis.cim'], scale }, seenAt(scene, cim, 'left', scale), lit).map(
      (label) =>
        lines.filter(({ key, points }) => key !== linkKey(label.link) && points.some((point) => holds(label, point)))
          .length,
    );
  expect([1, 2, 3].map(hidden)).toEqual([
    [2, 0, 1, 2],
    [0, 1, 1, 1, 1, 0],
    [0, 0, 0, 0, 2, 0, 2, 2, 2, 0, 0, 1, 2, 2],
  ]);
});
