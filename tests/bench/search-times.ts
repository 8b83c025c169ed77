import { findDirectory } from '../../app/directory/directory.server';
import type { Database } from '../../db/client';
import { processorTime } from '../processor-time';
import { quantile } from './quantile';
import { anyCompany } from '../directory/any-company';

/**
 * The whole directory answer to each search (hits in order, counts of every filter, 20 rows), without HTTP and markup.
 */
export async function searchTimes(db: Database, kind: string, queries: readonly string[]): Promise<void> {
  const times: number[] = [];
  for (const q of queries)
    times.push(await processorTime(() => findDirectory(db, { ...anyCompany, q }, 'zh', '2026-11-24')));
  console.log(
    `${queries.length} ${kind}, processor time: p50 ${quantile(times, 0.5).toFixed(2)} ms, p90 ${quantile(times, 0.9).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`,
  );
}
