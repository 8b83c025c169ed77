import { expect, test } from 'vitest';
import { normalisedEmail } from '../../app/accounts/email';

test.each([
  [' Li.Hua@Example.CN ', 'li.hua@example.cn'],
  ['ｌｉ＠ｅｘａｍｐｌｅ．ｃｎ', 'li@example.cn'],
  ['li@例子.中国', 'li@xn--fsqu00a.xn--fiqs8s'],
  ['li+atlas@example.cn', 'li+atlas@example.cn'],
])('%s is stored as %s', (typed, stored) => {
  expect(normalisedEmail(typed)).toBe(stored);
});

test.each([
  '',
  'li',
  '@example.cn',
  'li@',
  'li@example',
  'a@b.cn\nBcc: x@y.cn',
  'a@b.cn,c@d.cn',
  'a@b.cn/x',
  `${'a'.repeat(250)}@b.cn`,
])('%j is no address', (typed) => {
  expect(normalisedEmail(typed)).toBeNull();
});
