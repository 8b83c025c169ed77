import { mac, type Keys } from '../secrets/keys.server';
import { openAttempts } from './attempts-file.server';
import { allowances, take, type Bucket, type Limit } from './bucket';
import { msPerDay } from '../calendar/day-ms';

/** Counts attempts across restarts. `take` answers the seconds to wait: 0 means go on. */
export interface Throttle {
  /**
   * Counts one attempt against each limit; where one of them refuses, the longest wait wins and the others are not used
   * up.
   */
  readonly take: (attempts: readonly { readonly limit: Limit; readonly of: string }[], now: Date) => number;
  /** Gives a subject its full allowance back, after it proved itself. */
  readonly clear: (limit: Limit, of: string) => void;
  readonly close: () => void;
  /** Where a damaged file of attempts was put when this one was begun; null when there was none. */
  readonly putAside?: string | null;
}

/**
 * Opens the attempts' own file, apart from the main database so that counting does not drop the pages kept under
 * its data version. Subjects (addresses, e-mails) are stored as HMACs only. Losing the last writes in a power cut
 * is harmless here, so it does not wait for the disk.
 */
export function openThrottle(file: string, keys: Keys): Throttle {
  const { client, putAside } = openAttempts(file);
  const read = client.prepare<[string], Bucket>('select tokens, at from buckets where key = ?');
  const save = client.prepare(
    `insert into buckets (key, tokens, at) values (?, ?, ?)
    on conflict (key) do update set tokens = excluded.tokens, at = excluded.at`,
  );
  const drop = client.prepare('delete from buckets where key = ?');
  const sweep = client.prepare('delete from buckets where at < ?');
  const key = (limit: Limit, of: string) => mac(keys, 'throttle', limit, of);
  let sinceSweep = 0;

  const takeAll = client.transaction((attempts: readonly { limit: Limit; of: string }[], now: number): number => {
    const taken = attempts.map(({ limit, of }) => {
      const name = key(limit, of);
      return { name, ...take(allowances[limit], read.get(name) ?? null, now) };
    });
    const wait = Math.max(0, ...taken.map(({ waitSeconds }) => waitSeconds));
    // What one limit refuses costs nothing under the others, or one network could go on using up what an account allows
    // all.
    for (const { name, bucket, waitSeconds } of taken)
      if (wait === 0 || waitSeconds > 0) save.run(name, bucket.tokens, bucket.at);
    // A bucket untouched for a day is full again, whatever its limit.
    if (++sinceSweep % 1000 === 0) sweep.run(now - msPerDay);
    return wait;
  });

  return {
    take: (attempts, now) => takeAll.immediate(attempts, now.getTime()),
    clear: (limit, of) => void drop.run(key(limit, of)),
    close: () => client.close(),
    putAside,
  };
}
