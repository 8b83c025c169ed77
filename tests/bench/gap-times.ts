import { regionAtlas } from '../../app/atlas/region-atlas.server';
import type { Database } from '../../db/client';
import { quantile } from './quantile';

/**
 * The gaps of every region that has a place on the map (344), each with all its segments, from the database as it is.
 */
export function gapTimes(db: Database): void {
  const codes = db.$client.prepare("select code from regions where level <> 'province'").pluck().all() as string[];
  const times: number[] = [];
  const began = performance.now();
  let segments = 0;
  for (const code of codes) {
    const start = performance.now();
    segments += regionAtlas(db, code, 'registry').segments.length;
    times.push(performance.now() - start);
  }
  const total = performance.now() - began;
  console.log(
    `gaps of ${codes.length} regions × ${segments / codes.length} segments: ${Math.round(total)} ms in all, p50 ${quantile(times, 0.5).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms a region\n`,
  );
}
