import { and, asc, count, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificateBatches, certificates } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import { afterBatchMove, batchMoves } from './batch-state';
import type { Certificate } from '../certificate.server';
import { declineProposal } from './decline.server';
import type { BatchRefusal } from './issue.server';
import { previewIssue } from './issue-preview.server';

export type Batch = typeof certificateBatches.$inferSelect;

interface Official {
  readonly accountId: number;
  readonly role: string;
}

export function findBatch(db: Database | Transaction, id: number): Batch | null {
  return db.select().from(certificateBatches).where(eq(certificateBatches.id, id)).get() ?? null;
}

/** The proposals of a batch that wait, in the order they were proposed. */
export function waitingIds(db: Database | Transaction, batchId: number): number[] {
  return db
    .select({ id: certificates.id })
    .from(certificates)
    .where(and(eq(certificates.batchId, batchId), eq(certificates.state, 'proposed')))
    .orderBy(asc(certificates.id))
    .all()
    .map((row) => row.id);
}

/** How many proposals of a batch carry the holder's name in Latin letters, which is to be compared first. */
export function latinNamesOf(db: Database | Transaction, batchId: number): number {
  const waiting = and(eq(certificates.batchId, batchId), eq(certificates.state, 'proposed'));
  const carrying = and(waiting, isNotNull(certificates.latinName));
  return db.select({ rows: count() }).from(certificates).where(carrying).get()!.rows;
}

/**
 * Asks for a batch to be issued: signing begins in the background and ends as a whole (batch-job.server.ts). By
 * another person than who proposed it, who says that names in Latin letters were compared with the documents where
 * there are any; refused with every line that stands in the way, and when somebody did it before.
 */
export function askToIssue(
  db: Database,
  actor: Actor | null,
  { batchId: id, latinNamesCompared = false }: { batchId: number; latinNamesCompared?: boolean },
  occasion: CertificationOccasion,
): Outcome<Batch, PermissionRefusal | 'batch-unknown' | 'batch-state' | 'latin-names-unseen'> | BatchRefusal {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const batch = findBatch(tx, id);
    if (!batch) return refuse('batch-unknown', { value: String(id) });
    const allowed = authoriseIn(
      tx,
      actor,
      'certificate.issue',
      { regionCode: home, proposedBy: batch.proposedBy },
      { type: 'certificate-batch', id },
      occasion,
    );
    if (!allowed.ok) return allowed;
    if (!afterBatchMove(batch.state, 'issue'))
      return refuse('batch-state', { state: batch.state, allowed: batchMoves(batch.state) });
    const lines = previewIssue(db, actor, waitingIds(tx, id), occasion);
    if (lines.some((line) => line.refusal)) return { ...refuse('batch-refused'), lines };
    const latinNames = latinNamesOf(tx, id);
    if (latinNames > 0 && !latinNamesCompared)
      return refuse('latin-names-unseen', { field: 'latinNames', value: String(latinNames) });
    const by = { accountId: actor!.accountId, role: allowed.value };
    return ok(noteAsked(tx, batch, by, { certificates: lines.length, latinNames }, occasion));
  });
}

function noteAsked(
  tx: Transaction,
  { id, state }: Batch,
  by: Official,
  { certificates: size, latinNames }: { certificates: number; latinNames: number },
  occasion: CertificationOccasion,
): Batch {
  const asked = tx
    .update(certificateBatches)
    .set({
      state: 'issuing',
      issuedBy: by.accountId,
      issueAskedAt: occasion.now.toISOString(),
      origin: occasion.origin,
      signed: 0,
      leaseUntil: null,
      fault: null,
    })
    .where(and(eq(certificateBatches.id, id), eq(certificateBatches.state, state)))
    .returning()
    .get();
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'certificate-batch.issue',
      thing: { type: 'certificate-batch', id },
      before: { state },
      after: { state: 'issuing', certificates: size, ...(latinNames > 0 && { latinNames }) },
    },
    occasion,
  );
  return asked;
}

/** Declines some proposals of a batch, with a reason for their history; the rest still waits. All of them or none. */
export function declineInBatch(
  db: Database,
  actor: Actor | null,
  input: { batchId: number; ids: readonly number[]; reason: string },
  occasion: CertificationOccasion,
): Outcome<
  number,
  PermissionRefusal | 'batch-unknown' | 'batch-state' | 'nothing-chosen' | 'reason-needed' | 'certificate-state'
> {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const batch = findBatch(tx, input.batchId);
    if (!batch) return refuse('batch-unknown', { value: String(input.batchId) });
    // Whoever may propose may also take a proposal back; only issuing needs a second person.
    const allowed = authoriseIn(
      tx,
      actor,
      'certificate.propose',
      { regionCode: home },
      { type: 'certificate-batch', id: batch.id },
      occasion,
    );
    if (!allowed.ok) return allowed;
    if (!afterBatchMove(batch.state, 'decline'))
      return refuse('batch-state', { state: batch.state, allowed: batchMoves(batch.state) });
    if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
    const waiting = waitingAmong(tx, batch.id, new Set(input.ids));
    if (waiting.length === 0) return refuse('nothing-chosen', { field: 'certificate' });
    for (const one of waiting) {
      const may = mayDecline(tx, actor, one, home, occasion);
      if (!may.ok) return may;
    }
    const by = { accountId: actor!.accountId, role: allowed.value };
    for (const one of waiting) declineProposal(tx, one, { by, reason: input.reason.trim() }, occasion);
    return ok(waiting.length);
  });
}

function waitingAmong(tx: Transaction, batchId: number, chosen: ReadonlySet<number>): Certificate[] {
  return tx
    .select()
    .from(certificates)
    .where(and(eq(certificates.batchId, batchId), eq(certificates.state, 'proposed')))
    .all()
    .filter((one) => chosen.has(one.id));
}

function mayDecline(
  tx: Transaction,
  actor: Actor | null,
  { accountId, number }: Certificate,
  home: string,
  occasion: CertificationOccasion,
) {
  return authoriseIn(
    tx,
    actor,
    'certificate.propose',
    { ownerId: accountId, regionCode: home },
    { type: 'certificate', id: number },
    occasion,
  );
}
