import { expect, test } from 'vitest';
import {
  checkDocument,
  isSameName,
  lastFour,
  type DocumentKind,
} from '../../../app/accounts/identity/identity-document';
import { documentName } from '../../../app/accounts/identity/document-names';
import { maskedIdCard } from '../../../app/events/mask';

const typed = (kind: DocumentKind, number: string, country = '') =>
  checkDocument({ kind, number, country }, '2026-11-29');

test.each([
  ['id-card', '11010519491231002x', '', '11010519491231002X', null],
  ['hk-macau-permit', 'ｈ 1234 5678', '', 'H12345678', null],
  ['hk-macau-permit', 'M1234567801', '', 'M12345678', null],
  ['taiwan-permit', '0123-4567', '', '01234567', null],
  ['residence-permit', '810000199408230021', '', '810000199408230021', null],
  ['residence-permit', '830000199408230017', '', '830000199408230017', null],
  ['foreign-card', '911124198108030024', '', '911124198108030024', null],
  ['foreign-card', 'deu 1100 81080312', '', 'DEU110081080312', null],
  ['passport', '19ab12345', 'fr', '19AB12345', 'FR'],
] as const)('%s %s is taken', (kind, number, country, kept, of) => {
  expect(typed(kind, number, country)).toEqual({ ok: true, value: { kind, country: of, number: kept } });
});

test.each([
  ['id-card', '110105194912310021', '', 'id-card-check-digit', 'idCard'],
  ['hk-macau-permit', 'A12345678', '', 'hk-macau-permit-format', 'idCard'],
  ['hk-macau-permit', 'H1234567', '', 'hk-macau-permit-format', 'idCard'],
  ['id-card', '810000199408230021', '', 'id-card-other-kind', 'kind'],
  ['id-card', '911124198108030024', '', 'id-card-other-kind', 'kind'],
  ['residence-permit', '11010519491231002X', '', 'residence-permit-format', 'idCard'],
  ['residence-permit', '810000199408230022', '', 'id-card-check-digit', 'idCard'],
  ['foreign-card', '911124198113030024', '', 'id-card-birth-date', 'idCard'],
  ['foreign-card', 'DE1100810803123', '', 'foreign-card-format', 'idCard'],
  ['taiwan-permit', '1234567', '', 'taiwan-permit-format', 'idCard'],
  ['taiwan-permit', 'T1234567', '', 'taiwan-permit-format', 'idCard'],
  ['passport', 'ABCDEFG', 'FR', 'passport-format', 'idCard'],
  ['passport', '1234567890', 'FR', 'passport-format', 'idCard'],
  ['passport', '19AB12345', '', 'passport-country', 'country'],
  ['passport', 'H12345678', 'HK', 'passport-country', 'country'],
] as const)('%s %s of “%s” is refused as %s and not repeated', (kind, number, country, code, field) => {
  const refused = typed(kind, number, country);
  expect(refused).toMatchObject({ ok: false, code, field });
  expect(JSON.stringify(refused)).not.toContain(number);
});

test('a mask never leaves half of a short number, and the door sees four characters', () => {
  expect(['11010519491231002X', 'H12345678', '01234567', 'AB123', 'X1'].map(maskedIdCard)).toEqual([
    '1101************2X',
    '*******78',
    '******67',
    '***23',
    '***',
  ]);
  expect(lastFour('11010519491231002X')).toBe('002X');
});

test('a name is the same whatever its width, case, spaces and marks', () => {
  expect([
    isSameName('Ａnne-Marie O’Neill', "anne marie o'neill"),
    isSameName('阿依古丽·买买提', '阿依古丽•买买提'),
    isSameName('李华', '李桦'),
  ]).toEqual([true, true, false]);
});

test('a passport is shown with the name of its state in the reader’s language', () => {
  const passport = { kind: 'passport', country: 'DE' } as const;
  expect([documentName('zh', passport), documentName('en', passport)]).toEqual(['护照（德国）', 'Passport (Germany)']);
  expect(documentName('zh', { kind: 'foreign-card', country: null })).toBe('外国人永久居留身份证');
});
