import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { comparedSegments, differenceOf } from '../../../app/atlas/comparison/comparison';
import { ComparisonPage } from '../../../app/atlas/comparison/comparison-page';
import { comparisonFile, comparisonView } from '../../../app/atlas/comparison/comparison-view.server';
import { regionAtlas } from '../../../app/atlas/region-atlas.server';
import type { Lens } from '../../../app/gaps/lens';
import { testDatabase } from '../../database';

const db = testDatabase();
const viewOf = (other: string | null, lens: Lens = 'registry', region = '440100', chain: string | null = null) =>
  comparisonView(db, 'zh', { region, lens, chain, segment: null, with: other });

test('every segment is recorded in both, in one of the two, or in neither; the other way round the two change places', () => {
  const [guangzhou, beijing] = [regionAtlas(db, '440100', 'registry'), regionAtlas(db, '110000', 'registry')];
  const there = differenceOf(comparedSegments(guangzhou, beijing));
  const back = differenceOf(comparedSegments(beijing, guangzhou));
  expect([there.both.length, there.first.length, there.second.length, there.neither.length]).toEqual([15, 15, 11, 6]);
  expect(there.neither).toContain('simulation.decision');
  expect(there.second).toContain('control.ioc');
  expect([back.both, back.first, back.second, back.neither]).toEqual([
    there.both,
    there.second,
    there.first,
    there.neither,
  ]);
});

test('the lists hold each segment of the chain once, and the picture the names of both regions', () => {
  const { groups, svg, multiples } = viewOf('110000');
  expect(groups.map(({ name }) => name)).toEqual([
    '只有广州有记录',
    '只有北京有记录',
    '两地都有记录',
    '两地都没有记录',
  ]);
  expect(groups.flatMap(({ segments }) => segments.map(({ id }) => id)).sort()).toEqual(
    regionAtlas(db, '440100', 'registry')
      .segments.map(({ id }) => id)
      .sort(),
  );
  expect(viewOf('110000', 'registry', '440100', 'bim').groups.flatMap(({ segments }) => segments)).toHaveLength(6);
  expect(svg).toContain('只有北京');
  expect(multiples.map(({ name }) => name).slice(0, 3)).toEqual(['北京', '上海', '深圳']);
  expect(multiples.length).toBeLessThanOrEqual(12);
  for (const { rows } of multiples) expect(rows.map((row) => row.length)).toEqual([8, 7, 6, 9, 8, 9]);
});

test('a comparison that names no other region says why it begins with this one', () => {
  const why = (of: string, beside: string | null = null) => viewOf(beside, 'registry', of).whyOther;
  expect(why('440100')).toBe('先和北京比：它是广州的第一个对照城市。换一个用“和谁比”。');
  expect(why('110000')).toBe('先和广州比：它是本站的地区。换一个用“和谁比”。');
  expect(why('440100', '310000')).toBeNull();
  const html = renderToStaticMarkup(<ComparisonPage view={viewOf(null)} />);
  expect(html).toContain('它是广州的第一个对照城市');
});

test('numbers of firms are compared nowhere: the page goes by record, and says why', () => {
  const html = renderToStaticMarkup(<ComparisonPage view={viewOf('110000')} />);
  expect(html).toContain('各地名录都不是普查，家数不能比：只看有没有记录。没有记录不等于没有。');
  expect(html.replace(/<svg[^]*?<\/svg>/g, '')).not.toMatch(/\d+ 家/);
});

test('the title and the name of the file say which two are compared, and in which chain, where they are', () => {
  const html = renderToStaticMarkup(<ComparisonPage view={viewOf('110000')} />);
  expect(html).toContain('<h1>广州与北京比</h1>');
  expect(html).toContain('download="twinatlas-comparison-440100-110000-registry.svg"');
  expect(viewOf('110000').titles).toEqual({
    zh: '广州与北京：数字孪生产业链各环节有没有记录',
    en: 'Guangzhou and Beijing: which segments of the digital-twin supply chain are recorded',
  });
  const ofChain = viewOf('110000', 'registry', '440100', 'gis');
  expect(renderToStaticMarkup(<ComparisonPage view={ofChain} />)).toContain('<h1>广州与北京比 · 地理信息建模</h1>');
  expect(ofChain.titles).toEqual({
    zh: '广州与北京：地理信息建模各环节有没有记录',
    en: 'Guangzhou and Beijing: which segments of Geographic information modelling are recorded',
  });
  expect(ofChain.compared!.heading).toBe(ofChain.titles.zh);
  expect(viewOf('110000', 'representative').titles.zh).toBe('广州与他城比');
  const refused = renderToStaticMarkup(<ComparisonPage view={viewOf('110000', 'representative')} />);
  expect(refused).toContain('<h1>广州与他城比</h1>');
});

test('a list, a region without records, and no other region: each is said, beside the drawing of the one alone', () => {
  const list = viewOf('110000', 'representative');
  expect([list.refused, list.compared]).toEqual(['名单是挑选，只说到技术链，不能逐个环节比。', null]);
  expect(list.svg).not.toContain('只有北京');
  expect(viewOf('110000', 'registry', '620100').refused).toBe('兰州没有收录企业，没有可比的记录。');
  expect(viewOf('620100').refused).toBe('兰州没有收录企业，没有可比的记录。');
  expect(viewOf(null).other).toEqual({ code: '110000', name: '北京' });
});

test('a selected segment is lit in both regions, with who is recorded in either', () => {
  const choice = { region: '440100', lens: 'registry', chain: null, segment: 'control.ioc', with: '110000' } as const;
  const { chosen, svg } = comparisonView(db, 'zh', choice);
  expect(chosen!.sides.map(({ region, firms }) => [region, firms.length > 0])).toEqual([
    ['广州', false],
    ['北京', true],
  ]);
  expect(svg).toMatch(/class="segment [a-z-]+ lit selected" data-segment="control.ioc"/);
});

test('a box says in which of the two there is a record, not what the one has', () => {
  const { svg } = viewOf('110000');
  expect(svg).toContain('aria-label="城市运行管理服务平台：只有北京"');
  expect(svg).not.toMatch(/aria-label="[^"]*(家企业|未收录)/);
});

test('boxes and small cells show the two alike: this region on the left, the other on the right', () => {
  const { svg } = viewOf('110000');
  const box = (id: string) => new RegExp(`data-segment="${id}".*?</a>`).exec(svg)![0];
  const halves = (drawn: string) => [drawn.includes('class="half"'), drawn.includes('class="stripes"')];
  const html = renderToStaticMarkup(<ComparisonPage view={viewOf('110000')} />);
  const keys = /<section aria-labelledby="multiples".*?<dl>(.*?)<\/dl>/.exec(html)![1]!.split('</svg>');
  const cells = (drawn: string) => [drawn.includes('multiple-here'), drawn.includes('multiple-there')];
  const answers = [
    ['gis.cim', [true, true]],
    ['sensing.sensor', [true, false]],
    ['control.ioc', [false, true]],
    ['simulation.decision', [false, false]],
  ] as const;
  answers.forEach(([id, expected], index) => {
    expect(halves(box(id)), id).toEqual(expected);
    expect(cells(keys[index]!), id).toEqual(expected);
  });
});

test('the file shows the two with their names over it', () => {
  const choice = { region: '440100', lens: 'registry', chain: null, segment: null, with: '110000' } as const;
  const file = comparisonFile(db, 'zh', choice);
  expect(file).toContain('广州与北京：数字孪生产业链各环节有没有记录');
  expect(file).toContain('只有北京');
  expect(file).not.toMatch(/<a |var\(/);
});
