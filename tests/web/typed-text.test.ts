import { expect, test } from 'vitest';
import { typedText } from '../../app/web/typed-text';

test.each([
  ['without marks that turn its direction', 'abc\u202Egnp.exe\u2066', 'abcgnp.exe'],
  ['without spaces of no width, soft hyphens and fillers', '南\u200B方\uFEFF测\u00AD绘\u3164', '南方测绘'],
  ['with plain letters, digits and signs of codes', 'Ｈｉ－Ｔａｒｇｅｔ３００１７７．ＳＺ', 'Hi-Target300177.SZ'],
  ['with the full-width marks that 中文 is set with', '甲（乙），丙：丁；戊？己！', '甲（乙），丙：丁；戊？己！'],
  ['with a plain space for a wide one', '广州　天河', '广州 天河'],
  ['composed, so that one name is one text', 'Cafe\u0301', 'Café'],
  ['with pictures of several parts as they are', '👨‍👩‍👧 ❤️ 👩🏽‍🚀', '👨‍👩‍👧 ❤️ 👩🏽‍🚀'],
  ['without a joiner between letters', '南\u200D方', '南方'],
  ['with the variant of a rare character of a name', '葛\u{E0100}', '葛\u{E0100}'],
  ['without characters that control a device', 'a\u0000\u0001\u001B b\u007F\u0085', 'a b'],
  ['with its lines', '一\r\n\t二', '一\r\n\t二'],
])('a typed text is kept %s', (_, typed, kept) => {
  expect(typedText('name', typed)).toBe(kept);
  expect(typedText('name', kept)).toBe(kept);
});

test('a password counts as it is typed, and what a form showed is compared as it was', () => {
  for (const field of ['password', 'current', 'next', 'seen']) expect(typedText(field, 'ａ\u200B')).toBe('ａ\u200B');
});
