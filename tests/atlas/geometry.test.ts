import { describe, expect, test } from 'vitest';
import { marksOf } from '../../app/atlas/marks';
import { ordinal } from '../../app/atlas/scenario/ordinal';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { regionsWithRecords } from '../../app/atlas/region-options.server';
import type { Scene, SceneBox } from '../../app/atlas/scene';
import { sceneOf } from '../../app/atlas/scene-composition';
import type { Shown } from '../../app/atlas/shown';
import { testDatabase } from '../database';
import { drawnTexts, type DrawnText } from './drawn-text';
import { madeUpAtlas } from './made-up-atlas';

const db = testDatabase();
const languages = ['zh', 'en'] as const;
/** From a window smaller than the picture to the nearest zoom. */
const scales = [0.7, 1, 1.25, 1.64, 2, 2.6, 4, 8];

const overlap = (a: DrawnText, b: DrawnText) =>
  a.left < b.right - 0.1 && b.left < a.right - 0.1 && a.top < b.bottom - 0.1 && b.top < a.bottom - 0.1;

function pairsThatTouch(texts: readonly DrawnText[]): string[] {
  const rows = [...texts].sort((a, b) => a.top - b.top);
  return rows.flatMap((a, index) => {
    const found: string[] = [];
    for (let next = index + 1; next < rows.length && rows[next]!.top < a.bottom; next++)
      if (overlap(a, rows[next]!)) found.push(`${a.way} “${a.text}” and ${rows[next]!.way} “${rows[next]!.text}”`);
    return found;
  });
}

const within = (text: DrawnText, { x, y, width, height }: SceneBox) =>
  text.left >= x && text.right <= x + width && text.top >= y - 0.5 && text.bottom <= y + height + 0.5;

const apart = (text: DrawnText, { x, y, width, height }: SceneBox) =>
  text.right <= x + 0.1 || text.left >= x + width - 0.1 || text.bottom <= y + 0.1 || text.top >= y + height - 0.1;

/** What is wrong with the letters of a drawing; nothing. */
function faults(scene: Scene, shown: Shown): string[] {
  const texts = drawnTexts(marksOf(scene, shown));
  const scale = shown.scale ?? 1;
  const outside = texts
    .filter(({ left, right }) => left < 0 || right > scene.width + 0.1)
    .map(({ way, text }) => `${way} “${text}” leaves the picture`);
  const inBoxes = texts.flatMap((text) => {
    const own = /\/boxes\/([^/]+)\//.exec(text.way)?.[1];
    return scene.boxes
      .filter((box) => (box.id === own ? !within(text, box) : !apart(text, box)))
      .map((box) => `${text.way} “${text.text}” ${box.id === own ? 'leaves' : 'touches'} ${box.id}`);
  });
  const sizes = texts
    .filter(({ way }) => way.includes('/viewport/'))
    .filter(({ font }) => font * scale > 16 || font < Math.min(12, 12 / scale) - 0.01)
    .map(({ way, font }) => `${way} is ${font * scale} px high`);
  const unnamed = scene.lanes
    .filter(({ id }) => !texts.some(({ way }) => way.includes(`/lanes/${id}/`)))
    .map(({ id }) => `${id} has no name`);
  return [...unnamed, ...pairsThatTouch(texts), ...outside, ...inBoxes, ...sizes];
}

describe.each(languages)('no letters touch others, a count or a box, whatever is near (%s)', (language) => {
  test('in every region with records', { timeout: 60_000 }, () => {
    for (const { code } of regionsWithRecords(db, 'registry', language)) {
      const scene = sceneOf(regionAtlas(db, code, 'registry'), language);
      for (const scale of [1, 2, 4]) expect(faults(scene, { scale }), `${code} at ${scale}`).toEqual([]);
    }
  });

  test.each([
    ['a region without records', '540100', 'registry'],
    ['the published list', '440100', 'representative'],
    ['what has a public source', '440100', 'sourced'],
  ] as const)('in %s', (_, code, lens) => {
    const scene = sceneOf(regionAtlas(db, code, lens), language);
    for (const scale of scales) expect(faults(scene, { scale }), `at ${scale}`).toEqual([]);
  });

  test('in one chain', () => {
    for (const chain of ['sensing', 'gis', 'bim', 'fusion', 'simulation', 'control']) {
      const scene = sceneOf(regionAtlas(db, '440100', 'registry'), language, chain);
      for (const scale of scales) expect(faults(scene, { scale }), `${chain} at ${scale}`).toEqual([]);
    }
  });

  test('with any segment selected', () => {
    const scene = sceneOf(regionAtlas(db, '440100', 'registry'), language);
    for (const { id } of scene.boxes)
      for (const scale of [1, 2]) expect(faults(scene, { scale, selected: [id] }), `${id} at ${scale}`).toEqual([]);
  });

  test('in a scenario that gains in every gap, and in a comparison', () => {
    const scene = sceneOf(regionAtlas(db, '440100', 'registry'), language);
    const ids = scene.boxes.map(({ id }) => id);
    const gains = new Map(ids.map((id, index) => [id, `+${index * 9}`]));
    const changes = new Map(
      ids.flatMap((id, index) => (index % 3 === 0 ? [[id, index % 2 ? 'lost' : 'filled'] as const] : [])),
    );
    const steps = new Map(ids.map((id, index) => [id, ordinal(index % 40)]));
    const compared = new Map(ids.map((id) => [id, 'both' as const]));
    for (const scale of scales) {
      expect(faults(scene, { scale, gains, changes, steps }), `scenario at ${scale}`).toEqual([]);
      expect(faults(scene, { scale, compared }), `comparison at ${scale}`).toEqual([]);
    }
  });

  test('in a chain of one segment', () => {
    const atlas = madeUpAtlas({ chains: 1, segments: 1, links: 0 });
    for (const chain of [null, 'c0'])
      for (const scale of scales) expect(faults(sceneOf(atlas, language, chain), { scale })).toEqual([]);
  });

  test('with names of 40 characters', () => {
    const names = {
      nameZh: (index: number) =>
        '城市信息模型与数字孪生底座平台'.repeat(3).slice(0, 38) + String(index).padStart(2, '0'),
      nameEn: (index: number) => `Interoperability frameworks segment no. ${index}`,
    };
    const scene = sceneOf(madeUpAtlas({ chains: 6, segments: 47, links: 95, ...names }), language);
    for (const scale of scales) expect(faults(scene, { scale }), `at ${scale}`).toEqual([]);
  });

  test('in 300 segments with 900 links', () => {
    const scene = sceneOf(madeUpAtlas({ chains: 6, segments: 300, links: 900 }), language);
    for (const scale of scales) expect(faults(scene, { scale }), `at ${scale}`).toEqual([]);
  });
});

test.each(languages)('a box of which a part is seen says its name there, and its count (%s)', (language) => {
  const scene = sceneOf(regionAtlas(db, '440100', 'registry'), language);
  const { corner, width, height } = scene;
  // As a phone shows it: a third of the drawing's width, at the left.
  const window = { left: 0, right: Math.round(width / 3) };
  for (const k of [3, 8])
    for (const box of scene.boxes.filter((_, index) => index % 4 === 0))
      for (const end of [0.2, 0.9]) {
        const zoom = {
          k,
          x: (corner.x + window.right) / 2 - k * (box.x + end * box.width),
          y: (corner.y + height) / 2 - k * (box.y + box.height / 2),
        };
        const shown: Shown = { scale: k, zoom, window };
        const own = drawnTexts(marksOf(scene, shown)).filter(({ way }) => way.includes(`/boxes/${box.id}/`));
        const at = `${box.id} at ${k}, ${end}`;
        expect(own[0]?.text, at).not.toBe('');
        for (const text of own) {
          expect(k * text.left + zoom.x, at).toBeGreaterThanOrEqual(corner.x - 0.5);
          expect(k * text.right + zoom.x, at).toBeLessThanOrEqual(window.right + 0.5);
        }
        // A lane out of view has no name there.
        const wrong = faults(scene, shown).filter((fault) => !fault.endsWith('has no name'));
        expect(wrong, at).toEqual([]);
      }
});
