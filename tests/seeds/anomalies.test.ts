import { describe, expect, it } from 'vitest';
import { testDatabase } from '../database';

const client = testDatabase().$client;
const one = (query: string, ...values: unknown[]) =>
  client
    .prepare(query)
    .pluck()
    .get(...values);
const column = (query: string, ...values: unknown[]) =>
  client
    .prepare(query)
    .pluck()
    .all(...values);

describe('the traps of the study', () => {
  it('leave 上海黄埔区 with Shanghai, under its printed name, and give it no place in Guangzhou', () => {
    const rows = client
      .prepare(
        "select p.name_zh, c.slug, c.region_code from platforms p join comparison_cities c on c.slug = p.city_slug where p.name_zh like '%黄埔%'",
      )
      .all();
    expect(rows).toEqual([
      { name_zh: '上海黄埔区城运中心公共管理应用场景项目', slug: 'shanghai', region_code: '310000' },
    ]);
    expect(
      column("select name from pragma_table_info('platforms') where name like '%region%' or name like '%itude'"),
    ).toEqual([]);
    expect(column("select city_slug from city_traits where text_zh like '%黄埔区%'")).toEqual(['shanghai']);
  });

  it('leave 奇安 a mention that is no company and is merged with none', () => {
    expect(
      client.prepare("select company_id, city_slug from study_companies where name_printed = '奇安'").get(),
    ).toEqual({ company_id: null, city_slug: 'guangzhou' });
    expect(one("select count(*) from companies where name_zh like '%奇安%' or short_name like '%奇安%'")).toBe(0);
    expect(one("select count(*) from company_aliases where alias like '%奇安%'")).toBe(0);
  });

  it('leave Gartner and Deloitte mentions', () => {
    expect(column("select company_id from study_companies where name_printed in ('高德纳公司', '德勤公司')")).toEqual([
      null,
      null,
    ]);
    expect(one("select count(*) from companies where name_zh in ('高德纳公司', '德勤公司')")).toBe(0);
  });

  it('store 5, 54 and 11 % as published values', () => {
    const rows = client
      .prepare(
        "select city_slug, value, basis, formula from observations where indicator_id = 'dt_core_share' order by value",
      )
      .all();
    expect(rows).toEqual([
      { city_slug: 'guangzhou', value: 5, basis: 'stated', formula: null },
      { city_slug: 'shanghai', value: 11, basis: 'stated', formula: null },
      { city_slug: 'beijing', value: 54, basis: 'stated', formula: null },
    ]);
  });

  it('keep the derived total of 60 derived, with its formula, and invent no count for Beijing or Shanghai', () => {
    expect(
      client.prepare("select value, basis, formula from observations where indicator_id = 'dt_core_total'").all(),
    ).toEqual([{ value: 60, basis: 'derived', formula: '3 / 5%; 3/60=5.0%, true total 55-66 if 5% is rounded' }]);
    expect(column("select city_slug from observations where indicator_id = 'dt_core_firms'")).toEqual(['guangzhou']);
    expect(() =>
      client.prepare("update observations set basis = 'stated' where indicator_id = 'dt_core_total'").run(),
    ).toThrow('CHECK');
  });

  it('never have a stated value with a formula nor a derived one without', () => {
    expect(one("select count(*) from observations where (basis = 'derived') <> (formula is not null)")).toBe(0);
    expect(column("select id from observations where basis = 'derived' order by id")).toEqual([
      'dt_cases_share:beijing',
      'dt_cases_share:guangzhou',
      'dt_core_total:',
      'open_data_apis_ratio:',
      'open_data_volume_ratio:',
      'open_datasets_ratio:',
    ]);
  });

  it('keep a value in the digits of its source', () => {
    expect(
      client.prepare("select value, printed from observations where id = 'open_data_volume:guangzhou'").get(),
    ).toEqual({ value: 2.3, printed: '2.30' });
  });

  it('leave the ranks empty that the study does not give', () => {
    expect(
      column("select value from observations where indicator_id = 'digital_governance_rank' order by value"),
    ).toEqual([1, 2, 3, 4, 6]);
    expect(column("select value from observations where indicator_id = 'dt_cases_rank' order by value")).toEqual([
      1, 3,
    ]);
    expect(
      one(
        "select count(*) from observations where indicator_id = 'dt_cases' and city_slug not in ('beijing', 'guangzhou')",
      ),
    ).toBe(0);
  });

  it('attribute the claim about Tianhe-2 to the paper', () => {
    expect(one("select description_en from platforms where name_zh = '天河二号'")).toContain('The paper calls it');
  });

  it('keep 一网通管 as printed, with 一网统管 as its alias', () => {
    expect(
      client
        .prepare(
          "select name_zh, alias from platforms join platform_aliases on platform_id = id where city_slug = 'shanghai'",
        )
        .all(),
    ).toEqual([{ name_zh: '一网通管', alias: '一网统管' }]);
  });

  it('hold one company for the two spellings of Guangzhou’s smart-city operator', () => {
    const rows = client
      .prepare(
        "select name_zh, alias, region_code from companies join company_aliases on company_id = id where name_zh like '%智慧城市投资运营有限公司'",
      )
      .all();
    expect(rows).toEqual([
      { name_zh: '广州市智慧城市投资运营有限公司', alias: '广州智慧城市投资运营有限公司', region_code: '440100' },
    ]);
    expect(
      one(
        "select count(*) from capabilities join companies on id = company_id where name_zh in ('广州市智慧城市投资运营有限公司', '杭州城市大脑有限公司')",
      ),
    ).toBe(0);
  });

  it('know the chains by the names the study also uses', () => {
    expect(client.prepare('select chain_id, alias from chain_aliases order by chain_id').all()).toEqual([
      { chain_id: 'bim', alias: 'BIM 建模' },
      { chain_id: 'fusion', alias: '数据融合渲染' },
      { chain_id: 'sensing', alias: '感知和标识' },
    ]);
  });

  it('count 33 authorities of Greater London', () => {
    expect(
      client
        .prepare(
          "select value, unit_en from observations join indicators i on i.id = indicator_id where indicator_id = 'five_g_city_coverage'",
        )
        .get(),
    ).toEqual({ value: 33, unit_en: 'authorities' });
  });

  it('keep Beijing’s two industry-chain platforms two', () => {
    expect(column("select name_zh from platforms where name_zh like '产业链%' order by ordinal")).toEqual([
      '产业链创新云平台',
      '产业链共享云平台',
    ]);
    expect(one("select count(*) from platform_aliases where platform_id like 'beijing:%'")).toBe(0);
  });
});

describe('the study’s three representative firms', () => {
  it('are listed for BIM and GIS alike, because the study does not say which of the two each stands for', () => {
    expect(
      column(
        "select short_name || ' ' || chain_id from representative_listings join companies on id = company_id order by 1",
      ),
    ).toEqual(['中海达 bim', '中海达 gis', '南方测绘 bim', '南方测绘 gis', '奥格科技 bim', '奥格科技 gis']);
    expect(
      one("select count(*) from representative_listings where note like '%without saying which of the two%'"),
    ).toBe(6);
  });

  it('stand in no other chain under that lens, although two of them have a capability in sensing', () => {
    expect(column('select distinct chain_id from representative_listings order by 1')).toEqual(['bim', 'gis']);
    expect(
      column(
        "select short_name from capabilities join companies on id = company_id where segment_id = 'sensing.gnss' and short_name in ('南方测绘', '中海达') order by 1",
      ),
    ).toEqual(['中海达', '南方测绘']);
  });

  it('are a list of chains in Guangzhou only; elsewhere the study states presence without a list', () => {
    const rows = client
      .prepare(
        "select region_code, completeness, group_concat(chain_id) chains, stated_presence from (select * from surveys where lens = 'representative' order by chain_id) group by 1, 2, 4 order by 1, 4",
      )
      .all();
    expect(rows).toEqual([
      {
        region_code: '110000',
        completeness: 'none',
        chains: 'bim,control,fusion,gis,sensing,simulation',
        stated_presence: 'present',
      },
      {
        region_code: '310000',
        completeness: 'none',
        chains: 'bim,control,fusion,gis,sensing,simulation',
        stated_presence: 'present',
      },
      {
        region_code: '440100',
        completeness: 'list',
        chains: 'control,fusion,sensing,simulation',
        stated_presence: 'absent',
      },
      { region_code: '440100', completeness: 'list', chains: 'bim,gis', stated_presence: 'present' },
    ]);
    expect(column("select distinct completeness from surveys where lens = 'registry'")).toEqual(['partial']);
  });
});

describe('statements', () => {
  it('keep what is stated apart from our classification', () => {
    expect(column("select distinct field from statements where basis = 'classified'")).toEqual([
      'note_zh',
      'note_en',
      'segment',
    ]);
    expect(one("select count(*) from statements where basis = 'derived'")).toBe(0);
    expect(one("select count(*) from statements where field = 'segment' and basis <> 'classified'")).toBe(0);
  });

  it('name the source of each segment', () => {
    expect(
      column(
        "select distinct s.source from statements s join companies c on c.id = s.subject_id where c.short_name = '魅视科技' and field = 'segment'",
      ),
    ).toEqual(['魅视科技（001229）估值分析（证券之星） http://quote.stockstar.com/Comment/Eval/001229']);
  });

  it('have a date only where the evidence says when it was read', () => {
    const dated =
      "select distinct s.field || ' ' || s.as_of from statements s join companies c on c.id = s.subject_id where c.short_name = ? and s.as_of is not null order by 1";
    expect(column(dated, '中海达')).toEqual(['region_code 2025-08-20', 'segment 2014', 'segment 2025']);
  });

  it('say nothing of what is not known', () => {
    expect(one("select count(*) from statements where value = '' or source = ''")).toBe(0);
    expect(
      one(
        "select count(*) from statements s join companies c on c.id = s.subject_id where c.short_name = '奥格科技' and s.field = 'uscc'",
      ),
    ).toBe(0);
  });
});

describe('region names in English', () => {
  it.each([
    ['440100', 'Guangzhou'],
    ['610100', "Xi'an"],
    ['610000', 'Shaanxi'],
    ['140000', 'Shanxi'],
    ['141100', 'Lüliang'],
    ['522600', 'Qiandongnan'],
    ['230100', 'Harbin'],
    ['810000', 'Hong Kong'],
  ])('%s is %s', (code, nameEn) => {
    expect(one('select name_en from regions where code = ?', code)).toBe(nameEn);
  });

  it('tell namesakes apart', () => {
    expect(column('select name_en from regions group by name_en having count(*) > 1')).toEqual([]);
    expect(column('select short_name_zh from regions group by short_name_zh having count(*) > 1')).toEqual([]);
  });

  it('leave regions without published coordinates off the map', () => {
    expect(column('select code from regions where longitude is null order by 1')).toEqual([
      '419000',
      '429000',
      '469000',
      '540600',
      '650500',
      '659000',
    ]);
  });
});
