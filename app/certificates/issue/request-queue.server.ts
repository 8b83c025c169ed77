import { asc, desc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificateRequests } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';

export type CertificateRequest = typeof certificateRequests.$inferSelect;

export function findCertificateRequest(db: Database | Transaction, id: number): CertificateRequest | null {
  return db.select().from(certificateRequests).where(eq(certificateRequests.id, id)).get() ?? null;
}

/** What was asked of one certificate, the newest first. */
export function listRequestsFor(db: Database, certificateId: number): CertificateRequest[] {
  return db
    .select()
    .from(certificateRequests)
    .where(eq(certificateRequests.certificateId, certificateId))
    .orderBy(desc(certificateRequests.id))
    .all();
}

/** Requests that wait for an official, the oldest first; at most `limit`. */
export function listOpenRequests(db: Database, limit = 200): CertificateRequest[] {
  return db
    .select()
    .from(certificateRequests)
    .where(eq(certificateRequests.state, 'open'))
    .orderBy(asc(certificateRequests.createdAt), asc(certificateRequests.id))
    .limit(limit)
    .all();
}
