import { describe, expect, test } from 'vitest';
import { badQuery } from '../../app/web/bad-query';
import { echoed } from '../../app/web/echoed';
import { sentenceOf } from '../../app/web/refusals';

describe('a refused value that is said back', () => {
  test.each([
    ['广州', '广州'],
    ['\0', '[U+0000]'],
    ['a\u202Eb', 'a[U+202E]b'],
    ['x\u200By\u2028', 'x[U+200B]y[U+2028]'],
    ['שלום', '\u2068שלום\u2069'],
    ['𠮷'.repeat(61), `${'𠮷'.repeat(60)}…`],
  ])('%j stands there as %j', (value, said) => {
    expect(echoed(value)).toBe(said);
  });

  test('changes nothing around it in the refusal of an address, nor in that of a form', async () => {
    const refused = badQuery('zh', { field: 'region', value: '\0\u202E44', allowed: [] });
    const body = (await refused.json()) as { value: string; message: string };
    expect(body).toMatchObject({
      value: '[U+0000][U+202E]44',
      message: '网址参数“region”不能是“[U+0000][U+202E]44”。',
    });
    const words = { 'not-known': (value: string) => `“${value}” is not known.` };
    expect(sentenceOf(words, { ok: false, code: 'not-known', value: 'a\u202Eb' })).toBe('“a[U+202E]b” is not known.');
  });
});
