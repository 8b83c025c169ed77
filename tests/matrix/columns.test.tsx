import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { chosenColumns, withColumns } from '../../app/matrix/columns';
import { MatrixPage } from '../../app/matrix/matrix-page';
import { matrixTitle } from '../../app/matrix/matrix-title';
import { columnCodes, matrixView } from '../../app/matrix/matrix.server';
import { testDatabase } from '../database';

const db = testDatabase();
const view = matrixView(db, 'registry');
const codes = view.matrix.regions.map(({ code }) => code);

describe('the columns of the matrix', () => {
  test('are the home region, its peers and the next up to eight when none is chosen', () => {
    expect(withColumns(view.matrix, []).regions.map(({ code }) => code)).toEqual(codes.slice(0, 8));
    expect(codes.slice(0, 5)).toEqual(['440100', '110000', '310000', '440300', '330100']);
  });

  test('stand in their own order, whatever the order they were chosen in, the home region first and always', () => {
    const { regions } = withColumns(view.matrix, ['330100', '110000']);
    expect(regions.map(({ code }) => code)).toEqual(['440100', '110000', '330100']);
  });

  test('keep each cell under its own region, and the sums of all regions', () => {
    const narrow = withColumns(view.matrix, ['310000']);
    const shanghai = codes.indexOf('310000');
    const cellsOf = (matrix: typeof narrow) => matrix.chains.flatMap(({ rows }) => rows.map(({ cells }) => cells));
    expect(cellsOf(narrow)).toEqual(cellsOf(view.matrix).map((cells) => [cells[0], cells[shanghai]]));
    expect(narrow.chains.map(({ stated }) => stated)).toEqual(
      view.matrix.chains.map(({ stated }) => [stated[0], stated[shanghai]]),
    );
    expect(narrow.regionsRecorded).toBe(12);
  });

  test('a code without a column under any lens is refused with those that have one', () => {
    expect(chosenColumns(['110000', '000000'], columnCodes(db))).toMatchObject({
      ok: false,
      field: 'region',
      value: '000000',
      allowed: codes,
    });
  });

  test('one said twice counts once, and more than twelve are refused', () => {
    const many = Array.from({ length: 13 }, (_, index) => `r${index}`);
    expect(chosenColumns(['r1', 'r1', 'r2'], many)).toEqual({ ok: true, value: ['r1', 'r2'] });
    expect(chosenColumns(many.slice(1), many).ok).toBe(true);
    expect(chosenColumns(many, many)).toMatchObject({ ok: false, value: '13', allowed: ['≤ 12'] });
  });
});

test('the title names the regions and the chain that were chosen, of many regions how many', () => {
  const title = (language: 'zh' | 'en', chain: string | null, chosen: readonly string[], lens = view) =>
    matrixTitle(language, { matrix: lens.matrix, chain, chosen });
  expect(title('zh', null, [])).toBe('各地区 × 各环节');
  expect(title('zh', null, [], matrixView(db, 'representative'))).toBe('各地区 × 各技术链');
  expect(title('zh', 'gis', ['310000'])).toBe('广州、上海 × 地理信息建模');
  expect(title('en', 'gis', ['310000'])).toBe('Guangzhou, Shanghai × Geographic information modelling');
  expect(title('zh', null, codes.slice(0, 6))).toBe('广州等 6 个地区 × 各环节');
});

describe('the form that chooses columns', () => {
  const html = renderToStaticMarkup(
    <MatrixPage language="en" view={matrixView(db, 'sourced')} chain="gis" chosen={['440100', '310000']} />,
  ).replaceAll('&amp;', '&');

  test('sends lens, chain, language and the home region along and ticks what is shown', () => {
    const form = /<form action="\/matrix"[^]*?<\/form>/.exec(html)![0];
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]+)"/g)].map((found) =>
      found.slice(1).join('='),
    );
    expect(hidden).toEqual(['lens=sourced', 'chain=gis', 'lang=en', 'region=440100']);
    expect([...form.matchAll(/type="checkbox"/g)]).toHaveLength(11);
    expect([...form.matchAll(/checked="" value="(\d+)"/g)].map(([, code]) => code)).toEqual(['310000']);
  });

  test('is kept by the links to another lens and another chain', () => {
    const links = [...html.matchAll(/href="(\/matrix\?[^"]+)"/g)].map(([, href]) => href!);
    expect(links.length).toBeGreaterThan(9);
    expect(links.filter((href) => !href.includes('region=440100&region=310000'))).toEqual([]);
  });
});
