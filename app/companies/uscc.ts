import { ok, refuse, type Ok, type Refusal } from '../outcome';

/** GB 32100-2015: digits and capitals without I, O, S, V, Z; a character's value is its place here. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
/** GB 11714-1997, of the organisation code in characters 9–17. */
const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

export interface CheckedUscc {
  readonly code: string;
  /** Characters 3–8: the registering office, often a province or the state level; never the seat. */
  readonly registeringOffice: string;
  /**
   * Set when the inner organisation code's own check digit differs; such codes are in official use, so it only warns.
   */
  readonly warning: {
    readonly code: 'uscc-inner-check-digit';
    readonly position: 17;
    readonly found: string;
    readonly expected: string;
  } | null;
}

type UsccRefusalCode = 'uscc-empty' | 'uscc-length' | 'uscc-character' | 'uscc-check-digit';

export interface UsccRefusal extends Refusal<UsccRefusalCode> {
  /** 1-based place of the character at fault. */
  readonly position?: number;
  /** What the character there must be. */
  readonly expected?: string;
}

/** What people type and paste, as the standard writes it: full-width → half-width, no spaces or hyphens, capitals. */
export function normaliseUscc(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff\-‐‑‒–—]/g, '')
    .toUpperCase();
}

/**
 * The valid credit code in a text that may say more, e.g. “统一社会信用代码：9144…” pasted with its label; null when there is
 * none.
 */
export function usccWithin(text: string): string | null {
  const runs = normaliseUscc(text).match(/[0-9A-Z]+/g) ?? [];
  return runs.find((run) => checkUscc(run).ok) ?? null;
}

/**
 * The credit code that somebody typed or pasted into a field for one, right or wrong, without the label it may carry.
 * Where a text holds several runs of letters and digits and none is a valid code, it stays as it is, normalised.
 */
export function typedUscc(raw: string): string {
  const valid = usccWithin(raw);
  if (valid) return valid;
  const text = normaliseUscc(raw);
  const runs = text.match(/[0-9A-Z]+/g) ?? [];
  return runs.length === 1 ? runs[0]! : text;
}

/**
 * Checks a normalised unified social credit code 统一社会信用代码 by GB 32100-2015: 18 characters of the alphabet,
 * C18 = 31 − (Σ Ci·3^(i−1) mod 31), 31 → 0.
 */
export function checkUscc(code: string): Ok<CheckedUscc> | UsccRefusal {
  if (code === '') return refuse('uscc-empty', { field: 'uscc', value: code });
  const illegal = [...code].findIndex((character) => !alphabet.includes(character));
  const characters = [...code];
  if (characters.length !== 18) return refuse('uscc-length', { field: 'uscc', value: code, allowed: ['18'] });
  if (illegal >= 0)
    return {
      ...refuse('uscc-character', { field: 'uscc', value: code, allowed: [...alphabet] }),
      position: illegal + 1,
    };
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(characters[index]!), 0);
  const expected = alphabet[(31 - (sum % 31)) % 31]!;
  if (characters[17] !== expected)
    return {
      ...refuse('uscc-check-digit', { field: 'uscc', value: code, allowed: [expected] }),
      position: 18,
      expected,
    };
  return ok({ code, registeringOffice: code.slice(2, 8), warning: innerWarning(code.slice(8, 17)) });
}

/**
 * What is wrong with a credit code that somebody typed where names may be typed too; null when it is right or none.
 * A code is known by its 16 to 20 letters and digits, the third to eighth of which (the registering office) are digits.
 */
export function faultOfTypedUscc(text: string): UsccRefusal | null {
  const code = /[0-9A-Z]{16,20}$/.exec(normaliseUscc(text))?.[0] ?? '';
  if (!/^[0-9A-Z]{2}\d{6}[0-9A-Z]{8,12}$/.test(code)) return null;
  const checked = checkUscc(code);
  return checked.ok ? null : checked;
}

function innerWarning(organisation: string): CheckedUscc['warning'] {
  const order = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const sum = innerWeights.reduce((total, weight, index) => total + weight * order.indexOf(organisation[index]!), 0);
  const digit = 11 - (sum % 11);
  const expected = digit === 10 ? 'X' : digit === 11 ? '0' : String(digit);
  const found = organisation[8]!;
  return found === expected ? null : { code: 'uscc-inner-check-digit', position: 17, found, expected };
}
