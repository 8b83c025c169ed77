import { expect, test } from 'vitest';
import { homeView } from '../../app/home/home.server';
import { testDatabase } from '../database';

const view = homeView(testDatabase());

test('four of the six chains have no representative firm', () => {
  expect(
    view.representative.chains.filter((chain) => chain.survey.statedPresence === 'absent').map(({ id }) => id),
  ).toEqual(['sensing', 'fusion', 'simulation', 'control']);
  expect(
    view.representative.chains
      .find(({ id }) => id === 'bim')
      ?.listed.map(({ nameZh }) => nameZh)
      .sort(),
  ).toEqual(['中海达', '南方测绘', '奥格科技'].sort());
});

test('the registered headline is 11 of 370 paths, 42 of 95 links, 30 of 47 segments, of a partial list', () => {
  expect(view.registry.headline?.coverage).toEqual({
    paths: { complete: 11n, total: 370n, ratio: 11 / 370 },
    links: { complete: 42, total: 95, ratio: 42 / 95 },
    segments: { present: 30, total: 47, ratio: 30 / 47 },
  });
  expect(view.registry.completeness).toBe('partial');
});

test('the findings TwinAtlas answers are those on chains, co-operation and talent', () => {
  expect(view.findings.map(({ id, source }) => [id, source])).toEqual([
    ['P3.2', '§3.3 [16][37]'],
    ['P3.3', '§3.3 [38]'],
    ['P5.2', '§3.5 [42][43][44]'],
  ]);
});
