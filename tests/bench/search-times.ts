import { findDirectory } from '../../app/directory/directory.server';
import type { Database } from '../../db/client';
import { quantile } from './quantile';

const everything = {
  q: '',
  chain: [],
  segment: [],
  tier: [],
  region: [],
  membership: [],
  offer: [],
  evidence: [],
  sort: undefined,
  page: 1,
  allRegions: false,
} as const;

/**
 * The whole directory answer to each search (hits in order, counts of every filter, 20 rows), without HTTP and markup.
 */
export function searchTimes(db: Database, queries: readonly string[]): void {
  const times = queries.map((q) => {
    const start = performance.now();
    findDirectory(db, { ...everything, q }, 'zh', '2026-11-24');
    return performance.now() - start;
  });
  console.log(
    `${queries.length} different searches: p50 ${quantile(times, 0.5).toFixed(2)} ms, p90 ${quantile(times, 0.9).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`,
  );
}
