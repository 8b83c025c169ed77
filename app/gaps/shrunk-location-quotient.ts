import { gammaCdf, gammaQuantile } from './gamma-distribution';
import { marginTotals } from './location-quotient';

/** What the counts allow to say of a segment in a region, strongest evidence first. */
export type Evidence = 'no-evidence' | 'confirmed-gap' | 'probable-gap' | 'confirmed-strength' | 'inconclusive';

export interface ShrunkLocationQuotient {
  /** Firms counted. */
  readonly count: number;
  /** Firms expected if the region had the segment in the same proportion as all regions together. */
  readonly expected: number;
  /** Posterior mean of the quotient: 1 when nothing is known, near the raw quotient when much is. */
  readonly mean: number;
  /** 5 % and 95 % posterior quantiles. */
  readonly low: number;
  readonly high: number;
  /** Posterior probability that the true quotient is below 1. */
  readonly pBelow1: number;
  readonly evidence: Evidence;
}

/** House rule: strength of the prior, as many imagined firms counted and expected. */
const priorWeight = 2;

/**
 * Location quotient shrunk towards 1 (METHODS #2): Gamma(count + α, rate expected + α), α = 2.
 * `count` ≥ 0, `expected` ≥ 0. Source: Clayton & Kaldor 1987 (Gamma–Poisson empirical Bayes); α is a house rule.
 */
export function shrunkLocationQuotient(
  count: number,
  expected: number,
  alpha: number = priorWeight,
): ShrunkLocationQuotient {
  const shape = count + alpha;
  const rate = expected + alpha;
  const pBelow1 = gammaCdf(1, shape, rate);
  return {
    count,
    expected,
    mean: shape / rate,
    low: gammaQuantile(0.05, shape, rate),
    high: gammaQuantile(0.95, shape, rate),
    pBelow1,
    evidence: evidenceOf(expected, pBelow1),
  };
}

/** The same for a whole matrix `counts[region][segment]`; expected = row total × column total / grand total. */
export function shrunkLocationQuotients(
  counts: readonly (readonly number[])[],
  alpha: number = priorWeight,
): ShrunkLocationQuotient[][] {
  const { rows, columns, total } = marginTotals(counts);
  return counts.map((row, region) =>
    row.map((count, segment) =>
      shrunkLocationQuotient(count, total === 0 ? 0 : (rows[region]! * columns[segment]!) / total, alpha),
    ),
  );
}

function evidenceOf(expected: number, pBelow1: number): Evidence {
  if (expected === 0) return 'no-evidence';
  if (pBelow1 >= 0.95) return 'confirmed-gap';
  if (pBelow1 >= 0.8) return 'probable-gap';
  return pBelow1 <= 0.05 ? 'confirmed-strength' : 'inconclusive';
}
