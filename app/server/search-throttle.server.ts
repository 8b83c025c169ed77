import type { IncomingMessage } from 'node:http';
import { isBusy } from '../../db/busy';
import type { Throttle } from '../throttle/throttle.server';
import { isLoopback } from './origin';
import { addressOf } from './reader.server';
import { isSearch } from './request-gate';

/**
 * Counts a search against its network address; answers the seconds to wait, 0 to go on. Pages answered from memory
 * never come here. This machine itself is not counted: behind a proxy that is not trusted every reader has its address,
 * and one reader's zeal would keep all others from searching.
 */
export function searchWait(request: IncomingMessage, throttle: Throttle, now: Date): number {
  if (!isSearch(request.url ?? '')) return 0;
  const address = addressOf(request);
  const ownMachine = isLoopback(`http://${address}`) || address === '0:0:0:0::/64';
  if (ownMachine) return 0;
  try {
    return throttle.take([{ limit: 'search:address', of: address }], now);
  } catch (error) {
    // Another process holds the count: reading does not wait for it.
    if (isBusy(error)) return 0;
    throw error;
  }
}
