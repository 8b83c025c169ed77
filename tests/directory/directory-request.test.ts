import { describe, expect, test } from 'vitest';
import { findDirectory } from '../../app/directory/directory.server';
import { directoryQueryOf } from '../../app/directory/directory-request.server';
import { testDatabase } from '../database';
import fc from '../properties';

const db = testDatabase();
const at = (search: string) => new Request(`http://localhost/companies${search}`);

function refusal(search: string): Response {
  try {
    directoryQueryOf(at(search), db, 'zh');
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
  }
  throw new Error(`${search} was not refused`);
}

describe('a directory address', () => {
  test('is read with repeated filters and defaults', () => {
    expect(
      directoryQueryOf(
        at('?q=%20南方%20&chain=gis&chain=bim&chain=gis&tier=upstream&region=440100&page=2&sort='),
        db,
        'zh',
      ),
    ).toEqual({
      q: '南方',
      chain: ['gis', 'bim'],
      segment: [],
      tier: ['upstream'],
      region: ['440100'],
      membership: [],
      offer: [],
      project: [],
      evidence: [],
      sort: undefined,
      page: 2,
      allRegions: false,
    });
  });

  test.each([
    ['?chain=nope', 'chain', 'sensing'],
    ['?segment=nope', 'segment', 'gis.cim'],
    ['?tier=top', 'tier', 'upstream'],
    ['?region=000000', 'region', '440100'],
    ['?sort=price', 'sort', 'relevance'],
    ['?page=0', 'page', '1–100000'],
    ['?page=abc', 'page', '1–100000'],
  ])('%s is a 400 that names the field and what is allowed', async (search, field, allowed) => {
    const response = refusal(search);
    expect(response.status).toBe(400);
    const body = (await response.json()) as { field: string; allowed: string[] };
    expect(body.field).toBe(field);
    expect(body.allowed).toContain(allowed);
  });

  test.each([
    ['guang zhou', '440100'],
    ['广州', '440100'],
    ['黄埔区', '440100'],
    ['440112', '440100'],
  ])('names a region as people type it: %s', (asked, code) => {
    expect(directoryQueryOf(at(`?region=${encodeURIComponent(asked)}`), db, 'zh').region).toEqual([code]);
  });

  test('with any text is answered or refused, never an error', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('"', 'NEAR(a b)', "' or 1=1 --", '%', '\u0000', '南方', 'a'.repeat(5000)),
    );
    const name = fc.constantFrom('q', 'chain', 'region', 'sort', 'page', 'tier', 'q');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 4 }), (pairs) => {
        try {
          const query = directoryQueryOf(at(`?${new URLSearchParams(pairs)}`), db, 'en');
          findDirectory(db, query, 'en', '2026-11-24');
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Response);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('an empty result', () => {
  test('says how many companies each condition alone keeps away', () => {
    const directory = findDirectory(
      db,
      directoryQueryOf(at('?q=南方测绘&chain=fusion&region=440100'), db, 'zh'),
      'zh',
      '2026-11-24',
    );
    expect(directory.total).toBe(0);
    expect(directory.chosen.map((one) => [one.filter, one.name, one.withoutIt])).toEqual([
      ['q', '南方测绘', 7],
      ['chain', '数据融合与渲染', 1],
      ['region', '广州', 0],
    ]);
  });

  test('past the last page still knows the total', () => {
    const directory = findDirectory(db, directoryQueryOf(at('?page=99'), db, 'zh'), 'zh', '2026-11-24');
    expect(directory.rows).toEqual([]);
    expect(directory.pages).toBe(Math.ceil(directory.total / 20));
  });
});

describe('a district, where records name cities', () => {
  test('asked for by its code is the city it is counted with, once', () => {
    expect(directoryQueryOf(at('?region=440112&region=440100'), db, 'zh').region).toEqual(['440100']);
  });

  test.each(['黄埔区', '黄埔', '440112', '萝岗'])('searched as “%s” names the city, with the way to its firms', (q) => {
    const { total, districts } = findDirectory(db, directoryQueryOf(at(`?q=${q}`), db, 'zh'), 'zh', '2026-11-29');
    expect([total, districts.map(({ code, name }) => [code, name])]).toEqual([0, [['440100', '广州市']]]);
  });
});
