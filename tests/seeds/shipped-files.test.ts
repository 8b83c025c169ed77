import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const given = '../shared/data';

describe.skipIf(!existsSync(given))(`the shipped copies (skipped where ${given} is absent)`, () => {
  it('of the study are those we were given, byte for byte', () => {
    const files = readdirSync(join(given, 'paper')).sort();
    expect(readdirSync('seeds/data/study').sort()).toEqual(files);
    expect(files.filter((file) => !readFileSync(join(given, 'paper', file)).equals(readFileSync(join('seeds/data/study', file))))).toEqual([]);
  });

  it('of chains, segments, links, firms and places are those we were given, byte for byte', () => {
    const files = ['chains.csv', 'segments.csv', 'segment_links.csv', 'digital_twin_firms.csv', 'cities.csv', 'provinces.csv'];
    expect(files.filter((file) => !readFileSync(join(given, file)).equals(readFileSync(join('seeds/data', file))))).toEqual([]);
  });
});
