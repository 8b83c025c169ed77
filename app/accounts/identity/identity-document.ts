import { ok, refuse, type Outcome } from '../../outcome';
import { checkIdCard, type IdCardRefusal } from './id-card';
import { passportStates } from './passport-states';

/** What proves who somebody is; each kind has a form of its own. */
export const documentKinds = [
  'id-card',
  'hk-macau-permit',
  'taiwan-permit',
  'residence-permit',
  'foreign-card',
  'passport',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A document whose number has the right form. Two are the same person's when all three agree. */
export interface IdentityDocument {
  readonly kind: DocumentKind;
  /** ISO 3166-1 alpha-2 of who issued a passport; null for the others, which mainland China issues. */
  readonly country: string | null;
  readonly number: string;
}

export interface TypedDocument {
  readonly kind: DocumentKind;
  readonly country: string;
  readonly number: string;
}

export type DocumentRefusal =
  | IdCardRefusal
  | 'id-card-other-kind'
  | 'residence-permit-format'
  | 'foreign-card-format'
  | 'hk-macau-permit-format'
  | 'taiwan-permit-format'
  | 'passport-format'
  | 'passport-country';

/**
 * A document as typed, by the rule of its kind. The permits are 港澳居民来往内地通行证 (H or M and eight digits, which stay
 * for life; the two of an older card that counted its renewals are dropped) and 台湾居民来往大陆通行证 (eight digits).
 * 港澳台居民居住证 (from 81, 82 or 83) and the 外国人永久居留身份证 of 2023 (from 9) have 18 characters, birth date and check
 * character like an ID card; the earlier card of foreigners has the three letters of a nationality and twelve digits.
 * A passport number has five to nine letters and digits (ICAO 9303 leaves it nine places) and says little without the
 * state that gave it. Width, spaces and case are forgiven; a refusal never repeats the number.
 */
export function checkDocument(typed: TypedDocument, today: string): Outcome<IdentityDocument, DocumentRefusal> {
  const { kind } = typed;
  const number = typed.number.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  switch (kind) {
    case 'id-card':
      return isLikeIdCard(number) && /^(8[123]|9)/.test(number)
        ? refuse('id-card-other-kind', { field: 'kind' })
        : asIdCard(kind, number, today);
    case 'residence-permit':
      return isLikeIdCard(number) && /^8[123]/.test(number)
        ? asIdCard(kind, number, today)
        : refuse('residence-permit-format', { field: 'idCard' });
    case 'foreign-card':
      if (/^[A-Z]{3}\d{12}$/.test(number)) return ok({ kind, country: null, number });
      return isLikeIdCard(number) && number.startsWith('9')
        ? asIdCard(kind, number, today)
        : refuse('foreign-card-format', { field: 'idCard' });
    case 'hk-macau-permit':
      return /^[HM]\d{8}(\d{2})?$/.test(number)
        ? ok({ kind, country: null, number: number.slice(0, 9) })
        : refuse('hk-macau-permit-format', { field: 'idCard' });
    case 'taiwan-permit':
      return /^\d{8}$/.test(number)
        ? ok({ kind, country: null, number })
        : refuse('taiwan-permit-format', { field: 'idCard' });
    case 'passport': {
      const country = typed.country.trim().toUpperCase();
      if (!passportStates.includes(country)) return refuse('passport-country', { field: 'country' });
      return /^(?=.*\d)[A-Z0-9]{5,9}$/.test(number)
        ? ok({ kind, country, number })
        : refuse('passport-format', { field: 'idCard' });
    }
  }
}

const isLikeIdCard = (number: string) => /^\d{17}[\dX]$/.test(number);

/** By the birth date and the check character of an ID card, which two other documents share. */
function asIdCard(kind: DocumentKind, number: string, today: string): Outcome<IdentityDocument, IdCardRefusal> {
  const checked = checkIdCard(number, today);
  return checked.ok ? ok({ kind, country: null, number: checked.value }) : checked;
}

/** What the door compares: the last four characters. */
export function lastFour(number: string): string {
  return number.slice(-4);
}

/** One name in two places: width, case, spaces and marks between its parts make no difference. */
export function isSameName(one: string, other: string): boolean {
  const bare = (name: string) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return bare(one) === bare(other);
}
