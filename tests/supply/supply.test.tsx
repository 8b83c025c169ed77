import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { companies, surveys } from '../../db/schema/index';
import type { Language } from '../../app/i18n/language';
import { industry } from '../../app/region/industry.server';
import { SupplyPage } from '../../app/supply/supply-page';
import { supplyView, type SupplyQuery } from '../../app/supply/supply.server';
import { valueOf } from '../accounts/scene';
import { testDatabase } from '../database';

const db = testDatabase();
const all: SupplyQuery = { lens: 'registry', chain: '', segment: '', from: '' };
const viewOf = (region: string, query: Partial<SupplyQuery> = {}, from = db, language: Language = 'zh') =>
  valueOf(supplyView(from, language, region, { ...all, ...query }));
const page = (region: string, query: Partial<SupplyQuery> = {}, language: Language = 'zh', from = db) =>
  renderToStaticMarkup(<SupplyPage language={language} view={viewOf(region, query, from, language)} />);
const text = (html: string) => html.replace(/<title>.*?<\/title>/g, '').replace(/<[^>]+>/g, '');

describe('what the home region is short of', () => {
  const { shortfalls } = viewOf('440100');

  test('is 17 segments without a record and 12 with one firm, first what completes most paths', () => {
    expect(shortfalls.map(({ kind }) => kind)).toEqual([...Array(17).fill('missing'), ...Array(12).fill('thin')]);
    expect(shortfalls.slice(0, 6).map(({ id, fillGain }) => [id, fillGain])).toEqual([
      ['control.ioc', 27n],
      ['simulation.decision', 14n],
      ['sensing.lidar', 2n],
      ['sensing.identifier', 1n],
      ['gis.remote', 1n],
      ['fusion.engine', 1n],
    ]);
  });

  test('names the regions that have a segment by code, and what it would feed by the map', () => {
    const lidar = shortfalls.find(({ id }) => id === 'sensing.lidar')!;
    expect(lidar.regions).toEqual([
      { regionCode: '310000', nameZh: '上海', nameEn: 'Shanghai', firms: null },
      { regionCode: '440300', nameZh: '深圳', nameEn: 'Shenzhen', firms: null },
    ]);
    expect(lidar.feeds.map(({ id, flowZh }) => [id, flowZh])).toEqual([
      ['gis.equipment', '激光扫描部件'],
      ['control.robot', '环境感知雷达'],
    ]);
  });

  test('is said in one sentence, with what is recorded nowhere told to be checked first', () => {
    const said = text(page('440100'));
    expect(said).toContain(
      '广州有 17 个环节没有记录。其中 15 个在别处录到企业，分布在 7 个地区。2 个哪里都没有记录，先查证。',
    );
    expect(text(page('440100', { kind: 'thin' }))).toContain('广州有 12 个环节只有一家。');
    expect(text(page('440100', { kind: 'all' }, 'en'))).toContain(
      'Guangzhou has no firm on record in 17 segments and one firm only in 12. 25 of them are recorded elsewhere, in 10 regions.',
    );
  });

  test('is narrowed to a chain, a segment, and what one region could supply', () => {
    const rows = (query: Partial<SupplyQuery>) => page('440100', query).match(/<th scope="row"/g)?.length ?? 0;
    expect(rows({ chain: 'simulation' })).toBe(4);
    expect(rows({ segment: 'bim.kernel' })).toBe(1);
    expect(rows({ from: '420100' })).toBe(1);
    expect(text(page('440100', { segment: 'bim.kernel' })), 'never said of all').toContain('按所选条件：广州有');
    expect(text(page('440100', { segment: 'bim.kernel' }, 'en'))).toContain('Of what is chosen: Guangzhou has');
    expect(page('440100', { from: '420100' })).toMatch(/<a href="\/supply\/440100" class="city city-chosen">/);
  });

  test('refuses a chain, a segment or a region that does not exist', () => {
    expect(supplyView(db, 'zh', '440100', { ...all, chain: 'none' })).toMatchObject({ ok: false, field: 'chain' });
    expect(supplyView(db, 'zh', '440100', { ...all, segment: 'none' })).toMatchObject({ ok: false, field: 'segment' });
    expect(supplyView(db, 'zh', '440100', { ...all, from: '999999' })).toMatchObject({ ok: false, field: 'from' });
  });
});

describe('where counts may not be compared', () => {
  test('the picture says that a unit is a record and no number of firms, and withholds every count', () => {
    expect(viewOf('440100').counted).toBe(false);
    expect(text(page('440100'))).toContain('一份宽度是“一个地区在一个环节有记录”，不是家数。');
    expect(page('440100')).not.toMatch(/北京<\/a>（\d/);
  });

  test('another region is not said to have one firm only, for that counts', () => {
    const beijing = viewOf('110000');
    expect(beijing.shortfalls.every(({ kind }) => kind === 'missing')).toBe(true);
    expect(page('110000')).not.toContain('只有一家 ');
  });
});

describe('where every region in question is a census', () => {
  const counted = testDatabase();
  const chains = industry(counted).chains;
  const seats = new Set(
    counted
      .select({ code: companies.regionCode })
      .from(companies)
      .all()
      .map(({ code }) => code),
  );
  for (const regionCode of seats) {
    if (regionCode === null) continue;
    for (const { id } of chains)
      counted
        .insert(surveys)
        .values({
          lens: 'registry',
          regionCode,
          chainId: id,
          completeness: 'census',
          asOf: '2026-01-01',
          source: 'a census made for the test',
        })
        .onConflictDoUpdate({
          target: [surveys.lens, surveys.regionCode, surveys.chainId],
          set: { completeness: 'census' },
        })
        .run();
  }

  test('bands are as wide as there are firms, and the table says how many', () => {
    const view = viewOf('440100', {}, counted);
    expect(view.counted).toBe(true);
    expect(
      view.shortfalls.find(({ id }) => id === 'sensing.lidar')!.regions.map(({ nameZh, firms }) => [nameZh, firms]),
    ).toEqual([
      ['上海', 1],
      ['深圳', 2],
    ]);
    expect(text(page('440100', {}, 'zh', counted))).toContain('带子的宽度是录到的家数。');
    expect(text(page('440100', {}, 'zh', counted))).toContain('深圳（2）');
  });
});

describe('where there is nothing to look for, the page says why and what to do', () => {
  test('a list says nothing of segments', () => {
    const html = page('440100', { lens: 'representative' });
    expect(text(html)).toContain('名单是挑选，只说到技术链，不说哪个环节缺，所以不画供应。');
    expect(html).toContain('<a href="/supply/440100">按收录企业看</a>');
    expect(html).not.toContain('class="flows"');
  });

  test('a region without a registered firm', () => {
    const html = page('620100');
    expect(text(html)).toContain('还没有收录该地区的企业，不知道缺什么。未收录不等于没有。');
    expect(html).toContain('href="/join"');
  });

  test('a filter that leaves nothing', () => {
    const html = page('440100', { kind: 'missing', chain: 'control', from: '650100' });
    expect(text(html)).toContain('按这个筛选，没有缺的环节。');
    expect(html).toContain('<a href="/supply/440100">不筛选</a>');
  });

  test('segments that nobody elsewhere has are listed without a picture', () => {
    const html = page('440100', { segment: 'simulation.decision' });
    expect(text(html)).toContain('这些环节在别处也没有记录，画不出从哪里来。');
    expect(text(html)).toContain('哪里都没有记录，先查证');
  });
});
