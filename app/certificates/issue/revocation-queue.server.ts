import { and, asc, count, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificates } from '../../../db/schema/index';
import { write } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import type { Certificate } from '../certificate.server';
import { declineRevocationIn, revokeIn } from './revocation.server';

const asked = and(isNotNull(certificates.revocationProposedBy), inArray(certificates.state, ['issued', 'suspended']));

/**
 * Certificates whose revocation was asked for and waits for a second person, the oldest request first; at most `limit`.
 */
export function listAskedRevocations(db: Database, limit = 200): Certificate[] {
  return db.select().from(certificates).where(asked).orderBy(asc(certificates.changedAt)).limit(limit).all();
}

export function countAskedRevocations(db: Database): number {
  return db.select({ rows: count() }).from(certificates).where(asked).get()!.rows;
}

export interface RevocationsRefusal extends Refusal<'revocations-refused'> {
  readonly lines: readonly { readonly number: string; readonly refusal: Refusal }[];
}

/**
 * Decides about requested revocations together: revokes them, or declines the requests with a reason, after which the
 * certificates stand as before. All of them or none; a refusal names what stands in the way of which.
 */
export function decideRevocations(
  db: Database,
  actor: Actor | null,
  input: { numbers: readonly string[]; decision: 'revoke' | 'decline'; reason: string },
  occasion: CertificationOccasion,
): Outcome<number, 'nothing-chosen'> | RevocationsRefusal {
  const chosen = [...new Set(input.numbers)];
  if (chosen.length === 0) return refuse('nothing-chosen', { field: 'certificate' });
  const lines: { number: string; refusal: Refusal }[] = [];
  try {
    return write(db, (tx) => {
      for (const number of chosen) {
        const row = tx.select({ id: certificates.id }).from(certificates).where(eq(certificates.number, number)).get();
        const decided =
          input.decision === 'revoke'
            ? revokeIn(db, tx, actor, row?.id ?? 0, occasion)
            : declineRevocationIn(db, tx, actor, { id: row?.id ?? 0, reason: input.reason }, occasion);
        if (!decided.ok) lines.push({ number, refusal: decided });
      }
      if (lines.length > 0) throw new Undone();
      return ok(chosen.length);
    });
  } catch (error) {
    if (error instanceof Undone) return { ...refuse('revocations-refused'), lines };
    throw error;
  }
}

/** Rolls back what was decided before one of them was refused. */
class Undone extends Error {}
