import { expect, test } from 'vitest';
import { checkIdCard, idCardCheckCharacter } from '../../../app/accounts/identity/id-card';
import { documentFingerprint, sealNumber, unsealNumber } from '../../../app/accounts/identity/sealed-document.server';
import { keysFrom } from '../../../app/secrets/keys.server';

const today = '2026-11-23';

test.each([
  ['11010519491231002X', 'the standard’s own example'],
  ['440524188001010014', 'its second example, born 1880, is refused below for age only'],
])('%s has the right check character (%s)', (number) => {
  expect(idCardCheckCharacter(number)).toBe(number[17]);
});

test('a right number is accepted in full-width digits, with spaces and a small x', () => {
  expect(checkIdCard('１１０１０５ 19491231 002x', today)).toEqual({ ok: true, value: '11010519491231002X' });
});

test.each([
  ['110105194912310021', 'id-card-check-digit', ['X']],
  ['11010519490231002X', 'id-card-birth-date', undefined],
  ['440524188001010014', 'id-card-birth-date', undefined],
  ['11010520991231002X', 'id-card-birth-date', undefined],
  ['1101051949123100', 'id-card-format', undefined],
  ['01010519491231002X', 'id-card-format', undefined],
])('%s is refused as %s and never repeated', (number, code, allowed) => {
  const outcome = checkIdCard(number, today);
  expect(outcome).toEqual({ ok: false, code, field: 'idCard', ...(allowed ? { allowed } : {}) });
});

test('at rest the number is encrypted and opens for its own account only', () => {
  const keys = keysFrom(Buffer.alloc(32, 1));
  const sealed = sealNumber(keys, 1, '11010519491231002X');
  expect(sealed).not.toContain('110105');
  expect(unsealNumber(keys, 1, sealed)).toBe('11010519491231002X');
  expect(() => unsealNumber(keys, 2, sealed)).toThrow();
});

test('the fingerprint finds duplicates but needs the key', () => {
  const print = (byte: number) =>
    documentFingerprint(keysFrom(Buffer.alloc(32, byte)), {
      kind: 'id-card',
      country: null,
      number: '11010519491231002X',
    });
  expect(print(1)).toBe(print(1));
  expect(print(1)).not.toBe(print(2));
});
