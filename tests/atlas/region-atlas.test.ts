import { describe, expect, test } from 'vitest';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { segmentInRegion } from '../../app/atlas/segment-in-region.server';
import { findRegion } from '../../app/region/regions.server';
import { companies } from '../../db/schema/index';
import { testDatabase } from '../database';

const db = testDatabase();

describe('the registry lens over Guangzhou', () => {
  const atlas = regionAtlas(db, '440100', 'registry');
  const presences = (kind: string) => atlas.segments.filter((segment) => segment.presence === kind).length;

  test('records 30 of 47 segments, 42 of 95 links and 11 of 370 paths, and says the survey is partial', () => {
    expect(atlas.headline?.coverage.segments).toMatchObject({ present: 30, total: 47 });
    expect(atlas.headline?.coverage.links).toMatchObject({ complete: 42, total: 95 });
    expect(atlas.headline?.coverage.paths).toMatchObject({ complete: 11n, total: 370n });
    expect(atlas.completeness).toBe('partial');
  });

  test('calls no segment absent: 15 have no record here and 2 are recorded nowhere', () => {
    expect([
      presences('present'),
      presences('thin'),
      presences('absent'),
      presences('no-record'),
      presences('unknown'),
    ]).toEqual([18, 12, 0, 15, 2]);
  });

  test('counts segments with a record per chain', () => {
    expect(atlas.chains.map((chain) => [chain.id, chain.recordedCount, chain.segmentCount])).toEqual([
      ['sensing', 6, 8],
      ['gis', 5, 7],
      ['bim', 3, 6],
      ['fusion', 5, 9],
      ['simulation', 4, 8],
      ['control', 7, 9],
    ]);
  });

  test('names the best single fill, and a pair that opens more than any single', () => {
    expect(atlas.headline?.bestSingles).toEqual({ segments: ['control.ioc'], gain: 27n });
    expect(atlas.headline?.bestPairs).toEqual({ pairs: [['simulation.decision', 'control.ioc']], gain: 55n });
  });

  test('marks a link as on a path only when an unbroken path runs over it', () => {
    const count = (state: string) => atlas.links.filter((link) => link.state === state).length;
    expect([count('on-path'), count('complete'), count('broken')]).toEqual([21, 21, 53]);
  });

  test('is the same object until the data changes', () => {
    const before = regionAtlas(db, '440100', 'registry');
    expect(regionAtlas(db, '440100', 'registry')).toBe(before);
    db.insert(companies).values({ slug: 'kept-test', nameZh: '试', sortKey: 'shi', confidence: 'low' }).run();
    expect(regionAtlas(db, '440100', 'registry')).not.toBe(before);
  });
});

describe('the representative lens', () => {
  test('shows Guangzhou as the study does: three firms, in BIM and GIS, not in the other four', () => {
    const atlas = regionAtlas(db, '440100', 'representative');
    expect(atlas.chains.map((chain) => [chain.id, chain.survey.completeness, chain.survey.statedPresence])).toEqual([
      ['sensing', 'list', 'absent'],
      ['gis', 'list', 'present'],
      ['bim', 'list', 'present'],
      ['fusion', 'list', 'absent'],
      ['simulation', 'list', 'absent'],
      ['control', 'list', 'absent'],
    ]);
    expect(atlas.chains.filter((chain) => chain.firmCount > 0).map((chain) => [chain.id, chain.firmCount])).toEqual([
      ['gis', 3],
      ['bim', 3],
    ]);
    expect(new Set(atlas.chains.flatMap((chain) => chain.listed.map((firm) => firm.nameZh)))).toEqual(
      new Set(['奥格科技', '南方测绘', '中海达']),
    );
    expect(atlas.firmCount).toBe(3);
  });

  test('calls no segment missing, counts no path and advises no fill: a list speaks of chains', () => {
    const atlas = regionAtlas(db, '440100', 'representative');
    expect([atlas.withheld, atlas.headline]).toEqual(['list', null]);
    expect(
      atlas.segments.filter(
        (segment) =>
          segment.presence !== 'not-judged' ||
          segment.firms.length > 0 ||
          segment.gaps.length > 0 ||
          segment.paths !== null,
      ),
    ).toEqual([]);
    expect(atlas.links.every((link) => link.state === 'not-judged')).toBe(true);
  });

  test.each(['110000', '310000'])(
    'withholds the headline of %s, whose firm list is not recorded, and keeps what the study states',
    (code) => {
      const atlas = regionAtlas(db, code, 'representative');
      expect(atlas.headline).toBeNull();
      expect(atlas.withheld).toBe('no-survey');
      expect(atlas.chains.every((chain) => chain.survey.statedPresence === 'present')).toBe(true);
      expect(atlas.segments.every((segment) => segment.presence === 'not-judged')).toBe(true);
    },
  );
});

test('a province counts the firms of its prefectures', () => {
  const province = regionAtlas(db, '440000', 'registry');
  expect(province.firmCount).toBe(42);
  expect(province.headline?.coverage.paths).toMatchObject({ complete: 13n, total: 370n });
});

test('a region without any recorded company has no headline: unknown is not zero', () => {
  expect(findRegion(db, '540100')?.nameZh).toBe('拉萨市');
  expect(regionAtlas(db, '540100', 'registry')).toMatchObject({ headline: null, withheld: 'no-company', firmCount: 0 });
});

describe('one segment in a region', () => {
  test('lists its firms with evidence, what it needs and feeds, and the paths it blocks', () => {
    const ioc = segmentInRegion(db, '440100', 'registry', 'control.ioc')!;
    expect(ioc.firms).toEqual([]);
    expect([ioc.segment.paths?.blockedPaths, ioc.segment.paths?.pathsThrough]).toEqual([240n, 240n]);
    expect(ioc.needs.map((need) => need.segmentId).sort()).toEqual([
      'control.dispatch',
      'control.lowcode',
      'fusion.base',
      'gis.cim',
      'sensing.operation',
      'simulation.decision',
    ]);
    expect(ioc.feeds).toEqual([]);
    const cim = segmentInRegion(db, '440100', 'registry', 'gis.cim')!;
    expect(cim.firms.length).toBe(cim.segment.firmCount);
    expect(cim.firms.every((firm) => firm.evidence.length > 0)).toBe(true);
    expect(cim.elsewhere.every((region) => region.companies.length > 0)).toBe(true);
  });

  test('is null for a segment that does not exist', () => {
    expect(segmentInRegion(db, '440100', 'registry', 'gis.nothing')).toBeNull();
  });
});
