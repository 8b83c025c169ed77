export interface Herfindahl {
  /** Suppliers with a value above zero. */
  readonly n: number;
  /** Sum of squared shares, 1/n…1; null without suppliers. */
  readonly hhi: number | null;
  /** (HHI − 1/n) / (1 − 1/n), 0…1; null for fewer than two suppliers. */
  readonly normalised: number | null;
  /** 1 / HHI: as concentrated as this many equal suppliers. */
  readonly effectiveSuppliers: number | null;
  /** Share of the largest supplier. */
  readonly topShare: number | null;
}

/**
 * Herfindahl–Hirschman index (METHODS #3) of supplier values in any one unit. Zero values are not suppliers and
 * are not counted. Throws RangeError on a negative or non-finite value.
 */
export function herfindahl(values: readonly number[]): Herfindahl {
  if (values.some((value) => !(value >= 0 && value < Infinity)))
    throw new RangeError('Supplier values must be zero or more.');
  const counted = values.filter((value) => value > 0);
  const n = counted.length;
  if (n === 0) return { n, hhi: null, normalised: null, effectiveSuppliers: null, topShare: null };
  const total = counted.reduce((sum, value) => sum + value, 0);
  const hhi = counted.reduce((sum, value) => sum + (value / total) ** 2, 0);
  return {
    n,
    hhi,
    normalised: n === 1 ? null : (hhi - 1 / n) / (1 - 1 / n),
    effectiveSuppliers: 1 / hhi,
    topShare: counted.reduce((largest, value) => Math.max(largest, value), 0) / total,
  };
}
