import { performance } from 'node:perf_hooks';
import { isGood } from '../../app/certificates/verification/answers';
import { verifyCertificate } from '../../app/certificates/verification/verification.server';
import { issued, issuedAt, madeBody, sourcesOf, worldOf } from '../certificates/issued';

/** Certificates signed per second of processor time, and the 99th percentile of a whole verification in milliseconds, waiting included. */
export async function certificateTimes(count: number): Promise<{ signedPerSecond: number; verifyP99: number }> {
  const body = await madeBody('alliance', 1);
  await issued(body);
  const started = process.cpuUsage();
  const all = [];
  for (let at = 0; at < count; at += 1)
    all.push(await issued(body, { number: `TA-2026-${at}`, status: { list: 1, index: at } }));
  const { user, system } = process.cpuUsage(started);
  const signedPerSecond = count / ((user + system) / 1_000_000);
  const sources = sourcesOf(await worldOf(body));
  const times: number[] = [];
  for (const one of all.slice(0, 500)) {
    const begun = performance.now();
    if (!isGood(await verifyCertificate(one, sources, new Date(issuedAt.getTime() + 60_000))))
      throw new Error('a good certificate was refused');
    times.push(performance.now() - begun);
  }
  return { signedPerSecond, verifyP99: times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)]! };
}
