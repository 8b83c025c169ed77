import { describe, expect, test } from 'vitest';
import { nearSteps } from '../../app/directory/near-query';
import { searchSteps } from '../../app/directory/search-query';
import { searchDocument } from '../../app/directory/search-terms';
import { emptyDatabase } from '../database';
import fc from '../properties';

const kindsOf = (text: string) => searchSteps(text).map((step) => step.kind);

describe('the steps of a search', () => {
  test('go from whole names to looser likenesses, and only those the text allows', () => {
    expect(kindsOf('南方')).toEqual(['exact', 'characters']);
    expect(kindsOf('nanfang')).toEqual(['exact', 'words', 'pinyin', 'initials']);
    expect(kindsOf('nfch')).toEqual(['exact', 'words', 'initials']);
    expect(kindsOf('300177')).toEqual(['exact', 'words']);
  });

  test('are none when nothing can be searched', () => {
    for (const text of ['', '   ', '***', '😀', '"', '--']) expect(searchSteps(text)).toEqual([]);
  });

  test('ask for neighbouring characters as one phrase and for every word', () => {
    expect(searchSteps('南方测绘 tcad').at(-1)!.match).toBe(
      'exact : "\uE001南方测绘tcad" OR (han : "南方 方测 测绘" AND (latin : "tcad" * OR initials : "\uE003tc \uE003ca \uE003ad"))',
    );
  });

  test('cut what nobody types', () => {
    expect(searchSteps('南方'.repeat(5000)).at(-1)!.match.length).toBeLessThan(1000);
    expect(searchSteps('a b c d e f g h i j k l').at(-1)!.match).not.toContain('"i"');
  });
});

describe('any text at all', () => {
  const db = emptyDatabase();
  const search = db.$client.prepare('select rowid from company_search where company_search match ? limit 5');

  test('makes expressions the full-text table accepts', () => {
    const hostile = fc.constantFrom(
      '"',
      "'",
      '*',
      '(',
      ')',
      ' OR ',
      ' AND ',
      ' NOT ',
      'NEAR(',
      ':',
      '^',
      '-',
      '{',
      '}',
      'han',
      '\u0000',
      '😀',
      '\uE000',
      '南',
      '方',
      'nan',
      '９',
      '%',
      ';--',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(hostile, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (query) => {
        const steps = [...searchSteps(query), ...nearSteps(query, (word) => [word])];
        for (const { match } of steps) search.all(match);
      }),
      { numRuns: 600 },
    );
  });

  test('can be a name, and its whole name then finds it', () => {
    const insert = db.$client.prepare(
      'insert into company_search (rowid, exact, han, chars, latin, pinyin, initials) values (?, ?, ?, ?, ?, ?, ?)',
    );
    // FTS5 overlooks a rowid that is bound as a floating-point number, as every JavaScript number is.
    const finds = db.$client
      .prepare('select count(*) from company_search where company_search match ? and rowid = cast(? as integer)')
      .pluck();
    let rowid = 0;
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'南方测绘长重行乐AbZ9-. ，'), minLength: 1, maxLength: 12 }),
        (name) => {
          const steps = searchSteps(name);
          rowid += 1;
          const { exact, han, chars, latin, pinyin, initials } = searchDocument({ names: [name], codes: [] });
          insert.run(rowid, exact, han, chars, latin, pinyin, initials);
          if (steps.length === 0) return;
          expect([finds.get(steps[0]!.match, rowid), finds.get(steps.at(-1)!.match, rowid)]).toEqual([1, 1]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
