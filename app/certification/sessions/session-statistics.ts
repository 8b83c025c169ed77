/** The two first assessors' totals of one paper of one candidate. */
export interface ScorePair {
  readonly first: number;
  readonly second: number;
}

export interface SessionStatistics {
  readonly candidates: number;
  readonly passed: number;
  /** 0 … 1; null without candidates. */
  readonly passRate: number | null;
  /** How many totals fall into 0–9, 10–19, … 90–100. */
  readonly distribution: readonly number[];
  readonly median: number | null;
}

/** One paper of a session. Assessors' agreement is null where one assessor is enough. */
export interface PaperStatistics {
  readonly paperId: string;
  readonly taken: number;
  readonly passed: number;
  /** 0 … 1; null without candidates. */
  readonly passRate: number | null;
  readonly agreement: Agreement | null;
}

export interface Agreement {
  readonly pairs: number;
  /** Mean of |first − second| in points; null without pairs. */
  readonly meanDifference: number | null;
  /** Share of pairs within the scheme's difference, 0 … 1; null without pairs. */
  readonly withinDifference: number | null;
  /** Lin's concordance correlation (1989), −1 … 1; null when fewer than two pairs or nothing varies. */
  readonly concordance: number | null;
}

/** Statistics of a session's confirmed results. */
export function sessionStatistics(
  results: readonly { readonly passed: boolean; readonly total: number }[],
): SessionStatistics {
  const passed = results.filter((one) => one.passed).length;
  const distribution = Array.from({ length: 10 }, () => 0);
  for (const { total } of results) distribution[Math.min(9, Math.floor(total / 10))]! += 1;
  return {
    candidates: results.length,
    passed,
    passRate: results.length === 0 ? null : passed / results.length,
    distribution,
    median: median(results.map((one) => one.total)),
  };
}

/** How far two assessors who scored on their own agree; `mostDifference` is the scheme's, in points. */
export function agreement(pairs: readonly ScorePair[], mostDifference: number): Agreement {
  const n = pairs.length;
  if (n === 0) return { pairs: 0, meanDifference: null, withinDifference: null, concordance: null };
  const differences = pairs.map(({ first, second }) => Math.abs(first - second));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n;
  const [x, y] = [mean(pairs.map((one) => one.first)), mean(pairs.map((one) => one.second))];
  const covariance = mean(pairs.map(({ first, second }) => (first - x) * (second - y)));
  const spread =
    mean(pairs.map(({ first }) => (first - x) ** 2)) +
    mean(pairs.map(({ second }) => (second - y) ** 2)) +
    (x - y) ** 2;
  return {
    pairs: n,
    meanDifference: mean(differences),
    withinDifference: differences.filter((one) => one <= mostDifference).length / n,
    concordance: n < 2 || spread === 0 ? null : (2 * covariance) / spread,
  };
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
