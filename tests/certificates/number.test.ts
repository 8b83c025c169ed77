import { expect, test } from 'vitest';
import { certificateNumber, readCertificateNumber } from '../../app/certificates/number';
import fc from '../properties';

const bytes = fc.array(fc.integer({ min: 0, max: 231 }), { minLength: 7, maxLength: 7 });
const made = bytes.map((values) => {
  const left = [...values];
  return certificateNumber(2026, () => [left.shift() ?? 0] as never);
});

test('a number is read back however it is typed', () => {
  fc.assert(
    fc.property(made, (number) => {
      expect(number).toMatch(/^TA-2026-[2-9A-HJKMNP-TW-Z]{8}$/);
      expect(readCertificateNumber(` ${number.toLowerCase().replaceAll('-', ' ')} `)).toBe(number);
    }),
  );
});

test('one wrong character or two swapped neighbours are noticed', () => {
  const letters = '23456789ABCDEFGHJKMNPQRSTWXYZ';
  fc.assert(
    fc.property(made, fc.integer({ min: 8, max: 14 }), fc.nat(28), (number, at, other) => {
      const wrong = number.slice(0, at) + letters[other] + number.slice(at + 1);
      expect(readCertificateNumber(wrong)).toBe(wrong === number ? number : null);
      const swapped = at < 14 ? number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2) : number;
      expect(readCertificateNumber(swapped)).toBe(swapped === number ? number : null);
    }),
  );
});

test('bytes past the last full round are drawn again', () => {
  const given = [255, 232, 0, 1, 2, 3, 4, 5, 6];
  expect(certificateNumber(2026, () => [given.shift()!] as never).slice(8, 15)).toBe('2345678');
});
