import { describe, expect, test } from 'vitest';
import { drawing } from '../../app/atlas/drawing';
import { linkKey } from '../../app/atlas/link-marks';
import type { Mark } from '../../app/atlas/mark';
import { marksOf } from '../../app/atlas/marks';
import type { Shown } from '../../app/atlas/shown';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { sceneOf } from '../../app/atlas/scene-composition';
import { testDatabase } from '../database';
import { shippedScenes } from './shipped-scene';

const db = testDatabase();
const guangzhou = sceneOf(regionAtlas(db, '440100', 'registry'), 'zh');

/** Every mark with the way to it, from the root. */
function marksWithin(mark: Mark, way = mark.key): { way: string; mark: Mark }[] {
  return [{ way, mark }, ...(mark.children ?? []).flatMap((child) => marksWithin(child, `${way}/${child.key}`))];
}

const waysTo = (root: Mark, matching: RegExp) =>
  marksWithin(root)
    .map(({ way }) => way)
    .filter((way) => matching.test(way));

describe('marks', () => {
  test.each(shippedScenes(db))('of $name have keys unique among their siblings', ({ scene }) => {
    for (const { way, mark } of marksWithin(marksOf(scene))) {
      const keys = (mark.children ?? []).map(({ key }) => key);
      expect(new Set(keys).size, way).toBe(keys.length);
    }
  });

  test('keep the keys of segments, links and lanes in every region, lens and language', () => {
    const shared = /^atlas\/(plot\/viewport\/(boxes|links)|lanes|grounds)\/[^/]+$/;
    const keys = waysTo(marksOf(guangzhou), shared).sort();
    expect(keys).toHaveLength(47 + 95 + 6 + 6);
    for (const [region, lens] of [
      ['110000', 'registry'],
      ['440100', 'representative'],
      ['440100', 'sourced'],
    ] as const)
      expect(waysTo(marksOf(sceneOf(regionAtlas(db, region, lens), 'en')), shared).sort()).toEqual(keys);
  });

  test('name a link by supplier and customer, and what a segment leads to', () => {
    const root = marksOf(guangzhou, { hrefs: { segment: (id) => `/s/${id}`, chain: (id) => `/c/${id}` } });
    const found = new Map(marksWithin(root).map(({ way, mark }) => [way, mark]));
    expect(found.get(`atlas/plot/viewport/links/${linkKey(guangzhou.links[0]!)}`)?.tag).toBe('g');
    expect(found.get('atlas/plot/viewport/boxes/gis.cim')?.attributes.href).toBe('/s/gis.cim');
    expect(found.get('atlas/lanes/gis/link')?.attributes.href).toBe('/c/gis');
  });

  test('hold in the group that zooms the links and boxes alone', () => {
    const viewport = marksWithin(marksOf(guangzhou)).find(({ way }) => way === 'atlas/plot/viewport')!;
    expect(viewport.mark.children!.map(({ key }) => key)).toEqual(['links', 'boxes', 'flows']);
  });
});

test('what carries only in a what-if is a double line, on any ground and without colour, and the key says so', () => {
  const [before, fresh] = guangzhou.links.map(linkKey);
  const carries = { state: 'on-path', paths: 1 } as const;
  const root = marksOf(guangzhou, {
    links: new Map([
      [before!, { ...carries, fresh: false }],
      [fresh!, { ...carries, fresh: true }],
    ]),
  });
  const found = new Map(marksWithin(root).map(({ way, mark }) => [way, mark.attributes]));
  const widths = (way: string) => [found.get(way)?.['stroke-width'], found.get(`${way}/core`)?.['stroke-width']];
  const link = 'atlas/plot/viewport/links';
  expect(widths(`${link}/${before}`)).toEqual([2, undefined]);
  expect(widths(`${link}/${fresh}`)).toEqual([3.6, 3.6 * 0.42]);
  expect(found.get(`${link}/${fresh}/core`)).toMatchObject({
    stroke: 'var(--paper)',
    d: guangzhou.links[1]!.path,
  });
  expect(waysTo(root, /core$/)).toEqual([`${link}/${fresh}/core`, 'atlas/legend/fresh/core']);
  expect(drawing(guangzhou, { links: new Map([[fresh!, { ...carries, fresh: true }]]) })).toContain('>新贯通<');
});

test('a what-if marks what it adds to a chain by a heavy frame, which is seen without colour', () => {
  const changes = new Map([
    ['control.ioc', 'filled'],
    ['bim.kernel', 'lost'],
  ] as const);
  const cellsOf = (chain: string) =>
    marksWithin(marksOf(guangzhou, { changes }))
      .filter(({ way }) => way.startsWith(`atlas/lanes/${chain}/cells/`))
      .map(({ mark }) => [mark.attributes.fill !== 'none', mark.attributes['stroke-width'] ?? null]);
  expect(cellsOf('control')).toEqual([...Array(7).fill([true, null]), [false, 1.8], [false, null]]);
  expect(cellsOf('bim')).toEqual([...Array(2).fill([true, null]), ...Array(4).fill([false, null])]);
});

test('a what-if opens the side of what is on no complete path in it, not of what was on none before', () => {
  const openIn = (shown: Shown) =>
    marksWithin(marksOf(guangzhou, shown))
      .filter(({ mark }) => mark.attributes['class'] === 'frame open')
      .map(({ way }) => way.split('/').at(-2)!);
  const [into] = guangzhou.links.filter(({ customerId }) => customerId === 'gis.cim').map(linkKey);
  const state = (on: boolean) =>
    new Map([[into!, { state: on ? 'on-path' : 'complete', paths: 1, fresh: on } as const]]);
  expect(openIn({})).toContain('gis.cim');
  expect(openIn({ links: state(true) })).not.toContain('gis.cim');
  expect(openIn({ links: state(false) })).toContain('gis.cim');
  const carrying = guangzhou.links.find((link) => link.state === 'on-path')!;
  const lost = new Map([[linkKey(carrying), { state: 'complete', paths: 0, fresh: false } as const]]);
  expect(openIn({})).not.toContain(carrying.supplierId);
  expect(openIn({ links: lost })).toContain(carrying.supplierId);
});

test('a what-if says to a screen reader what it makes of a box, before what is recorded', () => {
  const changes = new Map([['control.ioc', 'filled' as const]]);
  const text = drawing(guangzhou, { changes, steps: new Map([['control.ioc', '①']]) });
  expect(text).toContain('<title>推演补上 ①：城市运行管理服务平台：未收录');
});

test('a what-if names in its boxes the firms that can be lost, and strikes out those that are', () => {
  const firms = guangzhou.boxes.find(({ id }) => id === 'gis.cim')!.firms.map(({ slug }) => slug);
  const drawn = (lostFirms?: ReadonlySet<string>) => drawing(guangzhou, { scale: 3, ...(lostFirms && { lostFirms }) });
  expect(drawn()).not.toContain('data-firm');
  const box = /data-segment="gis.cim".*?data-segment/.exec(drawn(new Set([firms[0]!])))![0];
  expect(box).toContain(`data-firms="${firms.join(' ')}"`);
  expect(box).toMatch(new RegExp(`data-firm="${firms[0]}" text-decoration="line-through"`));
  expect(box.match(/line-through/g)).toHaveLength(1);
});

describe('the text of a drawing', () => {
  test('opens one element for every mark', () => {
    expect(drawing(guangzhou).match(/<[a-z]/g)).toHaveLength(marksWithin(marksOf(guangzhou)).length);
  });

  test('takes its colours from the theme on a page, and holds them itself in a file', () => {
    expect(drawing(guangzhou)).toContain('var(--present-line)');
    const file = drawing(guangzhou, { standalone: true });
    expect(file).not.toContain('var(');
    expect(file).toContain('stroke="#2b5c8a"');
  });
});
