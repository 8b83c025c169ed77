import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { ChainWall } from '../../app/home/chain-wall';
import type { Language } from '../../app/i18n/language';
import { lensView } from '../../app/atlas/lens-view';
import { testDatabase } from '../database';

const db = testDatabase();
const wall = (language: Language) =>
  renderToStaticMarkup(
    <ChainWall
      language={language}
      representative={lensView(regionAtlas(db, '440100', 'representative'))}
      registry={lensView(regionAtlas(db, '440100', 'registry'))}
    />,
  );

test.each([
  ['zh', '名单上没有', /名单是普查|>缺</],
  ['en', 'not on the list', /is a census|presence-absent/],
] as const)(
  'of a chain without a listed firm the wall says so and claims no census (%s)',
  (language, said, claimed) => {
    expect(wall(language).split(said).length - 1).toBe(4);
    expect(wall(language)).not.toMatch(claimed);
  },
);

test('the legend explains only boxes that the wall can show', () => {
  expect(wall('zh')).toContain('未收录');
  expect(wall('zh')).not.toContain('不判断');
});
