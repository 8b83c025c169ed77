import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { comparedSegments, differenceOf } from '../../../app/atlas/comparison/comparison';
import { ComparisonPage } from '../../../app/atlas/comparison/comparison-page';
import { comparisonView } from '../../../app/atlas/comparison/comparison-view.server';
import { regionAtlas } from '../../../app/atlas/region-atlas.server';
import type { Lens } from '../../../app/gaps/lens';
import { testDatabase } from '../../database';

const db = testDatabase();
const viewOf = (other: string | null, lens: Lens = 'registry', region = '440100', chain: string | null = null) =>
  comparisonView(db, 'zh', { region, lens, chain }, other);

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

test('numbers of firms are compared nowhere: the page goes by record, and says why', () => {
  const html = renderToStaticMarkup(<ComparisonPage view={viewOf('110000')} />);
  expect(html).toContain('各地名录都不是普查，家数不能比：只看有没有记录。没有记录不等于没有。');
  expect(html.replace(/<svg[^]*?<\/svg>/g, '')).not.toMatch(/\d+ 家/);
});

test('a list, a region without records, and no other region: each is said', () => {
  expect(viewOf('110000', 'representative')).toMatchObject({
    svg: null,
    refused: '名单是挑选，只说到技术链，不能逐个环节比。',
  });
  expect(viewOf('110000', 'registry', '620100').refused).toBe('兰州没有登记企业，没有可比的记录。');
  expect(viewOf('620100').refused).toBe('兰州没有登记企业，没有可比的记录。');
  expect(viewOf(null).other).toEqual({ code: '110000', name: '北京' });
});
