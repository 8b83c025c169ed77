import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull, lte, or, type SQL } from 'drizzle-orm';
import { isBusy, writeWhenFree } from '../../../db/busy';
import type { Database } from '../../../db/client';
import { accounts, certificateBatches } from '../../../db/schema/index';
import { write } from '../../../db/write';
import type { AskedEarlier } from '../../accounts/permissions/actor';
import { rolesOf } from '../../accounts/sessions/sessions.server';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { refuse } from '../../outcome';
import { startRounds, type Rounds } from '../../rounds.server';
import type { Keys } from '../../secrets/keys.server';
import { systemRandom } from '../../secrets/token.server';
import { waitingIds, type Batch } from './batch.server';
import { closeIfEmpty } from './batch-end.server';
import { issueCertificates, type BatchRefusal } from './issue.server';

/** How long a batch belongs to the process that signs it without a word from it, in seconds. */
export const leaseSeconds = 60;
/** How long a batch that cannot go on waits to be put back, in milliseconds; then its lease has to end. */
const lockPatience = 30_000;
/** Signatures between two words. */
const wordEvery = 50;

export interface BatchJob {
  readonly keys: Keys;
  readonly now: () => Date;
  /** False ends the signing under way with nothing changed; another process or the next start takes it up. */
  readonly wanted?: () => boolean;
}

/**
 * Issues every batch somebody asked for, the oldest first; answers how many. Several processes on one database sign a
 * batch once: it is leased, like mail (app/mail/sending.server.ts). A process that dies leaves it to the next: until
 * the one transaction at the end nothing is issued.
 */
export async function issueAskedBatches(db: Database, job: BatchJob): Promise<number> {
  for (let done = 0; ; done += 1) {
    const batch = job.wanted?.() === false ? null : claimed(db, job.now());
    if (!batch) return done;
    await issueBatch(db, batch, job);
  }
}

function claimed(db: Database, now: Date): Batch | null {
  const free = or(isNull(certificateBatches.leaseUntil), lte(certificateBatches.leaseUntil, now.toISOString()));
  const next = db
    .select({ id: certificateBatches.id })
    .from(certificateBatches)
    .where(and(eq(certificateBatches.state, 'issuing'), free))
    .orderBy(asc(certificateBatches.id))
    .limit(1)
    .get();
  return next
    ? (db
        .update(certificateBatches)
        .set({ leaseUntil: leaseFrom(now), signed: 0 })
        .where(and(eq(certificateBatches.id, next.id), eq(certificateBatches.state, 'issuing'), free))
        .returning()
        .get() ?? null)
    : null;
}

function leaseFrom(now: Date): string {
  return new Date(now.getTime() + leaseSeconds * 1000).toISOString();
}

async function issueBatch(db: Database, batch: Batch, job: BatchJob): Promise<void> {
  const lease = leaseOn(db, batch, job);
  const occasion: CertificationOccasion = {
    now: job.now(),
    requestId: `batch-${randomUUID()}`,
    keys: job.keys,
    random: systemRandom,
    origin: batch.origin!,
  };
  const official = officialOf(db, batch.issuedBy!);
  const issuing = issueCertificates(db, official, waitingIds(db, batch.id), occasion, {
    signed: lease.keep,
    lease: lease.mine,
  });
  // What nobody expected (a key that cannot be unsealed) would come again at each try, and the batch could never be
  // declined.
  const issued = await issuing.catch((error: unknown) => {
    // Another process holds the database: nothing is wrong with the batch, and it is taken up again.
    if (isBusy(error)) return refuse('given-up');
    console.error(`[${occasion.requestId}] issuing batch ${batch.id} failed`, error);
    return refuse('issuing-failed');
  });
  if (issued.ok) return;
  if (issued.code === 'given-up') await writeWhenFree(db, lockPatience, lease.release);
  else await writeWhenFree(db, lockPatience, () => stop(db, batch, faultsOf(issued), lease.mine(), occasion));
}

/** The lease this process holds on a batch: kept by a word now and then, or given back for others. */
function leaseOn(db: Database, batch: Batch, job: BatchJob) {
  let lease = batch.leaseUntil!;
  const mine = () =>
    and(
      eq(certificateBatches.id, batch.id),
      eq(certificateBatches.state, 'issuing'),
      eq(certificateBatches.leaseUntil, lease),
    );
  const release = (): false => {
    db.update(certificateBatches).set({ leaseUntil: null, signed: 0 }).where(mine()).run();
    return false;
  };
  const keep = (count: number): boolean => {
    if (job.wanted?.() === false) return release();
    if (count % wordEvery !== 0) return true;
    const until = leaseFrom(job.now());
    // Somebody else has it when the lease is no longer ours.
    if (db.update(certificateBatches).set({ signed: count, leaseUntil: until }).where(mine()).run().changes !== 1)
      return false;
    lease = until;
    return true;
  };
  return { mine, release, keep };
}

/**
 * Puts a batch that is still ours back to wait for a second person, with what stood in the way: nothing of it was
 * issued.
 */
function stop(
  db: Database,
  batch: Batch,
  fault: NonNullable<Batch['fault']>,
  mine: SQL | undefined,
  occasion: CertificationOccasion,
): void {
  write(db, (tx) => {
    const stopped = tx
      .update(certificateBatches)
      .set({ state: 'proposed', issuedBy: null, issueAskedAt: null, origin: null, signed: 0, leaseUntil: null, fault })
      .where(mine)
      .returning()
      .get();
    if (stopped)
      recordEvent(
        tx,
        {
          actor: { accountId: batch.issuedBy, role: 'official' },
          deed: 'certificate-batch.stop',
          outcome: 'failed',
          thing: { type: 'certificate-batch', id: batch.id },
          before: { state: 'issuing' },
          after: { state: 'proposed', faults: fault.length, code: fault[0]?.code ?? '' },
        },
        occasion,
      );
    if (stopped) closeIfEmpty(tx, batch.id, occasion);
  });
}

function faultsOf(refused: BatchRefusal | { readonly code: string }): NonNullable<Batch['fault']> {
  if (!('lines' in refused)) return [{ number: '', code: refused.code }];
  return refused.lines.flatMap(({ certificate, refusal }) =>
    refusal
      ? [
          {
            number: certificate?.number ?? '',
            code: refusal.code,
            ...(refusal.value === undefined ? {} : { value: refusal.value }),
          },
        ]
      : [],
  );
}

/** Who asked, with the roles they hold by now: an official whose role was revoked meanwhile issues nothing. */
function officialOf(db: Database, accountId: number): AskedEarlier | null {
  const active = db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.state, 'active')))
    .get();
  return active ? { accountId, roles: rolesOf(db, accountId), allowedWhenAsked: true } : null;
}

/** Looks for batches to issue every `everyMs` until stopped. */
export function startIssuing(db: Database, job: Omit<BatchJob, 'wanted'>, everyMs = 500): Rounds {
  return startRounds((wanted) => issueAskedBatches(db, { ...job, wanted }), everyMs, 'issuing a batch failed');
}
