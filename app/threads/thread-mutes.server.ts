import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { threadMutes } from '../../db/schema/index';
import { write } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { recordEvent } from '../events/record.server';
import { ok, type Outcome } from '../outcome';
import { requireSide, type ThreadRefusal } from './thread-move.server';

/** Takes no more mails of a conversation, or takes them again. Nobody else is told; doing it twice changes nothing. */
export function muteThread(
  db: Database,
  actor: Actor,
  { id, mute }: { id: number; mute: boolean },
  occasion: Occasion,
): Outcome<{ id: number }, ThreadRefusal> {
  const { accountId } = actor;
  return write(db, (tx): Outcome<{ id: number }, ThreadRefusal> => {
    const found = requireSide(tx, actor, id, occasion, 'thread.see');
    if (!found.ok) return found;
    const own = and(eq(threadMutes.threadId, id), eq(threadMutes.accountId, accountId));
    const { changes } = mute
      ? tx
          .insert(threadMutes)
          .values({ threadId: id, accountId, mutedAt: occasion.now.toISOString() })
          .onConflictDoNothing()
          .run()
      : tx.delete(threadMutes).where(own).run();
    if (changes === 1)
      recordEvent(
        tx,
        { actor: { accountId }, deed: mute ? 'thread.mute' : 'thread.unmute', thing: { type: 'thread', id } },
        occasion,
      );
    return ok({ id });
  });
}
