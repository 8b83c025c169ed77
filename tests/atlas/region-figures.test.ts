import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AtlasControls } from '../../app/atlas/atlas-controls';
import { AtlasTitle } from '../../app/atlas/atlas-title';
import { atlasFile, atlasView } from '../../app/atlas/atlas-view.server';
import { countsByRegion } from '../../app/atlas/firms.server';
import { panelView } from '../../app/atlas/panel-view.server';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { surveyProvenance } from '../../app/atlas/survey-provenance';
import { languages } from '../../app/i18n/language';
import { matrixView } from '../../app/matrix/matrix.server';
import { method } from '../../app/methods/methods';
import { segmentView } from '../../app/segments/segment.server';
import { capabilities, companies } from '../../db/schema/index';
import { testDatabase } from '../database';

const db = testDatabase();
const recorded = [...countsByRegion(db, 'registry').firmsByRegion.keys()].sort();
const atlas = (region: string, chain: string | null = null) =>
  atlasView(db, 'zh', { region, lens: 'registry', chain, segment: null });

describe('the figures of every region', () => {
  test.each([...recorded, '440000'])('of %s name register, date and completeness, not a method paper', (region) => {
    for (const language of languages) {
      const view = atlasView(db, language, { region, lens: 'registry', chain: null, segment: null });
      expect(view.figures).toHaveLength(3);
      for (const { provenance, id } of view.figures!) {
        expect(provenance.source).toMatch(language === 'zh' ? /企业名录/ : /register of firms/);
        expect(provenance.source).not.toContain(method(language, `${id.slice(0, -1) as 'path'}-coverage`).source);
        expect([provenance.asOf, provenance.confidence]).toEqual(['2026-11', 'partial']);
      }
    }
  });

  test('of a segment’s place in the chain and of “k of N others” do too, in every region', () => {
    for (const region of recorded) {
      const outcome = segmentView(db, 'control.ioc', region, 'registry');
      if (!outcome.ok) throw new Error(outcome.code);
      const { chain, register, translations } = outcome.value;
      for (const survey of [chain.survey, register]) {
        const { source, asOf, confidence } = surveyProvenance(translations, 'zh', survey);
        expect([/企业名录/.test(source), asOf, confidence]).toEqual([true, '2026-11', 'partial']);
      }
      const panel = panelView(db, 'zh', { region, lens: 'registry', chain: null, segment: 'control.ioc' })!;
      expect([/企业名录/.test(panel.provenance.source), panel.provenance.asOf]).toEqual([true, '2026-11']);
    }
  });

  test('of a region that was never surveyed and gets its first firm name the register and the day of its record', () => {
    const own = testDatabase();
    const { id } = own
      .insert(companies)
      .values({ slug: 'lhasa', nameZh: '拉萨', regionCode: '540100', sortKey: 'lasa', confidence: 'high' })
      .returning({ id: companies.id })
      .get();
    own
      .insert(capabilities)
      .values({ companyId: id, segmentId: 'gis.cim', evidence: 'x', confidence: 'high', asOf: '2027-03-02' })
      .run();
    const { sources, asOf, completeness } = regionAtlas(own, '540100', 'registry');
    expect([sources.zh, asOf, completeness]).toEqual([
      ['孪图收录企业名录：按公开来源和一般了解整理，并有企业自己登记的，各有可信度；不是普查'],
      '2027-03-02',
      'partial',
    ]);
  });
});

describe('counts that the matrix withholds', () => {
  const others = recorded.filter((code) => code !== '440100');

  test('are withheld on the atlas of every other region, its panel and its download', () => {
    expect(matrixView(db, 'registry').matrix.comparison.allowed).toBe(false);
    for (const region of others) {
      const view = atlas(region);
      const rows = view.chains.flatMap((chain) => chain.segments);
      expect(rows.filter(({ firmCount, presence }) => firmCount !== (presence === 'present' ? null : 0))).toEqual([]);
      expect(rows.filter(({ presence }) => presence === 'thin')).toEqual([]);
      expect(rows.filter(({ more }) => more !== null && more !== '等')).toEqual([]);
      const file = atlasFile(db, 'zh', { region, lens: 'registry', chain: null });
      expect(file).not.toMatch(/\d+ 家|仅一家|class="mark"[^>]*>\d/);
      expect(view.svg).not.toMatch(/\d+ 家|仅一家|class="mark"[^>]*>\d/);
      for (const { id, presence } of rows) {
        const panel = panelView(db, 'zh', { region, lens: 'registry', chain: null, segment: id })!;
        expect([panel.firmCount, panel.hereTitle]).toEqual(
          presence === 'present' ? [null, '本地录到企业'] : [0, panel.hereTitle],
        );
      }
    }
  });

  test('are given of the home region, and of other regions from there only that they have a record', () => {
    const rows = atlas('440100').chains.flatMap((chain) => chain.segments);
    expect(rows.find(({ id }) => id === 'sensing.gnss')?.firmCount).toBe(
      regionAtlas(db, '440100', 'registry').segments.find(({ id }) => id === 'sensing.gnss')!.firms.length,
    );
    for (const { elsewhere } of rows) expect(elsewhere).toMatch(/^\d+ 个有记录$|^11 个中 0 个$/);
    expect(JSON.stringify(panelView(db, 'zh', { ...choice, segment: 'gis.cim' })!.elsewhere)).not.toMatch(/\d 家/);
  });
  const choice = { region: '440100', lens: 'registry', chain: null } as const;
});

test('while one chain is drawn the figures say that they are of all', () => {
  expect(atlas('440100').scope).toBeNull();
  expect(atlas('440100', 'gis').scope).toBe('这些数字是全部技术链的，不只是图上这一条。');
  expect(atlas('440100', 'gis').figures).toEqual(atlas('440100').figures);
});

test('in a what-if that may not be computed the title says that it is one', () => {
  const choice = { region: '440100', lens: 'registry', chain: 'gis', segment: null } as const;
  const view = atlasView(db, 'zh', choice, { shown: {}, rows: null, carried: { mode: 'scenario' } });
  expect(view.scope).toBe('这些数字是全部技术链的，不只是图上这一条。');
  const html = renderToStaticMarkup(createElement(AtlasTitle, { view }));
  expect(html).toContain('<h1>广州补链推演</h1>');
  expect(renderToStaticMarkup(createElement(AtlasControls, { view }))).toContain(
    'download="twinatlas-440100-what-if-registry-gis.svg"',
  );
});

test('the link to the drawing as a file asks for what the page shows, without script too', () => {
  const asked = (segment: string | null, to: string | null, carried: Record<string, string> | null) => {
    const choice = { region: '440100', lens: 'registry', chain: null, segment, to } as const;
    const view = atlasView(db, 'zh', choice, carried && { shown: {}, rows: null, carried });
    const html = renderToStaticMarkup(createElement(AtlasControls, { view }));
    return html.match(/href="\/atlas\/440100\/drawing\.svg\?([^"]*)"/)![1]!.replaceAll('&amp;', '&');
  };
  expect(asked(null, null, null)).toBe('lens=registry');
  expect(asked('gis.cim', 'control.ioc', null)).toBe('lens=registry&segment=gis.cim&to=control.ioc');
  expect(asked(null, null, { fill: 'control.ioc' })).toBe('fill=control.ioc&lens=registry');
});

test('the choke share divides by the busiest segment of the whole map, as its definition says', () => {
  const { segments, chains } = regionAtlas(db, '440100', 'registry');
  const most = segments.map(({ paths }) => paths!.pathsThrough).reduce((a, b) => (a > b ? a : b));
  for (const { paths } of segments)
    expect(paths!.chokeShare).toBeCloseTo(Number(paths!.pathsThrough) / Number(most), 12);
  const largest = chains.map(({ id }) =>
    Math.max(...segments.filter(({ chainId }) => chainId === id).map(({ paths }) => paths!.chokeShare!)),
  );
  expect(largest.filter((share) => share === 1)).toHaveLength(1);
  expect(method('zh', 'choke-share').formula).toContain('全图各环节的最大值');
  expect(method('en', 'choke-share').formula).toContain('the largest value on the map');
});
