import { and, eq, sql } from 'drizzle-orm';
import { talents } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import type { Certificate } from '../certificate.server';

/** The holder's record takes on a name put right, unless it says another than the old certificate did. */
export function followName(
  tx: Transaction,
  old: Certificate,
  { accountId, name, number }: Certificate,
  by: { accountId: number; role: string },
  occasion: CertificationOccasion,
): void {
  if (name === old.name) return;
  const followed = tx
    .update(talents)
    .set({ name, revision: sql`${talents.revision} + 1`, updatedAt: occasion.now.toISOString() })
    .where(and(eq(talents.accountId, accountId), eq(talents.name, old.name)))
    .returning({ revision: talents.revision })
    .get();
  if (followed)
    recordEvent(
      tx,
      {
        actor: by,
        deed: 'talent.rename',
        thing: { type: 'account', id: accountId },
        before: { name: old.name },
        after: { name, revision: followed.revision },
        reason: number,
      },
      occasion,
    );
}
