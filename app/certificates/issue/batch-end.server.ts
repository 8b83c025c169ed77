import { and, eq, sql, type SQL } from 'drizzle-orm';
import { certificateBatches, certificates } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';

/**
 * Inside the transaction that issued the last of a batch: it is issued, by whoever asked for it, else by `issuedBy`. One
 * that still waits for others stays. `lease` holds for the process that signs it (batch-job.server.ts); throws when the
 * batch is no longer its own, so that nothing is issued twice.
 */
export function finishBatch(
  tx: Transaction,
  { id, issuedBy, lease }: { readonly id: number; readonly issuedBy: number; readonly lease: SQL | undefined },
  occasion: CertificationOccasion,
): void {
  if (waits(tx, id)) return;
  const { issuedBy: asker, issueAskedAt, origin } = certificateBatches;
  const at = occasion.now.toISOString();
  const from = lease ? 'issuing' : 'proposed';
  const finished = tx
    .update(certificateBatches)
    .set({
      state: 'issued',
      issuedBy: sql`coalesce(${asker}, ${issuedBy})`,
      issueAskedAt: sql`coalesce(${issueAskedAt}, ${at})`,
      origin: sql`coalesce(${origin}, ${occasion.origin})`,
      finishedAt: at,
      leaseUntil: null,
    })
    .where(and(eq(certificateBatches.id, id), eq(certificateBatches.state, from), lease))
    .returning()
    .get();
  if (!finished && lease) throw new Error(`batch ${id} is not ours to finish`);
  if (finished)
    recordEvent(
      tx,
      {
        actor: { accountId: finished.issuedBy, role: 'official' },
        deed: 'certificate-batch.finish',
        thing: { type: 'certificate-batch', id },
        before: { state: from },
        after: { state: 'issued' },
      },
      occasion,
    );
}

/** A batch whose every proposal was declined waits for nobody; one that is being signed ends with its signing. */
export function closeIfEmpty(tx: Transaction, id: number, { now }: Pick<CertificationOccasion, 'now'>): void {
  if (!waits(tx, id))
    tx.update(certificateBatches)
      .set({ state: 'declined', finishedAt: now.toISOString() })
      .where(and(eq(certificateBatches.id, id), eq(certificateBatches.state, 'proposed')))
      .run();
}

function waits(tx: Transaction, batchId: number): boolean {
  const waiting = tx
    .select({ id: certificates.id })
    .from(certificates)
    .where(and(eq(certificates.batchId, batchId), eq(certificates.state, 'proposed')))
    .limit(1)
    .get();
  return waiting !== undefined;
}
