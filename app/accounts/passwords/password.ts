import { ok, refuse, type Outcome } from '../../outcome';

export const passwordMinimum = 8;
export const passwordMaximum = 128;

export type PasswordRefusal = 'password-too-short' | 'password-too-long' | 'password-common';

/**
 * The one form a password is hashed in: Unicode NFC, so that the same characters typed on another keyboard match.
 * Nothing is trimmed or cut (NIST SP 800-63B 5.1.1.2).
 */
export function normalisedPassword(password: string): string {
  return password.normalize('NFC');
}

/**
 * May a new password be used: 8 to 128 characters (code points after NFC), not among the common ones, not the
 * e-mail address. No rules about kinds of characters. `isCommon` is asked in lower case.
 */
export function checkPassword(
  password: string,
  email: string,
  isCommon: (password: string) => boolean,
): Outcome<string, PasswordRefusal> {
  const normalised = normalisedPassword(password);
  const length = [...normalised].length;
  if (length < passwordMinimum)
    return refuse('password-too-short', { field: 'password', allowed: [String(passwordMinimum)] });
  if (length > passwordMaximum)
    return refuse('password-too-long', { field: 'password', allowed: [String(passwordMaximum)] });
  const lower = normalised.toLowerCase();
  const personal = email !== '' && (lower === email || lower === email.slice(0, email.lastIndexOf('@')));
  if (personal || isRepetition(lower) || isCommon(lower)) return refuse('password-common', { field: 'password' });
  return ok(normalised);
}

/** One to four characters over and over: aaaaaaaa, 12341234. */
function isRepetition(text: string): boolean {
  return /^(.{1,4})\1+$/u.test(text);
}
