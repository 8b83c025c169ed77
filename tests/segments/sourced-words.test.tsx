import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AtlasTable } from '../../app/atlas/atlas-table';
import { atlasFile, atlasView } from '../../app/atlas/atlas-view.server';
import { panelView } from '../../app/atlas/panel-view.server';
import type { Lens } from '../../app/gaps/lens';
import { HomePage } from '../../app/home/home-page';
import { homeView } from '../../app/home/home.server';
import { SegmentPage } from '../../app/segments/segment-page';
import { segmentView } from '../../app/segments/segment.server';
import { testDatabase } from '../database';

const db = testDatabase();
/** What a reader sees; what a source mark opens to is dropped. */
const textOf = (html: string) =>
  html.replace(/<button.*?<\/button><span id[^]*?<\/span><\/span>/g, '').replace(/<[^>]+>/g, '');
function segmentPage(lens: Lens, region: string, segment = 'gis.reality', language: 'zh' | 'en' = 'zh') {
  const view = segmentView(db, segment, region, lens);
  if (!view.ok) throw new Error(view.code);
  return renderToStaticMarkup(
    <SegmentPage
      language={language}
      view={view.value}
      offered={{ offers: [], total: 0 }}
      projects={[]}
      cases={[]}
      picture={null}
      wanted={{ needs: [], total: 0 }}
    />,
  );
}
const choice = { region: '440100', lens: 'sourced', chain: null } as const;

describe('where only what a public source states is counted, no record of the register is denied', () => {
  test('the segment page says how many firms are registered, and leads to them', () => {
    const html = segmentPage('sourced', '440100');
    expect(textOf(html)).toContain('有收录企业 4 家，都没有公开来源。');
    expect(html).toContain('<a href="/segments/gis.reality">按全部收录企业看</a>');
    for (const denial of ['没有记录到企业', '未收录到', '各地都没有记录']) expect(textOf(html)).not.toContain(denial);
    expect(textOf(segmentPage('sourced', '440100', 'gis.reality', 'en'))).toContain(
      '4 firms are registered, none with a public source.',
    );
  });

  test('of a region that may not be compared it gives no number', () => {
    expect(textOf(segmentPage('sourced', '350200', 'gis.service'))).not.toMatch(/收录企业 \d+ 家/);
  });

  test('the panel of the atlas says it too', () => {
    expect(panelView(db, 'zh', { ...choice, segment: 'gis.reality' })!.unsourced).toEqual({
      text: '有收录企业 4 家，都没有公开来源',
      href: '/atlas/440100?lens=registry&segment=gis.reality#segment',
    });
    expect(panelView(db, 'zh', { ...choice, lens: 'registry', segment: 'gis.reality' })!.unsourced).toBeNull();
  });

  test.each([
    ['home', () => renderToStaticMarkup(<HomePage language="zh" cases={[]} view={homeView(db, 'sourced')} />)],
    ['atlas', () => renderToStaticMarkup(<AtlasTable view={atlasView(db, 'zh', { ...choice, segment: null })} />)],
    ['drawing', () => atlasFile(db, 'zh', choice)],
  ])('headings and key of %s speak of records with a public source', (_page, markup) => {
    const text = textOf(markup());
    expect(text).toContain('公开来源');
    for (const denial of ['没有记录到企业的环节', '没有企业记录', '各地都没有记录', '有一端没有记录', '未收录'])
      expect(text.replaceAll('没有记录的写“未收录”', '').replaceAll('未收录不等于没有', '')).not.toContain(denial);
  });

  test('with every firm counted the words stay as they were', () => {
    expect(textOf(renderToStaticMarkup(<HomePage language="zh" cases={[]} view={homeView(db)} />))).toContain(
      '没有记录到企业的环节',
    );
    expect(atlasFile(db, 'zh', { ...choice, lens: 'registry' })).toContain('有一端没有记录');
  });
});
