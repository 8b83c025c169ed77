import type { Database } from '../../../db/client';
import type { Occasion } from '../../accounts/occasion.server';
import { throttled, type ThrottleRefusal } from '../../accounts/sign-in/throttled.server';
import { ok, type Outcome } from '../../outcome';
import { openShare, type OpenedShare } from './share.server';

/**
 * What the page of a link shows, with the moment it was asked. So many from one network address: each opening checks a
 * signature and leaves a receipt.
 */
export async function openedShare(
  db: Database,
  token: string,
  occasion: Occasion,
): Promise<
  Outcome<OpenedShare & { checkedAt: string }, 'share-unknown' | 'share-ended' | 'share-expired' | ThrottleRefusal>
> {
  const wait = throttled(occasion, [['share:address', occasion.address]]);
  if (wait) return wait;
  const opened = await openShare(db, token, occasion);
  return opened.ok ? ok({ ...opened.value, checkedAt: occasion.now.toISOString() }) : opened;
}
