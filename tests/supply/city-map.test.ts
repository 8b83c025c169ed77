import { expect, test } from 'vitest';
import { textWidth } from '../../app/atlas/text-width';
import { cityMap, mapSizes, type NamedPlace } from '../../app/supply/city-map';
import { nameSizes, type NamedDot } from '../../app/supply/name-room';
import { regionPlaces } from '../../app/region/region-places.server';
import { regionsByCode } from '../../app/region/regions.server';
import { countsByRegion } from '../../app/atlas/firms.server';
import { testDatabase } from '../database';
import fc from '../properties';

const db = testDatabase();
const places = regionPlaces(db);
const cities = [...places.values()].filter(({ level }) => level !== 'province');
const recorded = [...countsByRegion(db, 'registry').firmsByRegion.keys()];
const named = (language: 'zh' | 'en'): NamedPlace[] =>
  recorded.map((code) => {
    const { nameEn, shortNameZh } = regionsByCode(db).get(code)!;
    return { ...places.get(code)!, name: language === 'zh' ? shortNameZh : nameEn };
  });

/** Names that touch a dot or another name, or leave the picture. */
function touching(dots: readonly NamedDot[]): string[] {
  const boxes = dots.flatMap(({ name, label }) => {
    if (!label) return [];
    const half = nameSizes.line / 2;
    const width = textWidth(name, nameSizes.font);
    return [{ name, x0: label.x, x1: label.x + width, y0: label.y - half, y1: label.y + half }];
  });
  const round = dots.map(({ code, x, y }) => ({
    name: `dot ${code}`,
    x0: x - nameSizes.dot,
    x1: x + nameSizes.dot,
    y0: y - nameSizes.dot,
    y1: y + nameSizes.dot,
  }));
  return boxes.flatMap((a, index) => [
    ...[...boxes.slice(index + 1), ...round]
      .filter((b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1)
      .map((b) => `${a.name} | ${b.name}`),
    ...(a.x0 < 0 || a.y0 < 0 || a.x1 > mapSizes.width || a.y1 > mapSizes.height ? [`${a.name} outside`] : []),
  ]);
}

test.each(['zh', 'en'] as const)(
  'every region with records has its name, and none touches another (%s)',
  (language) => {
    const map = cityMap(cities, named(language));
    expect(map.dots.filter(({ label }) => label === null)).toEqual([]);
    expect(touching(map.dots)).toEqual([]);
  },
);

test.each(['zh', 'en'] as const)('no name without a line stands as near another dot as its own (%s)', (language) => {
  const { dots } = cityMap(cities, named(language));
  const gap = ({ label }: NamedDot, { x, y }: NamedDot) => {
    const [left, top] = [label!.x, label!.y - nameSizes.line / 2];
    const across = Math.max(left - x, x - left - label!.width, 0);
    const down = Math.max(top - y, y - top - nameSizes.line, 0);
    return Math.hypot(across, down);
  };
  const mistaken = dots
    .filter(({ label }) => !label!.leader)
    .flatMap((dot) =>
      dots
        .filter((other) => other !== dot && gap(dot, other) <= gap(dot, dot) + 2)
        .map(({ name }) => `${dot.name} at ${name}`),
    );
  expect(mistaken).toEqual([]);
});

test('the ground is every city with a known place, the special regions among them, and the whole of it is in the picture', () => {
  const { ground } = cityMap(cities, []);
  expect(ground).toHaveLength(338);
  expect(['710000', '810000', '820000'].map((code) => cities.some((city) => city.code === code))).toEqual([
    true,
    true,
    true,
  ]);
  for (const [x, y] of ground) {
    expect(x).toBeGreaterThanOrEqual(mapSizes.margin - 0.1);
    expect(x).toBeLessThanOrEqual(mapSizes.width - mapSizes.margin + 0.1);
    expect(y).toBeGreaterThanOrEqual(mapSizes.margin - 0.1);
    expect(y).toBeLessThanOrEqual(mapSizes.height - mapSizes.margin + 0.1);
  }
});

test('north is up and east is right, and a city stays where it is whoever is named', () => {
  const dots = new Map(cityMap(cities, named('zh')).dots.map((dot) => [dot.name, dot]));
  expect(dots.get('北京')!.y).toBeLessThan(dots.get('广州')!.y);
  expect(dots.get('上海')!.x).toBeGreaterThan(dots.get('武汉')!.x);
  const alone = cityMap(cities, named('zh').slice(0, 1)).dots[0]!;
  expect([alone.x, alone.y]).toEqual([dots.get(alone.name)!.x, dots.get(alone.name)!.y]);
});

test('one place alone stands in the middle', () => {
  const map = cityMap([], [{ code: '440100', longitude: 113, latitude: 23, name: '广州' }]);
  expect([map.dots[0]!.x, map.dots[0]!.y]).toEqual([210, 180]);
});

test('of any places, however close, no name touches another name or a dot', () => {
  const place = fc.record({
    longitude: fc.integer({ min: 110, max: 122 }),
    latitude: fc.integer({ min: 21, max: 40 }),
    name: fc.constantFrom('广州', '石家庄', 'Shijiazhuang', 'A prefecture of forty letters and no less'),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (drawn) => {
      const some = drawn.map((one, index) => ({ ...one, code: String(index) }));
      expect(touching(cityMap([], some).dots)).toEqual([]);
    }),
  );
});
