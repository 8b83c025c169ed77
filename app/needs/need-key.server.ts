import type { Random } from '../secrets/token.server';

/** A name for an address that says nothing: twelve lower-case letters and digits, 60 bits. */
export function newKey(random: Random): string {
  const signs = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(random(12), (byte) => signs[byte % signs.length]!).join('');
}
