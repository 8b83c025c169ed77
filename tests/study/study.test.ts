import { beforeAll, describe, expect, test } from 'vitest';
import { inMillions } from '../../app/study/figures';
import { studyView, type StudyView } from '../../app/study/study.server';
import { testDatabase } from '../database';

describe('the study as shipped', () => {
  let view: StudyView;
  beforeAll(() => {
    view = studyView(testDatabase());
  });
  const printed = (group: keyof StudyView['figures'], id: string) =>
    view.figures[group]
      .find((figure) => figure.id === id)
      ?.observations.map(({ citySlug, printed, basis, formula }) => [citySlug, printed, basis, formula]);

  test('open data stand as printed, Guangzhou beside Beijing', () => {
    expect(printed('openData', 'open_data_volume')).toEqual([
      ['guangzhou', '2.30', 'stated', null],
      ['beijing', '71.86', 'stated', null],
    ]);
    expect(printed('openData', 'open_datasets')?.map(([, value]) => value)).toEqual(['1323', '16065']);
    expect(printed('openData', 'open_data_apis')?.map(([, value]) => value)).toEqual(['1096', '12954']);
  });

  test('ratios are derived and carry their formula', () => {
    expect(printed('openData', 'open_datasets_ratio')).toEqual([[null, '12.1', 'derived', '16065/1323']]);
    expect(printed('openData', 'open_data_volume_ratio')?.[0]?.slice(2)).toEqual(['derived', '71.86/2.30']);
  });

  test('ranks that the study leaves out stay left out', () => {
    expect(
      printed('ranks', 'digital_governance_rank')
        ?.map(([, value]) => value)
        .sort(),
    ).toEqual(['1', '2', '3', '4', '6']);
  });

  test('no figure anywhere is the uncertain total of representative firms', () => {
    expect(JSON.stringify(view.figures)).not.toContain('dt_core_total');
  });

  test('Guangzhou has representative firms in two chains and is a gap in four', () => {
    expect(
      view.technologies
        .filter((technology) => technology.statedPresence === 'present')
        .map(({ chainId }) => chainId)
        .sort(),
    ).toEqual(['bim', 'gis']);
    expect(view.technologies.filter((technology) => technology.position === 'gap')).toHaveLength(4);
  });

  test('奇安 stays a name as printed, while the three representative firms open to their records', () => {
    const slugs = new Map(view.mentions.map((mention) => [mention.namePrinted, mention.slug]));
    expect(slugs.get('奇安')).toBeNull();
    expect([slugs.get('奥格科技'), slugs.get('南方测绘'), slugs.get('中海达')]).toEqual([
      'aogekeji',
      'nanfangcehui',
      'zhonghaida',
    ]);
  });

  test('fifteen findings, thirty-four measures, and each names the other where our mapping joins them', () => {
    expect([view.problems.length, view.measures.length]).toEqual([15, 34]);
    expect(view.problems.find(({ id }) => id === 'P3.3')?.measureIds).toEqual(['A4.3.5', 'A4.3.6']);
    expect(view.measures.find(({ id }) => id === 'A4.4.3')?.problemIds).toEqual(['P4.2', 'P5.1']);
  });

  test('the record beside it is the home region under both lenses', () => {
    expect(
      view.today.representative.chains.map(({ id, firmCount, survey }) => [id, firmCount, survey.completeness]),
    ).toEqual([
      ['sensing', 0, 'list'],
      ['gis', 3, 'list'],
      ['bim', 3, 'list'],
      ['fusion', 0, 'list'],
      ['simulation', 0, 'list'],
      ['control', 0, 'list'],
    ]);
    expect(view.today.registry.chains.map(({ recordedCount }) => recordedCount)).toEqual([6, 5, 3, 5, 4, 7]);
  });

  test('what was wrong against the draft is put right', () => {
    const traits = view.traits.filter(({ source }) => /表\d/.test(source));
    expect(traits.filter(({ source }) => source.includes('['))).toEqual([]);
    expect(view.cities.find(({ slug }) => slug === 'hangzhou')?.leadBodyZh).toBeNull();
    expect(view.figures.ranks.find(({ id }) => id === 'integrated_gov_service_rank')?.observations[0]?.asOf).toBeNull();
    expect(view.anomalies.slice(-2).map(({ issueEn }) => view.translations.zh[issueEn])).toEqual([
      '“中国信息通信研究院”写成了“中国通信研究院”',
      'CIM 注作“城市信息平台”，通常是“城市信息模型”',
    ]);
    const inChinese = [
      ...view.definitions.map(({ definitionEn }) => definitionEn),
      ...view.policies.map(({ saysEn }) => saysEn),
    ]
      .map((text) => view.translations.zh[text])
      .join('\n');
    for (const term of ['服务增值性', '动态可视性', '多时空尺度', '物理模型', '整体性落地建设的探索期'])
      expect(inChinese).toContain(term);
  });

  test('findings and measures name their benchmark cities and platforms, definitions their view, cases their fields', () => {
    expect(view.problems.find(({ id }) => id === 'P2.1')?.benchmarks).toEqual([
      'beijing',
      'london',
      'shenzhen',
      'tokyo',
    ]);
    expect(view.measures.filter(({ benchmarks }) => benchmarks.length > 0).length).toBeGreaterThan(0);
    expect(view.measures.filter(({ platformIds }) => platformIds.length > 0).length).toBeGreaterThan(0);
    expect(view.definitions.filter(({ perspective }) => perspective === 'object')).toHaveLength(2);
    expect(view.definitions.filter(({ perspective }) => perspective === 'process')).toHaveLength(2);
    const cases = view.figures.cases
      .find(({ id }) => id === 'dt_cases')!
      .observations.find(({ citySlug }) => citySlug === 'guangzhou')!;
    expect(view.translations.zh[cases.note!]).toBe('排名第三；领域为城市管理和园区');
  });

  test('amounts in 亿 are millions in English', () => {
    expect(inMillions('2.30', '100 million items')).toBe('230 million items');
    expect(inMillions('71.86', '100 million items')).toBe('7,186 million items');
    expect(inMillions('1323', 'datasets')).toBe('1323 datasets');
  });

  test('every list is whole', () => {
    expect({
      cities: view.cities.length,
      platforms: view.platforms.length,
      policies: view.policies.length,
      standards: view.standards.length,
      definitions: view.definitions.length,
      organisations: view.organisations.length,
      references: view.references.length,
      certifications: view.certifications.length,
      anomalies: view.anomalies.length,
      members: view.alliances.flatMap(({ members }) => members).length,
    }).toEqual({
      cities: 11,
      platforms: 48,
      policies: 11,
      standards: 10,
      definitions: 12,
      organisations: 21,
      references: 44,
      certifications: 4,
      anomalies: 15,
      members: 3,
    });
  });
});
