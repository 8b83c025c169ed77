import { createHash, randomBytes } from 'node:crypto';

/** A source of random bytes; the command's caller passes it in. */
export type Random = (bytes: number) => Buffer;

export const systemRandom: Random = (bytes) => randomBytes(bytes);

/** A bearer token of 256 bits, base64url (43 characters): for cookies and links, never for the database. */
export function newToken(random: Random): string {
  return random(32).toString('base64url');
}

/** What the database keeps of a token: SHA-256, hex. Enough for tokens of 256 bits; short codes need `mac`. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A code of `digits` decimal digits, evenly spread: values past the last full range are drawn again. */
export function newDigits(random: Random, digits: number): string {
  const range = 10 ** digits;
  const limit = Math.floor(2 ** 32 / range) * range;
  for (;;) {
    const value = random(4).readUInt32BE();
    if (value < limit) return String(value % range).padStart(digits, '0');
  }
}
