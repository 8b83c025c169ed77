import { ok, refuse, type Outcome } from '../../outcome';
import { checkIdCard, type IdCardRefusal } from './id-card';
import { passportStates } from './passport-states';

/** What proves who somebody is; each kind has a form of its own. */
export const documentKinds = ['id-card', 'hk-macau-permit', 'taiwan-permit', 'passport'] as const;
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
  IdCardRefusal | 'hk-macau-permit-format' | 'taiwan-permit-format' | 'passport-format' | 'passport-country';

/**
 * A document as typed, by the rule of its kind. The permits are 港澳居民来往内地通行证 (H or M and eight digits, which stay
 * for life; the two of an older card that counted its renewals are dropped) and 台湾居民来往大陆通行证 (eight digits).
 * A passport number has five to nine letters and digits (ICAO 9303 leaves it nine places) and says little without the
 * state that gave it. Width, spaces and case are forgiven; a refusal never repeats the number.
 */
export function checkDocument(typed: TypedDocument, today: string): Outcome<IdentityDocument, DocumentRefusal> {
  const { kind } = typed;
  const number = typed.number.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  switch (kind) {
    case 'id-card': {
      const checked = checkIdCard(typed.number, today);
      return checked.ok ? ok({ kind, country: null, number: checked.value }) : checked;
    }
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
