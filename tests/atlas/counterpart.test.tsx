import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AtlasControls } from '../../app/atlas/atlas-controls';
import { AtlasHeadline } from '../../app/atlas/atlas-headline';
import { AtlasTable } from '../../app/atlas/atlas-table';
import { counterpartOf } from '../../app/atlas/counterpart.server';
import { atlasFile, atlasView } from '../../app/atlas/atlas-view.server';
import { LaneLists } from '../../app/atlas/lane-lists';
import { countsByRegion } from '../../app/atlas/firms.server';
import { sourcedSegments } from '../../app/companies/company-facts';
import { findCompany } from '../../app/company-page/company.server';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { segmentInRegion } from '../../app/atlas/segment-in-region.server';
import { completenessUnder, type Lens } from '../../app/gaps/lens';
import { HomePage } from '../../app/home/home-page';
import { homeView } from '../../app/home/home.server';
import type { Language } from '../../app/i18n/language';
import { MatrixPage } from '../../app/matrix/matrix-page';
import { matrixView } from '../../app/matrix/matrix.server';
import * as homeRoute from '../../app/routes/_index';
import * as atlasRoute from '../../app/routes/atlas.$region';
import * as matrixRoute from '../../app/routes/matrix';
import * as segmentRoute from '../../app/routes/segments.$id';
import * as segmentsRoute from '../../app/routes/segments._index';
import { SegmentIndex } from '../../app/segments/segment-index';
import { segmentIndex } from '../../app/segments/segment-index.server';
import { SegmentPage } from '../../app/segments/segment-page';
import { segmentView } from '../../app/segments/segment.server';
import { keptUnderHeader } from '../../app/web/kept-under';
import { testDatabase } from '../database';

const db = testDatabase();
const home = '440100';

function segmentPage(language: Language, lens: Lens, region: string) {
  const outcome = segmentView(db, 'gis.cim', region, lens);
  if (!outcome.ok) throw new Error(outcome.code);
  return (
    <SegmentPage
      language={language}
      view={outcome.value}
      offered={{ offers: [], total: 0 }}
      projects={[]}
      cases={[]}
      picture={null}
      wanted={{ needs: [], total: 0 }}
    />
  );
}

function atlasPage(language: Language, lens: Lens, region: string) {
  const view = atlasView(db, language, { region, lens, chain: null, segment: null });
  return (
    <>
      <AtlasControls view={view} />
      <AtlasHeadline view={view} />
      <LaneLists view={view} />
      <AtlasTable view={view} />
    </>
  );
}

const pages = {
  home: (language: Language, lens: Lens) => <HomePage language={language} cases={[]} view={homeView(db, lens)} />,
  atlas: (language: Language, lens: Lens) => atlasPage(language, lens, home),
  matrix: (language: Language, lens: Lens) => (
    <MatrixPage language={language} view={matrixView(db, lens)} chain={null} chosen={[]} />
  ),
  segment: (language: Language, lens: Lens) => segmentPage(language, lens, home),
  segments: (language: Language, lens: Lens) => <SegmentIndex language={language} view={segmentIndex(db, lens)} />,
};
type Page = keyof typeof pages;

const markup = (page: Page, language: Language, lens: Lens) => renderToStaticMarkup(pages[page](language, lens));
/** What a reader sees; what a source mark opens to is dropped. */
const textOf = (html: string) =>
  html.replace(/<button(?:(?!<\/button>).)*<\/button><span id[^]*?<\/span><\/span>/g, '').replace(/<[^>]+>/g, '');
const addresses = (html: string) =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href!.replace(/&amp;/g, '&'), 'https://a.example'));

const addressOf: Record<Page, string> = {
  home: '/',
  atlas: `/atlas/${home}`,
  matrix: '/matrix',
  segment: '/segments/gis.cim',
  segments: '/segments',
};
const everyPage = Object.keys(pages) as Page[];
const ofPublicSource = {
  zh: '只计有公开来源的：26/47 个环节 · 31/95 条供需关系 · 5/370 条完整路径',
  en: 'Only what a public source states: 26/47 segments · 31/95 links · 5/370 complete paths',
};
const ofEverything = {
  zh: '全部收录企业：30/47 个环节 · 42/95 条供需关系 · 11/370 条完整路径',
  en: 'All registered firms: 30/47 segments · 42/95 links · 11/370 complete paths',
};

describe.each(['zh', 'en'] as const)('the switch that leaves out what no public source states (%s)', (language) => {
  test.each(everyPage)('stands on %s with its figures, and leads to the same page with it on', (page) => {
    const html = markup(page, language, 'registry');
    expect(textOf(html)).toContain(ofPublicSource[language]);
    const switched = addresses(html).filter(
      (url) => url.pathname === addressOf[page] && url.searchParams.get('lens') === 'sourced',
    );
    expect(switched.length).toBeGreaterThan(0);
  });

  test.each(everyPage)('once on, shows on %s the figures of all, and leads back', (page) => {
    const html = markup(page, language, 'sourced');
    expect(textOf(html)).toContain(ofEverything[language]);
    const back = addresses(html).filter(
      (url) => url.pathname === addressOf[page] && [null, 'registry'].includes(url.searchParams.get('lens')),
    );
    expect(back.length).toBeGreaterThan(0);
  });

  test.each(everyPage)('stays on in every link of %s to atlas, matrix and segments', (page) => {
    const lost = addresses(markup(page, language, 'sourced'))
      .filter((url) => /^\/(atlas|matrix|segments)(\/|$)/.test(url.pathname) && url.pathname !== '/atlas')
      .filter((url) => url.searchParams.get('lens') !== 'sourced')
      .map((url) => url.pathname + url.search);
    // The choice of another lens, the ways back, and to the firms left out are on the page's own address.
    const own = lost.filter((address) => address.replace(/\?.*/, '') === addressOf[page]);
    expect(lost.filter((address) => !own.includes(address))).toEqual([]);
    expect(own.length).toBeLessThanOrEqual(4);
  });

  test('is named in the drawing, in the page and in the file', () => {
    const words = { zh: '只计有公开来源的', en: 'only what a public source states' }[language];
    const choice = { region: home, lens: 'sourced', chain: null } as const;
    expect(atlasFile(db, language, choice)).toContain(words);
    expect(atlasFile(db, language, { ...choice, lens: 'registry' })).not.toContain(words);
  });
});

test('answers are kept under the lens wherever the switch stands', () => {
  for (const { headers } of [homeRoute, atlasRoute, matrixRoute, segmentRoute, segmentsRoute])
    expect(headers()[keptUnderHeader]!.split(' ')).toContain('lens');
});

test('the published list has no switch: it counts no segment either way', () => {
  expect(matrixView(db, 'representative').counterpart).toBeNull();
  expect(
    atlasView(db, 'zh', { region: home, lens: 'representative', chain: null, segment: null }).counterpart,
  ).toBeNull();
});

test('a firm whose segment has no public source is left out, and so is one whose seat has none', () => {
  const firms = (region: string, segment: string, lens: Lens) =>
    segmentInRegion(db, region, lens, segment)!.firms.map((firm) => firm.slug);
  expect(firms(home, 'gis.service', 'registry')).toEqual([
    'aogekeji',
    'chengxinsuo',
    'guangzhoushiguihuayuan',
    'nanfangshuma',
    'oukexinxi',
  ]);
  expect(firms(home, 'gis.service', 'sourced')).toEqual(['chengxinsuo', 'guangzhoushiguihuayuan', 'nanfangshuma']);
  // Xiamen's only firm has sourced segments, but no source for its seat.
  expect(regionAtlas(db, '350200', 'registry').firmCount).toBe(1);
  expect(regionAtlas(db, '350200', 'sourced')).toMatchObject({ firmCount: 0, headline: null, withheld: 'no-sourced' });
});

test("each firm's page counts as many segments of public source as the lens does", () => {
  const counted = new Map<string, number>();
  for (const region of countsByRegion(db, 'sourced').firmsByRegion.keys())
    for (const segment of regionAtlas(db, region, 'sourced').segments)
      for (const { slug } of segment.firms) counted.set(slug, (counted.get(slug) ?? 0) + 1);
  const slugs = db.$client.prepare('select slug from companies order by slug').pluck().all() as string[];
  const differing = slugs.filter((slug) => sourcedSegments(findCompany(db, slug, 'zh')!) !== (counted.get(slug) ?? 0));
  expect(differing).toEqual([]);
  expect([...counted.values()].reduce((sum, number) => sum + number, 0)).toBe(111);
});

test("what a firm alone says of itself is no public source's word", () => {
  const own = testDatabase();
  own.$client
    .prepare(
      `insert into capabilities (company_id, segment_id, evidence, confidence)
      select id, 'control.robot', '企业申报 firm''s own application A-1', 'medium' from companies where slug = 'zhonghaida'`,
    )
    .run();
  const present = (lens: Lens) => regionAtlas(own, home, lens).headline!.coverage.segments.present;
  expect(present('sourced')).toBe(26);
  expect(
    regionAtlas(own, home, 'registry')
      .segments.find((one) => one.id === 'control.robot')!
      .firms.map((firm) => firm.slug),
  ).toContain('zhonghaida');
});

test('with rows left out a census is none, so that nothing is called missing', () => {
  expect(completenessUnder('sourced', 'census')).toBe('partial');
  expect(completenessUnder('registry', 'census')).toBe('census');
  const counted = testDatabase();
  counted.$client.prepare("update surveys set completeness = 'census' where lens = 'registry'").run();
  const kinds = new Set(regionAtlas(counted, home, 'sourced').segments.map((segment) => segment.presence));
  expect([...kinds].sort()).toEqual(['no-record', 'present', 'thin', 'unknown']);
  expect(regionAtlas(counted, home, 'registry').segments.some((segment) => segment.presence === 'absent')).toBe(true);
  expect(matrixView(counted, 'sourced').matrix.comparison.allowed).toBe(false);
});

test('the figures of only what a public source states name the rows they count, and not the whole register', () => {
  const { sources } = counterpartOf(db, home, 'registry')!;
  expect(sources.zh).toEqual(['孪图收录企业名录中，环节和所在地都有公开来源的记录；不是普查']);
  expect(sources.en).toEqual([
    'TwinAtlas’s register of firms, only the rows whose segment and seat a public source states; not a census',
  ]);
  expect(counterpartOf(db, home, 'sourced')!.sources.zh.join()).not.toContain('都有公开来源');
});
