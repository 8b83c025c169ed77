import { expect, test } from 'vitest';
import { byRegion, type Claim, type SegmentPageView } from '../../app/segments/segment';
import { segmentNames, segmentView } from '../../app/segments/segment.server';
import { segmentTerm } from '../../app/segments/segment-json-ld';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { testDatabase } from '../database';

const db = testDatabase();
const view = (id: string, region = '', lens: 'registry' | 'representative' = 'registry'): SegmentPageView => {
  const outcome = segmentView(db, id, region, lens);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

test('a segment without a firm at home names the firms elsewhere, region by region', () => {
  const solver = view('simulation.solver');
  expect(solver.region.code).toBe('440100');
  expect(solver.segment.presence).toBe('no-record');
  expect(solver.here).toEqual([]);
  expect(byRegion(solver.elsewhere).map(({ nameZh, claims }) => [nameZh, claims.map((claim) => claim.nameZh)])).toEqual(
    [
      ['北京', ['云道智造']],
      ['上海', ['索辰科技']],
    ],
  );
  expect([solver.othersWithFirm, solver.othersRecorded]).toEqual([2, 11]);
});

test('the same segment seen from Beijing has its firm here and the other elsewhere', () => {
  const solver = view('simulation.solver', '110000');
  expect([solver.isHome, solver.segment.presence, solver.segment.firmCount]).toEqual([false, 'present', null]);
  expect([solver.othersWithFirm, solver.othersRecorded]).toEqual([1, 11]);
  expect(solver.here.map(({ nameZh }) => nameZh)).toEqual(['云道智造']);
  expect(solver.elsewhere.map(({ nameZh }) => nameZh)).toEqual(['索辰科技']);
});

test('what it needs and feeds says what flows', () => {
  const gnss = view('sensing.gnss');
  expect(gnss.needs).toEqual([]);
  expect(gnss.feeds.map(({ id, flowZh, kind, firms }) => [id, flowZh, kind, firms])).toEqual([
    ['sensing.platform', '位移监测数据', 'data', 2],
    ['gis.equipment', '定位定姿部件', 'hardware', 2],
    ['control.robot', '组合导航设备', 'hardware', 4],
  ]);
});

test('under representative firms no segment is judged: the list speaks of chains', () => {
  const solver = view('simulation.solver', '', 'representative');
  expect([solver.segment.presence, solver.segment.paths, solver.elsewhere]).toEqual(['not-judged', null, []]);
  expect(view('gis.equipment', '', 'representative').here).toEqual([]);
});

test('a region without a list under the lens is said to be unknown', () => {
  expect(view('gis.cim', '110000', 'representative').withheld).toBe('no-survey');
});

test('a segment nobody records anywhere says 0 of the 11 other regions: the region itself is not among them', () => {
  const identifier = view('sensing.identifier');
  expect([identifier.othersWithFirm, identifier.othersRecorded, identifier.segment.presence]).toEqual([
    0,
    11,
    'unknown',
  ]);
  // Lhasa has no record: all twelve are others.
  expect(regionAtlas(db, '540100', 'registry').othersRecorded).toBe(12);
});

test('an unknown id is refused with the ids most like it', () => {
  const refused = segmentView(db, 'gis.equipmnt', '', 'registry');
  expect(refused).toMatchObject({ ok: false, code: 'unknown-segment', value: 'gis.equipmnt' });
  expect(!refused.ok && refused.allowed?.[0]).toBe('gis.equipment');
  expect(segmentNames(db, ['gis.equipment', 'no.such'])).toEqual([
    { id: 'gis.equipment', nameZh: '测绘地理信息装备', nameEn: 'Surveying and mapping equipment' },
  ]);
});

test('a code that no region has is refused with regions that may be asked for; any region of the atlas may', () => {
  expect(view('gis.cim', '540100').regions.at(-1)).toEqual({
    code: '540100',
    nameZh: '拉萨',
    nameEn: 'Lhasa',
    role: 'other',
  });
  expect(view('gis.cim', '540100').withheld).toBe('no-company');
  const refused = segmentView(db, 'gis.cim', '999999', 'registry');
  expect(refused).toMatchObject({ ok: false, code: 'unknown-region' });
  expect(!refused.ok && refused.allowed).toContain('440100');
});

test('firms without a known seat come last', () => {
  const claim = (companyId: number, regionCode: string | null): Claim => ({
    companyId,
    slug: 's',
    nameZh: 'n',
    nameEn: null,
    regionCode,
    regionZh: null,
    regionEn: null,
    seatConfidence: 'low',
  });
  expect(byRegion([claim(1, null), claim(2, null), claim(3, '110000')]).map(({ regionCode }) => regionCode)).toEqual([
    '110000',
    null,
  ]);
});

test('its linked data is a DefinedTerm with the code and both names', () => {
  const { segment, chain } = view('gis.cim');
  expect(segmentTerm('en', segment, chain)).toMatchObject({
    '@type': 'DefinedTerm',
    termCode: 'gis.cim',
    alternateName: segment.nameZh,
    inLanguage: 'en',
  });
});
