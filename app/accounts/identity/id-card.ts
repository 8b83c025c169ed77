import { ok, refuse, type Outcome } from '../../outcome';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

export type IdCardRefusal = 'id-card-format' | 'id-card-birth-date' | 'id-card-check-digit';

/** Check character of the first 17 digits: ISO 7064 MOD 11-2, as GB 11643-1999 section 4.2 has it. */
export function idCardCheckCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checkCharacters[sum % 11]!;
}

/**
 * A citizen identity number (GB 11643): 18 characters, region, birth date, sequence, check character. Full-width
 * digits, spaces and a small x are forgiven. The refusal names what is wrong and, for the check digit, what it
 * should be; it never repeats the number. `today` (ISO date) bounds the birth date.
 */
export function checkIdCard(text: string, today: string): Outcome<string, IdCardRefusal> {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return refuse('id-card-format', { field: 'idCard' });
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const day = new Date(`${birth}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === birth;
  if (!exists || birth < '1900-01-01' || birth > today) return refuse('id-card-birth-date', { field: 'idCard' });
  const expected = idCardCheckCharacter(number);
  if (number[17] !== expected) return refuse('id-card-check-digit', { field: 'idCard', allowed: [expected] });
  return ok(number);
}
