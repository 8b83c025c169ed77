import { describe, expect, test } from 'vitest';
import { findDirectory } from '../../app/directory/directory.server';
import { testDatabase } from '../database';
import { anyCompany } from './any-company';

const db = testDatabase();
const search = (q: string) => findDirectory(db, { ...anyCompany, q }, 'zh', '2026-11-24').rows;
const names = (q: string) => search(q).map((row) => row.shortName);

describe('searching the shipped companies', () => {
  test.each([
    ['two characters', '南方', ['南方测绘', '南方数码', '南网科技']],
    ['characters inside a name', '测绘', ['测绘股份', '南方测绘', '园测信息']],
    ['one character', '绘', ['测绘股份', '南方测绘', '园测信息']],
  ])('finds by %s', (_what, q, expected) => {
    expect(names(q).sort()).toEqual(expected.sort());
  });

  test.each([
    ['full pinyin', 'nanfangcehui', '南方测绘'],
    ['pinyin parted by spaces', 'nan fang ce hui', '南方测绘'],
    ['full-width pinyin', 'ｎａｎｆａｎｇｃｅｈｕｉ', '南方测绘'],
    ['capitals', 'NanFangCeHui', '南方测绘'],
    ['initials', 'nfch', '南方测绘'],
    ['initials of a short name', 'zhd', '中海达'],
    ['stock code', '300177', '中海达'],
    ['stock code with its exchange', '300177.SZ', '中海达'],
    ['stock code in small letters', '300177.sz', '中海达'],
    ['English name', 'Hi-Target', '中海达'],
    ['English name without hyphen', 'hitarget', '中海达'],
    ['a former name', '佳都新太', '佳都科技'],
    ['pinyin of a former name', 'jiaduxintai', '佳都科技'],
    ['the dictionary reading of a former name', 'jiadouxintai', '佳都科技'],
    ['credit code', '91440101712408557U', '中望软件'],
    ['characters and pinyin together', '南方 cehui', '南方测绘'],
    ['characters and pinyin in one word', '南方cehui', '南方测绘'],
    ['a name of digits and letters', '51world', '51WORLD'],
  ])('finds by %s, first of all', (_what, q, expected) => {
    expect(names(q)[0]).toBe(expected);
  });

  test('finds by a half-typed syllable', () => {
    expect(names('nanf')).toContain('南方测绘');
    expect(names('zhongh')).toContain('中海达');
    expect(names('9144010171240')).toEqual(['中望软件']);
  });

  test('reads a heteronym both ways', () => {
    expect(names('changsha')).toContain('景嘉微');
    expect(names('zhangsha')).toContain('景嘉微');
  });

  test('ranks a whole name above a part of one', () => {
    expect(names('超图')[0]).toBe('超图软件');
    expect(names('PCI')[0]).toBe('佳都科技');
  });

  test('says why a company matches when its names do not', () => {
    const reason = (q: string) => search(q)[0]?.reason;
    expect(reason('佳都新太')).toEqual({ by: 'alias', text: '佳都新太' });
    expect(reason('300177')).toEqual({ by: 'code', text: '300177.SZ' });
    expect(reason('nfch')).toEqual({ by: 'initials', text: '南方测绘' });
    expect(reason('nanfangcehui')).toEqual({ by: 'pinyin', text: '南方测绘' });
    expect(reason('Gosuncn')).toEqual({ by: 'english', text: 'Gosuncn' });
    expect(reason('南方测绘')).toBeNull();
  });

  test('finds nothing rather than everything when the text holds nothing', () => {
    for (const q of ['***', '😀', '"']) {
      const result = findDirectory(db, { ...anyCompany, q }, 'zh', '2026-11-24');
      expect([result.total, result.rows.length, result.searchable]).toEqual([0, 0, false]);
    }
  });
});

test.each(['统一社会信用代码：914401161907482540', '统一社会信用代码\n：\n914401161907482540'])(
  'a credit code pasted with its label finds what the bare one finds: %j',
  (text) => {
    expect(search(text).map((row) => row.shortName)).toEqual(['广州数控']);
    expect(search('914401161907482540').map((row) => row.shortName)).toEqual(['广州数控']);
  },
);
