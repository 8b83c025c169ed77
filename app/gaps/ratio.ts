/**
 * part / whole as a number, correctly rounded to about 15 digits for counts of any size; null when the whole
 * is 0, because a share of nothing is not 0. Both arguments are ≥ 0.
 */
export function ratioOf(part: bigint | number, whole: bigint | number): number | null {
  if (typeof part === 'number' && typeof whole === 'number') return whole === 0 ? null : part / whole;
  const top = BigInt(part);
  const bottom = BigInt(whole);
  if (bottom === 0n) return null;
  // Above 2^1023 a BigInt becomes Infinity; dropping the same low bits from both keeps the quotient.
  const excess = BigInt(Math.max(0, bottom.toString(16).length * 4 - 1000));
  return Number(top >> excess) / Number(bottom >> excess);
}
