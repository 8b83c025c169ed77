import { describe, expect, test } from 'vitest';
import { readings, splitPinyin } from '../../app/directory/pinyin';
import { yardsticks } from '../processor-time';

describe('splitting Latin letters into syllables', () => {
  test('reads whole syllables, longest first', () => {
    expect(splitPinyin('nanfangcehui')).toEqual([['nan', 'fang', 'ce', 'hui']]);
    expect(splitPinyin('xian')).toEqual([['xian'], ['xi', 'an']]);
  });

  test('lets the last syllable be half typed', () => {
    expect(splitPinyin('nanf')).toEqual([['nan', 'f']]);
    expect(splitPinyin('zhongh')).toEqual([['zhong', 'h']]);
    expect(splitPinyin('zho')).toEqual([['zho']]);
  });

  test('finds nothing in letters that are no pinyin', () => {
    expect(splitPinyin('nfch')).toEqual([]);
    expect(splitPinyin('')).toEqual([]);
  });

  test('is bounded on letters that split in very many ways', async () => {
    const took = await yardsticks(() => {
      expect(splitPinyin('xian'.repeat(12)).length).toBeLessThanOrEqual(6);
      expect(splitPinyin(`${'xian'.repeat(12)}vvv`)).toEqual([]);
    });
    expect(took).toBeLessThan(50);
  });
});

describe('readings of a name', () => {
  test('give the spoken reading first and every other reading of a heteronym once', () => {
    expect(readings('重庆')).toEqual([
      ['chong', 'qing'],
      ['zhong', 'qing'],
    ]);
    expect(readings('银行')).toEqual([
      ['yin', 'hang'],
      ['yin', 'xing'],
      ['yin', 'heng'],
    ]);
  });

  test('repeat only the stretch around the heteronym', () => {
    const [spoken, other] = readings('深圳市汇川工业技术都');
    expect(spoken).toHaveLength(10);
    expect(other!.length).toBeLessThan(10);
  });
});
