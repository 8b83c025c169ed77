import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { testDatabase } from '../database';

/*
 * The figures once more from the shipped files alone, by nothing of the app: the paths are walked one by one, which
 * the map is small enough for.
 */
const rows = (file: string) =>
  parse(readFileSync(`seeds/data/${file}`), { bom: true, columns: true }) as Record<string, string>[];
const segments = rows('segments.csv').map((row) => row.segment_id!);
const links = rows('segment_links.csv').map((row) => [row.supplier_segment_id!, row.customer_segment_id!] as const);
const firms = new Map(rows('digital_twin_firms.csv').map((row) => [row.name_zh!, row]));
const classed = rows('firm_segments.csv').map((row) => ({ ...row, firm: firms.get(row.name_zh!)! }));
type Classed = (typeof classed)[number] & Record<string, unknown>;

const everything = () => true;
const publiclySourced = (row: Classed) =>
  row.confidence !== 'low' && row.source_title !== '' && row.firm.seat_confidence !== 'low';

function figures(counted: readonly Classed[]): string {
  const present = new Set(counted.map((row) => String(row.segment_id)));
  const supplied = new Set(links.map(([, customer]) => customer));
  function walk(segment: string): number {
    if (!present.has(segment)) return 0;
    const onward = links.filter(([supplier]) => supplier === segment);
    return onward.length === 0 ? 1 : onward.reduce((sum, [, customer]) => sum + walk(customer), 0);
  }
  const paths = segments.filter((segment) => !supplied.has(segment)).reduce((sum, start) => sum + walk(start), 0);
  const joined = links.filter((link) => link.every((end) => present.has(end))).length;
  return `${present.size}/${segments.length} · ${joined}/${links.length} · ${paths}`;
}
const inCity = (city: string, counts: (row: Classed) => boolean) =>
  figures((classed as Classed[]).filter((row) => row.firm.city === city && counts(row)));

const db = testDatabase();
const codes = new Map(
  rows('cities.csv').map((row) => [
    row.level === 'municipality' ? row.province_zh!.slice(0, 2) : row.name_zh!.replace(/市$/, ''),
    row.gb2260_code!,
  ]),
);
const cities = [...new Set([...firms.values()].map((firm) => firm.city!))];

function ofApp(code: string, lens: 'registry' | 'sourced'): string | null {
  const { headline } = regionAtlas(db, code, lens);
  if (!headline) return null;
  const { segments: own, links: linked, paths } = headline.coverage;
  return `${own.present}/${own.total} · ${linked.complete}/${linked.total} · ${paths.complete}`;
}

test('the map has 47 segments, 95 links and 370 paths', () => {
  expect(figures(segments.map((segment_id) => ({ segment_id }) as unknown as Classed))).toBe('47/47 · 95/95 · 370');
});

test('Guangzhou has 30 of 47 segments, 42 of 95 links and 11 of 370 paths; of them a public source states 26, 31 and 5', () => {
  expect(inCity('广州', everything)).toBe('30/47 · 42/95 · 11');
  expect(inCity('广州', publiclySourced)).toBe('26/47 · 31/95 · 5');
  expect(ofApp('440100', 'registry')).toBe('30/47 · 42/95 · 11');
  expect(ofApp('440100', 'sourced')).toBe('26/47 · 31/95 · 5');
});

test.each(cities)('%s has in the app what the files say, whole and as far as a public source states it', (city) => {
  const code = codes.get(city)!;
  const nothing = '0/47 · 0/95 · 0';
  expect(ofApp(code, 'registry') ?? nothing).toBe(inCity(city, everything));
  expect(ofApp(code, 'sourced') ?? nothing).toBe(inCity(city, publiclySourced));
});

test.each([
  ['registry', everything, '45/47 · 87/95 · 145'],
  ['sourced', publiclySourced, '40/47 · 73/95 · 111'],
] as const)('what any region has caps every one of them (%s)', (lens, counts, ceiling) => {
  expect(figures((classed as Classed[]).filter(counts))).toBe(ceiling);
  const any = regionAtlas(db, '440100', lens).ceiling!;
  expect(
    `${any.segments.present}/${any.segments.total} · ${any.links.complete}/${any.links.total} · ${any.paths.complete}`,
  ).toBe(ceiling);
});
