import { and, eq, isNull, ne, type SQL } from 'drizzle-orm';
import { threads } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { nouns } from './nouns.server';

/**
 * Ends the conversations of an account that goes, where no organisation carries them on: nobody is left to read an
 * answer, or to give one.
 */
export function endThreadsOf(tx: Transaction, accountId: number, { now }: { readonly now: Date }): void {
  const end = (endedBy: 'asker' | 'owner', own: SQL | undefined) =>
    tx
      .update(threads)
      .set({ state: 'ended', endedAt: now.toISOString(), endedBy })
      .where(and(own, ne(threads.state, 'ended')))
      .run();
  const alone = and(isNull(threads.askerCompanyId), isNull(threads.askerInstitutionId));
  end('asker', and(eq(threads.askerId, accountId), alone));
  handOnThreadsOf(tx, accountId, { now });
}

/**
 * Conversations that an official answered for a desk go to who answers for it now, with everything in them; where nobody
 * does, they end. To be called when an account lost an office.
 */
export function handOnThreadsOf(tx: Transaction, accountId: number, { now }: { readonly now: Date }): void {
  const answered = and(eq(threads.ownerAccountId, accountId), ne(threads.state, 'ended'));
  for (const { id, subjectKind, subjectId } of tx.select().from(threads).where(answered).all()) {
    const next = nouns[subjectKind].person?.(tx, subjectId) ?? null;
    if (next === accountId) continue;
    const set =
      next === null
        ? ({ state: 'ended', endedAt: now.toISOString(), endedBy: 'owner' } as const)
        : { ownerAccountId: next };
    tx.update(threads).set(set).where(eq(threads.id, id)).run();
  }
}
