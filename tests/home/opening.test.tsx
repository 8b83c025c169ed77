import { eq } from 'drizzle-orm';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { companies, settings } from '../../db/schema/index';
import { HomePage } from '../../app/home/home-page';
import { homeView } from '../../app/home/home.server';
import { bestFillOf, missingOf } from '../../app/home/opening';
import { testDatabase } from '../database';

const db = testDatabase();
const html = (path: number | null = null) =>
  renderToStaticMarkup(<HomePage language="zh" cases={[]} view={homeView(db, 'registry', path)} />);
const text = (markup: string) =>
  markup.replace(/<button.*?<\/button><span id[^]*?<\/span><\/span>/g, '').replace(/<[^>]+>/g, '');

describe('the first page of a region with records', () => {
  const view = homeView(db);

  test('opens with one sentence and one number, and every path as a mark', () => {
    expect(text(html())).toContain('广州数字孪生 370 条供应路径，记录到贯通的 11 条');
    expect(html()).toContain('aria-label="370 条路径：贯通 11 条，再补最值得补的可多通 27 条"');
    expect(text(html())).toContain('贯通11补上就通+27其余还缺记录332');
    expect(text(html())).toContain('录到企业的环节 30 / 47、两端都录到企业的供需关系 42 / 95');
  });

  test('says what to fill first, what it completes and who has it; its one filled button tries it', () => {
    expect(bestFillOf(view.registry)).toMatchObject({ segments: [{ id: 'control.ioc' }], gain: 27n, equals: 1 });
    expect(text(html())).toContain('城市运行管理服务平台 11 → 38 条');
    expect(text(html())).toContain('广州未收录；有记录的地区：北京。');
    expect(html().match(/class="button"[^>]*>/g)).toEqual(['class="button" href="/atlas/440100?fill=control.ioc">']);
  });

  test('shows the longest complete path, and the one before and after by links', () => {
    expect(view.path).toMatchObject({ of: 11n });
    const lengths = Array.from({ length: 11 }, (_, index) => homeView(db, 'registry', index + 1).path!.segments.length);
    expect(view.path!.segments).toHaveLength(Math.max(...lengths));
    expect(homeView(db, 'registry', 12).path!.number).toBe(1);
    expect(html(1)).toMatch(/href="\/\?path=11#path"[\s\S]*href="\/\?path=2#path"/);
    for (const { firms } of view.path!.segments) expect(firms.length).toBeGreaterThan(0);
  });

  test('says by number what waits for an official, a firm and somebody with a talent', () => {
    expect(missingOf(view.registry.segments)).toEqual({ missing: 17, alone: 6 });
    const said = text(html());
    expect(said).toContain('17 个环节没有记录到企业单独补上能多走通路径的有 6 个，另 11 个要和别的一起补。');
    expect(said).toContain('33 家企业已归入环节，找到自己就能认领61 条能力记录里，18 条还没有公开来源，等企业补证。');
    expect(said).toContain('7 个职业有等级，方案经采纳后即可申报');
  });

  test('names the four youngest records with their sources', () => {
    expect(view.newest.map(({ asOf, slug, segmentId }) => [asOf, slug, segmentId])).toEqual([
      ['2026-01-08', expect.any(String), 'sensing.gnss'],
      ['2025-12-15', expect.any(String), 'control.dispatch'],
      ['2025-11-06', expect.any(String), 'control.robot'],
      ['2025-09-08', expect.any(String), 'control.terminal'],
    ]);
    expect(html()).toContain('可信度高');
  });
});

test('a region without a registered firm says that it is not known, counts nothing and gives no advice', () => {
  const empty = testDatabase();
  empty.update(settings).set({ value: '620100' }).where(eq(settings.key, 'home_region')).run();
  expect(empty.select().from(companies).where(eq(companies.regionCode, '620100')).all()).toEqual([]);
  const markup = renderToStaticMarkup(<HomePage language="zh" cases={[]} view={homeView(empty)} />);
  expect(text(markup)).toContain('还没有收录本地企业，不知道链条贯通情况。未收录不等于没有。');
  expect(markup).not.toContain('path-marks');
  expect(markup).not.toContain('推演补上');
  expect(text(markup)).not.toContain('广州数字孪生');
});
