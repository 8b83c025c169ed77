import { describe, expect, test } from 'vitest';
import { runsOf, searchDocument, wholeToken } from '../../app/directory/search-terms';

const border = '\uE000';

describe('runs of a text', () => {
  test('fold width, case, accents and ü, and part at everything else', () => {
    expect(runsOf('ＮＡＮ方 Ｈi-Tärget绿lü')).toEqual([
      { kind: 'latin', text: 'nan' },
      { kind: 'han', text: '方' },
      { kind: 'latin', text: 'hi' },
      { kind: 'latin', text: 'target' },
      { kind: 'han', text: '绿' },
      { kind: 'latin', text: 'lv' },
    ]);
  });

  test('hold nothing of punctuation, operators and emoji', () => {
    expect(runsOf('"*) ^ 😀 + -:{}')).toEqual([]);
  });
});

test('a whole token joins what punctuation parts', () => {
  expect(wholeToken('300177.SZ')).toBe('300177sz');
  expect(wholeToken('Hi-Target')).toBe('hitarget');
});

describe('the index row of a company', () => {
  test('holds pairs of characters, syllables and pairs of initials in order, borders between names', () => {
    expect(searchDocument({ names: ['中海达', 'Hi-Target'], codes: ['300177.SZ'] })).toEqual({
      exact: '\uE001中海达 \uE001hitarget \uE001300177sz \uE001300177 \uE001sz300177',
      han: `中海 海达 ${border}`,
      chars: '中 海 达',
      latin: 'hi target hitarget 300177sz 300177 sz300177 sz',
      pinyin: `\uE002zhong \uE002hai \uE002da ${border}`,
      initials: `\uE003zh \uE003hd ${border}`,
    });
  });

  test('leaves out a name that another one contains', () => {
    const document = searchDocument({ names: ['广州中海达卫星导航技术股份有限公司', '中海达'], codes: [] });
    expect(document.han.match(/海达/g)).toHaveLength(1);
    expect(document.exact).toBe('\uE001广州中海达卫星导航技术股份有限公司 \uE001中海达');
  });

  test('has tokens of its own in each column, so that a search in one reads no list of another', () => {
    const document = searchDocument({ names: ['测绘', '新', 'Xin', 'xi', 'cehui'], codes: ['ch'] });
    const tokens = Object.values(document).flatMap((column) =>
      [...new Set(column.split(' '))].filter((token) => token !== border),
    );
    expect(new Set(tokens).size).toBe(tokens.length);
  });
});
