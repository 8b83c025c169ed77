import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const given = '../shared/data';

describe.skipIf(!existsSync(given))(`the shipped copies (skipped where ${given} is absent)`, () => {
  it('of the study are those we were given but for the corrected lines (docs/facts.md names them)', () => {
    const files = readdirSync(join(given, 'paper')).sort();
    expect(readdirSync('seeds/data/study').sort()).toEqual(files);
    const lines = (path: string) => readFileSync(path, 'utf8').split(/\r?\n/);
    const corrected = files.flatMap((file) => {
      const before = new Set(lines(join(given, 'paper', file)));
      const changed = lines(join('seeds/data/study', file)).filter((line) => !before.has(line)).length;
      return changed === 0 ? [] : [[file, changed]];
    });
    expect(corrected).toEqual([
      ['anomalies.csv', 2],
      ['cities.csv', 1],
      ['city_comparison.csv', 54],
      ['indicators.csv', 1],
      ['policies.csv', 1],
    ]);
  });

  it('of chains, segments, links, firms and places are those we were given, byte for byte', () => {
    const files = [
      'chains.csv',
      'segments.csv',
      'segment_links.csv',
      'digital_twin_firms.csv',
      'firm_segments.csv',
      'cities.csv',
      'provinces.csv',
    ];
    expect(
      files.filter((file) => !readFileSync(join(given, file)).equals(readFileSync(join('seeds/data', file)))),
    ).toEqual([]);
  });
});
