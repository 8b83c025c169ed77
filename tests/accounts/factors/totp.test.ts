import { expect, test } from 'vitest';
import { totpCode, totpEnrolment, totpReading, totpStep } from '../../../app/accounts/factors/totp.server';

const key = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('at %i s the code is the last six digits of RFC 6238’s vector', (seconds, code) => {
  expect(totpCode(key, totpStep(at(seconds)))).toBe(code);
});

test('a phone whose clock is half a minute off is accepted; one that is five minutes slow or two fast is told from a wrong code', () => {
  const now = at(1111111109);
  const read = (offset: number) => totpReading(key, totpCode(key, totpStep(at(1111111109 + offset))), now, 0);
  expect([-30, 0, 30].map(read)).toEqual([37037035, 37037036, 37037037].map((step) => ({ is: 'right', step })));
  expect([-300, -60, 60, 120].map(read)).toEqual(
    [-10, -2, 2, 4].map((steps) => ({ is: 'off', step: 37037036 + steps, steps })),
  );
  expect([-330, 150].map(read)).toEqual([{ is: 'wrong' }, { is: 'wrong' }]);
});

test('a code whose step was accepted before is told as used', () => {
  const now = at(1111111109);
  expect(totpReading(key, '081804', now, 37037035)).toEqual({ is: 'right', step: 37037036 });
  expect(totpReading(key, '081804', now, 37037036)).toEqual({ is: 'used' });
});

test('spaces and full-width digits are forgiven; anything else is wrong', () => {
  const now = at(1111111109);
  expect(totpReading(key, '０８１ 804', now, 0)).toEqual({ is: 'right', step: 37037036 });
  expect(['', '81804', '0818041', '-81804', 'abcdef'].map((code) => totpReading(key, code, now, 0).is)).toEqual([
    'wrong',
    'wrong',
    'wrong',
    'wrong',
    'wrong',
  ]);
});

test('the enrolment names issuer and account and gives the key in base32', () => {
  expect(totpEnrolment(key, 'TwinAtlas', 'li@example.cn')).toEqual({
    uri: 'otpauth://totp/TwinAtlas:li%40example.cn?issuer=TwinAtlas&algorithm=SHA1&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&period=30&digits=6',
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  });
});
