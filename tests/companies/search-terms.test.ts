import { describe, expect, test } from 'vitest';
import { runsOf, searchDocument, wholeToken } from '../../app/companies/search-terms';

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
      exact: '中海达 hitarget 300177sz 300177',
      han: `中海 海达 ${border}`,
      chars: '中 海 达',
      latin: 'hi target hitarget 300177sz 300177 sz',
      pinyin: `zhong hai da ${border}`,
      initials: `zh hd ${border}`,
    });
  });

  test('leaves out a name that another one contains', () => {
    const document = searchDocument({ names: ['广州中海达卫星导航技术股份有限公司', '中海达'], codes: [] });
    expect(document.han.match(/海达/g)).toHaveLength(1);
    expect(document.exact).toBe('广州中海达卫星导航技术股份有限公司 中海达');
  });
});
