import { threadReports } from '../../db/schema/index';
import type { Database } from '../../db/client';
import { write } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { requireSide, type ThreadRefusal } from './thread-move.server';

/**
 * Tells the desk of what the other side wrote; once by each person. The reviewer then reads what that side wrote, and
 * nothing else of the conversation.
 */
export function reportThread(
  db: Database,
  actor: Actor,
  { id, report }: { id: number; report: string },
  occasion: Occasion,
): Outcome<{ id: number }, ThreadRefusal | 'reported-already'> {
  const { accountId } = actor;
  return write(db, (tx): Outcome<{ id: number }, ThreadRefusal | 'reported-already'> => {
    const found = requireSide(tx, actor, id, occasion, 'thread.see');
    if (!found.ok) return found;
    const row = {
      regionCode: found.value.thread.regionCode,
      threadId: id,
      accountId,
      side: found.value.voice.side,
      report,
      reportedAt: occasion.now.toISOString(),
    };
    if (tx.insert(threadReports).values(row).onConflictDoNothing().run().changes !== 1)
      return refuse('reported-already');
    recordEvent(tx, { actor: { accountId }, deed: 'thread.report', thing: { type: 'thread', id } }, occasion);
    return ok({ id });
  });
}
