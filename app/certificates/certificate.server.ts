import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { certificates } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { recordEvent, type EventActor, type Moment } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { certificateMove, certificateMoves, publicCertificateStates, type CertificateMove } from './certificate-state';

export type Certificate = typeof certificates.$inferSelect;

export function findCertificate(db: Database | Transaction, id: number): Certificate | null {
  return db.select().from(certificates).where(eq(certificates.id, id)).get() ?? null;
}

/** What was ever issued under a number; null for proposals and unknown numbers. */
export function findIssuedCertificate(db: Database, number: string): Certificate | null {
  return (
    db
      .select()
      .from(certificates)
      .where(and(eq(certificates.number, number), inArray(certificates.state, [...publicCertificateStates])))
      .get() ?? null
  );
}

/** Everything ever issued to a person, the newest first. */
export function listCertificatesOf(db: Database, accountId: number): Certificate[] {
  return db
    .select()
    .from(certificates)
    .where(and(eq(certificates.accountId, accountId), inArray(certificates.state, [...publicCertificateStates])))
    .orderBy(desc(certificates.issuedOn), desc(certificates.id))
    .all();
}

export type CertificateMoveRefusal = 'certificate-state' | 'reason-needed';

/** Moves a certificate along its state table, with its row of history. */
export function moveCertificate(
  tx: Transaction,
  certificate: Certificate,
  name: CertificateMove,
  options: { actor: EventActor; reason?: string | null; set?: Partial<typeof certificates.$inferInsert> },
  moment: Moment,
): Outcome<Certificate, CertificateMoveRefusal> {
  const { actor, reason = null, set = {} } = options;
  const move = certificateMove(certificate.state, name);
  if (!move)
    return refuse('certificate-state', {
      value: name,
      state: certificate.state,
      allowed: certificateMoves(certificate.state),
    });
  if (move.reason && !reason?.trim()) return refuse('reason-needed', { field: 'reason', state: certificate.state });
  const moved = tx
    .update(certificates)
    .set({ ...set, ...(reason ? { reason } : {}), state: move.to, changedAt: moment.now.toISOString() })
    .where(and(eq(certificates.id, certificate.id), eq(certificates.state, certificate.state)))
    .returning()
    .get();
  if (!moved) throw new Error(`certificate ${certificate.number} is no longer ${certificate.state}`);
  recordEvent(
    tx,
    {
      actor,
      deed: `certificate.${name}`,
      thing: { type: 'certificate', id: certificate.number },
      before: { state: certificate.state },
      after: { state: move.to },
      ...(reason ? { reason } : {}),
    },
    moment,
  );
  return ok(moved);
}
