import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asBadQuery } from '../../app/web/bad-query';
import { parameter, parseQuery } from '../../app/web/query';

const schema = z.object({
  lens: parameter.choice(['representative', 'registry']).default('registry'),
  tier: parameter.choices(['upstream', 'midstream', 'downstream']),
  q: parameter.text(10),
  page: parameter.page(500),
});
const parse = (query: string) => parseQuery(new Request(`http://localhost/companies${query}`), schema, 'en');

async function refused(query: string) {
  let thrown: unknown;
  try {
    parse(query);
  } catch (error) {
    thrown = error;
  }
  if (!(thrown instanceof Response)) throw new Error(`${query} was not refused`);
  return { status: thrown.status, body: asBadQuery(await thrown.json()) };
}

describe('parseQuery', () => {
  it('fills in what is absent or empty', () => {
    expect(parse('?q=&lens=')).toEqual({ lens: 'registry', tier: [], q: '', page: 1 });
  });

  it('reads repeated parameters once each, text trimmed, and ignores what the route does not know', () => {
    expect(parse('?tier=upstream&tier=downstream&tier=upstream&q=%20南%00方%20&page=12&utm_source=x&lang=en')).toEqual({
      lens: 'registry',
      tier: ['upstream', 'downstream'],
      q: '南 方',
      page: 12,
    });
  });

  it('refuses an unknown value and says which are allowed', async () => {
    expect(await refused('?lens=abc')).toEqual({
      status: 400,
      body: {
        kind: 'bad-query',
        field: 'lens',
        value: 'abc',
        allowed: ['representative', 'registry'],
        message: 'The address parameter “lens” cannot be “abc”.',
      },
    });
    expect((await refused('?tier=upstream&tier=side')).body).toMatchObject({
      field: 'tier',
      value: 'side',
      allowed: ['upstream', 'midstream', 'downstream'],
    });
  });

  it.each(['abc', '-1', '0', '1e9', '501', '1.5', '99999999999', '１'])(
    'refuses page %s with the range',
    async (page) => {
      expect((await refused(`?page=${encodeURIComponent(page)}`)).body).toMatchObject({
        field: 'page',
        value: page,
        allowed: ['1–500'],
      });
    },
  );

  it('refuses a single parameter given twice', async () => {
    expect((await refused('?page=1&page=2')).body).toMatchObject({
      field: 'page',
      message: 'The address parameter “page” may be given only once.',
    });
  });

  it('refuses text beyond its length without repeating all of it', async () => {
    const { body } = await refused(`?q=${'长'.repeat(5000)}`);
    expect(body?.value).toBe(`${'长'.repeat(60)}…`);
    expect(body?.allowed).toEqual(['≤ 10']);
  });

  it('refuses a language that does not exist', async () => {
    expect((await refused('?lang=fr')).body).toMatchObject({ field: 'lang', value: 'fr', allowed: ['zh', 'en'] });
  });
});
