import { and, eq, isNull, ne, type SQL } from 'drizzle-orm';
import { threads } from '../../db/schema/index';
import type { Transaction } from '../../db/write';

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
  end('owner', eq(threads.ownerAccountId, accountId));
}
