import { expect, test } from 'vitest';
import { acceptedStep, totpCode, totpEnrolment, totpStep } from '../../app/accounts/totp.server';

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

test('a phone whose clock is half a minute off is accepted, one that is a minute and a half off is not', () => {
  const now = at(1111111109);
  const shown = (offset: number) => totpCode(key, totpStep(at(1111111109 + offset)));
  expect([-30, 0, 30].map((offset) => acceptedStep(key, shown(offset), now, 0))).toEqual([37037035, 37037036, 37037037]);
  expect([-90, 90].map((offset) => acceptedStep(key, shown(offset), now, 0))).toEqual([null, null]);
});

test('a code whose step was accepted before is refused', () => {
  const now = at(1111111109);
  expect(acceptedStep(key, '081804', now, 37037035)).toBe(37037036);
  expect(acceptedStep(key, '081804', now, 37037036)).toBeNull();
});

test('spaces and full-width digits are forgiven; anything else is wrong', () => {
  const now = at(1111111109);
  expect(acceptedStep(key, '０８１ 804', now, 0)).toBe(37037036);
  expect(['', '81804', '0818041', '-81804', 'abcdef'].map((code) => acceptedStep(key, code, now, 0))).toEqual([null, null, null, null, null]);
});

test('the enrolment names issuer and account and gives the key in base32', () => {
  expect(totpEnrolment(key, 'TwinAtlas', 'li@example.cn')).toEqual({
    uri: 'otpauth://totp/TwinAtlas:li%40example.cn?issuer=TwinAtlas&algorithm=SHA1&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&period=30&digits=6',
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  });
});
