/** What a form may hold; what is past it no form of ours sends. */
export interface FormLimits {
  readonly fields: number;
  /** UTF-16 units of one answer. The schema's own limit is lower, and says so under the field. */
  readonly value: number;
  /** Bytes of the whole body as it is sent; a Chinese character takes nine of them. */
  readonly bytes: number;
}

/** Units of a field's name. */
const longestName = 100;

export const usualForm: FormLimits = { fields: 400, value: 30_000, bytes: 300_000 };
/**
 * Forms of a few short answers: those of accounts, and most that need no account and come back when they are refused.
 */
export const shortForm: FormLimits = { fields: 40, value: 4_000, bytes: 40_000 };
/** The same with the JSON a passkey answers. */
export const signedAnswer: FormLimits = { ...shortForm, value: 20_000, bytes: 70_000 };
/** Lists of which many lines are ticked or typed at once. */
export const longList: FormLimits = { ...usualForm, fields: 1_500 };
/** Forms of several long texts. */
export const longTexts: FormLimits = { ...usualForm, bytes: 600_000 };
/** One file that is read in memory (files that are stored: app/files/upload-limits.ts). */
export const smallFile: FormLimits = { ...usualForm, bytes: 1_000_000 };

/** Names that mean something to JavaScript objects or to the library that reads forms; no field of ours bears one. */
const taken: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Whether a field may be called so. */
export function isFieldName(name: string): boolean {
  return (
    name !== '' &&
    name.length <= longestName &&
    !name.startsWith('__') &&
    !/\p{Cc}/u.test(name) &&
    !name.split(/[.[\]]/).some((part) => taken.has(part))
  );
}
