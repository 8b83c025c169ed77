import { describe, expect, test } from 'vitest';
import { atlasChoice, type AtlasChoice } from '../../app/atlas/atlas-choice.server';
import { atlasFile, atlasView } from '../../app/atlas/atlas-view.server';
import { panelView } from '../../app/atlas/panel-view.server';
import { searchRegions } from '../../app/region/region-search.server';
import { comma } from '../../app/i18n/punctuation';
import { regions } from '../../db/schema';
import { testDatabase } from '../database';

const db = testDatabase();
const guangzhou = { region: '440100', lens: 'registry', chain: null, segment: null } as const;

describe('the page of a region', () => {
  test('gives path, link and segment coverage together, each with source, date and method', () => {
    const view = atlasView(db, 'zh', guangzhou);
    expect(view.figures?.map((figure) => [figure.id, figure.part, figure.whole])).toEqual([
      ['paths', '11', '370'],
      ['links', '42', '95'],
      ['segments', '30', '47'],
    ]);
    expect(
      view.figures?.every(
        ({ provenance }) =>
          provenance.source &&
          provenance.asOf === '2026-11' &&
          provenance.confidence === 'partial' &&
          provenance.method,
      ),
    ).toBe(true);
    expect(view.notice.kind).toBe('partial');
    expect(view.fills[0]).toContain('27');
    expect(view.fills[1]).toContain('55');
  });

  test('says in one sentence which chains have the least on record, with what that rests on', () => {
    const said = (language: 'zh' | 'en', choice: Partial<typeof guangzhou | AtlasChoice> = {}) => {
      const found = atlasView(db, language, { ...guangzhou, ...choice }).leastRecorded;
      return (
        found &&
        found.before + found.chains.map(({ name, counts }) => name + counts).join(comma(language)) + found.after
      );
    };
    expect(said('zh')).toBe(
      '6 条技术链中，录到企业的环节占比最低的是BIM建模（6 个环节中 3 个）、模拟仿真推演（8 个环节中 4 个），截至 2026-11；未收录不等于没有。',
    );
    expect(said('en')).toBe(
      'Of the 6 chains, the smallest share of segments with a recorded firm: BIM modelling (3 of 6), Simulation & projection (4 of 8), as of 2026-11; no record does not mean none.',
    );
    expect(said('en', { lens: 'sourced' })).toBe(
      'Of the 6 chains, the smallest share of segments with a sourced record: Simulation & projection (3 of 8), as of 2026-11; no public source does not mean none.',
    );
    expect(atlasView(db, 'zh', guangzhou).leastRecorded?.provenance).toMatchObject({
      asOf: '2026-11',
      confidence: 'partial',
      methodAnchor: 'segment-coverage',
    });
    // A list speaks of chains only; without a firm nothing is on record.
    expect(said('zh', { lens: 'representative' })).toBeNull();
    expect(said('zh', { region: '540100' })).toBeNull();
  });

  test('shows no figure of a city whose list is not recorded, but the published shares', () => {
    const view = atlasView(db, 'zh', { ...guangzhou, region: '110000', lens: 'representative' });
    expect(view.figures).toBeNull();
    expect(view.fills).toEqual([]);
    expect(view.notice.kind).toBe('no-survey');
    expect(view.shares.map((share) => share.printed)).toEqual(['54%', '11%', '5%']);
    expect(view.chains.every((chain) => chain.coverage === null && chain.stated === '研究称：有')).toBe(true);
  });

  test('offers the home region and its peers first, then the others by code, never by how many firms they have', () => {
    expect(atlasView(db, 'zh', guangzhou).regions.map((region) => region.code)).toEqual([
      '440100',
      '110000',
      '310000',
      '440300',
      '330100',
      '320100',
      '320500',
      '350200',
      '370700',
      '410100',
      '420100',
      '430100',
    ]);
    expect(Object.keys(atlasView(db, 'zh', guangzhou).regions[0]!)).toEqual(['code', 'name']);
  });

  test('holds every state in its links, in the language of the page', () => {
    const { svg } = atlasView(db, 'en', { ...guangzhou, chain: 'gis' });
    expect(svg).toContain('href="/atlas/440100?lens=registry&amp;chain=gis&amp;segment=gis.cim&amp;lang=en"');
  });

  test('lights the path of the selected segment on the server', () => {
    const { svg } = atlasView(db, 'zh', { ...guangzhou, segment: 'control.ioc' });
    expect(svg.match(/class="segment [a-z-]+ lit selected" data-segment="control.ioc"/)).not.toBeNull();
    expect(svg.match(/ lit near"/g)).toHaveLength(6);
    expect(atlasView(db, 'zh', guangzhou).svg).not.toContain('tracing');
  });

  test('draws the file without links and without inline styles', () => {
    const file = atlasFile(db, 'en', { region: '440100', lens: 'representative', chain: null });
    expect(file.startsWith('<?xml')).toBe(true);
    expect(file).not.toMatch(/<a |style=|<script/);
    expect(file).toContain('Digital-twin supply chain of Guangzhou');
    expect(file).not.toMatch(/class="segment (absent|thin|present|no-record|unknown)"/);
    expect(file.match(/not on the list/g)).toHaveLength(4);
  });

  test('draws the selection into the file, where no style sheet fades the rest', () => {
    const picture = { region: '440100', lens: 'registry', chain: null } as const;
    const file = atlasFile(db, 'zh', { ...picture, segment: 'gis.cim' });
    expect(file).toMatch(/<g class="segment present lit selected" data-segment="gis.cim">/);
    expect(file).toMatch(/data-segment="control.robot" opacity="0.28"/);
    expect(atlasFile(db, 'zh', picture)).not.toContain(' opacity=');
  });
});

describe('the panel of a segment', () => {
  test('says which paths a missing segment lies on, what it needs, and who is elsewhere', () => {
    const panel = panelView(db, 'zh', { ...guangzhou, segment: 'control.ioc' })!;
    expect(panel.paths).toEqual([
      '未收录到企业，位于 370 条路径中的 240 条上',
      '单独补上可接通 27 条路径',
      '关键度 1.00（经过它的路径数 ÷ 全图经过最多的环节的路径数）',
    ]);
    expect(panel.needs).toHaveLength(6);
    expect(panel.needs[0]).toMatchObject({ flow: '调度与显控系统（硬件）' });
    expect(panel.elsewhere.map((region) => region.name)).toEqual(['北京']);
    expect(panel.provenance).toEqual({
      source: '孪图收录企业名录：按公开来源和一般了解整理，并有企业自己登记的，各有可信度；广州查得最细；不是普查',
      asOf: '2026-11',
      confidence: 'partial',
    });
    const absent = panelView(db, 'zh', { ...guangzhou, lens: 'representative', segment: 'control.ioc' })!;
    expect(absent.paths[0]).toBeUndefined();
    expect([absent.hereTitle, absent.elsewhereTitle]).toEqual([
      '交互与控制：名单上没有',
      '名单只说到技术链，不判断环节',
    ]);
  });

  test('is null when nothing is selected', () => {
    expect(panelView(db, 'zh', guangzhou)).toBeNull();
  });
});

describe('addresses', () => {
  const ask = (path: string, region = '440100') =>
    atlasChoice(db, new Request(`http://localhost${path}`), region, 'zh');
  const refusal = (path: string, region?: string): Response => {
    try {
      ask(path, region);
    } catch (thrown) {
      return thrown as Response;
    }
    throw new Error('was not refused');
  };

  test('that name a place instead of its code offer what it may be', async () => {
    expect(await refusal('/atlas/黄埔区', '黄埔区').json()).toMatchObject({
      text: '黄埔区',
      matches: [{ code: '440100', name: '广州市', district: '黄埔区' }],
    });
  });

  test('take lens, chain and segment, with the registry as the usual lens', () => {
    expect(ask('/atlas/440100')).toEqual(guangzhou);
    expect(ask('/atlas/440100?lens=representative&chain=gis&segment=gis.cim')).toEqual({
      region: '440100',
      lens: 'representative',
      chain: 'gis',
      segment: 'gis.cim',
    });
  });

  test.each(['lens', 'chain', 'segment'])('refuse an unknown %s with what is allowed', async (field) => {
    const response = refusal(`/atlas/440100?${field}=nothing`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { allowed: string[] }).allowed.length).toBeGreaterThan(1);
  });

  test('offer regions where the code is unknown', async () => {
    const response = refusal('/atlas/999999', '999999');
    expect(response.status).toBe(404);
    expect(((await response.json()) as { recorded: { code: string }[] }).recorded[0]?.code).toBe('440100');
  });

  test('find a region by code, by 中文 and by English name', () => {
    expect(searchRegions(db, '440300').map((region) => region.code)).toEqual(['440300']);
    expect(searchRegions(db, '深圳').map((region) => region.code)).toEqual(['440300']);
    expect(searchRegions(db, ' shenzhen ').map((region) => region.code)).toEqual(['440300']);
    expect(searchRegions(db, 'guang zhou').map((region) => region.code)).toEqual(['440100']);
    expect(searchRegions(db, 'nowhere')).toEqual([]);
    expect(searchRegions(db, '')).toEqual([]);
  });

  test.each([
    ['黄埔区', '440100', '黄埔区'],
    ['黄埔', '440100', '黄埔区'],
    ['440112', '440100', '黄埔区'],
    ['萝岗', '440100', '萝岗区'],
    ['天河', '440100', '天河区'],
    ['南沙新区', '440100', '南沙新区'],
    ['仙桃', '429000', '仙桃市'],
  ])('lead from a part of a city, %s, to the city it is counted with', (text, code, district) => {
    expect(searchRegions(db, text).map((region) => [region.code, region.district])).toEqual([[code, district]]);
  });

  test('know a part of a city by its name in pinyin, with every city that has one so spelled', () => {
    const found = (text: string) => searchRegions(db, text).map((region) => [region.code, region.district]);
    expect(found('Huangpu')).toEqual([
      ['310000', '黄浦区'],
      ['440100', '黄埔区'],
    ]);
    expect(found('Huangpu District')).toEqual(found('Huangpu'));
    expect(found('tianhequ')).toEqual([['440100', '天河区']]);
  });

  test('name counties directly under a province as such, not under a region', () => {
    expect(['419000', '429000', '469000', '659000'].map((code) => searchRegions(db, code)[0]!.nameZh)).toEqual([
      '河南省直管县市',
      '湖北省直管县市',
      '海南省直管县市',
      '新疆自治区直管县市',
    ]);
    const registers = /行政区划|市辖区|直辖县/;
    expect(
      db
        .select()
        .from(regions)
        .all()
        .filter(({ nameZh, shortNameZh }) => registers.test(nameZh + shortNameZh)),
    ).toEqual([]);
  });
});

test('a list that does not say which firm stands for which chain is shown with that caveat, in each language', () => {
  const notice = (language: 'zh' | 'en') =>
    atlasView(db, language, { region: '440100', lens: 'representative', chain: null, segment: null }).notice.text;
  expect(notice('zh')).toMatch(/研究说三家涉及BIM和地理信息建模，没有说各家属于哪一类。$/);
  expect(notice('en')).toMatch(
    /The study names three firms for BIM and .* without saying which of the two each stands for\.$/,
  );
});
