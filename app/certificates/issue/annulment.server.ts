import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { assessments, certificates, examSeats } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import {
  findCertificationApplication,
  moveCertificationApplication,
} from '../../certification/applications/application.server';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import type { Certificate } from '../certificate.server';
import { declineProposal } from './decline.server';
import { noteProposal } from './revocation.server';

export interface UndecidedRefusal extends Refusal<'certificates-undecided'> {
  /** Numbers of certificates from this exam that nobody decided about. */
  readonly numbers: readonly string[];
}

/**
 * Annuls an exam found wrong: asks what becomes of each certificate issued from it. Those to be revoked are asked
 * for here and revoked by a second person; those kept stand on their body's own decision.
 */
export function annulAssessment(
  db: Database,
  actor: Actor | null,
  input: { seatId: number; reason: string; decisions: Readonly<Record<string, 'revoke' | 'keep'>> },
  occasion: CertificationOccasion,
): Outcome<null, PermissionRefusal | 'assessment-unknown' | 'reason-needed' | 'move-not-allowed'> | UndecidedRefusal {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const found = assessmentOf(tx, input.seatId);
    if (!found || found.annulledAt !== null || !found.passed)
      return refuse('assessment-unknown', { value: String(input.seatId) });
    const application = findCertificationApplication(tx, found.applicationId)!;
    const allowed = authoriseIn(
      tx,
      actor,
      'assessment.confirm',
      { ownerId: application.accountId, companyId: application.companyId, regionCode: application.regionCode ?? home },
      { type: 'certification', id: application.id },
      occasion,
    );
    if (!allowed.ok) return allowed;
    if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
    const standing = standingFrom(tx, input.seatId);
    const numbers = standing.filter((one) => input.decisions[one.number] === undefined).map((one) => one.number);
    if (numbers.length > 0) return { ...refuse('certificates-undecided'), numbers };
    const by = { accountId: actor!.accountId, role: allowed.value };
    const moved = moveCertificationApplication(tx, application, 'annul', { actor: by, reason: input.reason }, occasion);
    if (!moved.ok) return refuse('move-not-allowed', { ...moved });
    tx.update(assessments)
      .set({ annulledAt: occasion.now.toISOString(), annulledBy: by.accountId })
      .where(eq(assessments.seatId, input.seatId))
      .run();
    for (const one of standing)
      if (input.decisions[one.number] === 'revoke') noteProposal(tx, one, by, input.reason, occasion);
    // What was only proposed from it is not issued any more.
    for (const one of proposedFrom(tx, input.seatId)) declineProposal(tx, one, { by, reason: input.reason }, occasion);
    return ok(null);
  });
}

function assessmentOf(tx: Transaction, seatId: number) {
  return tx
    .select({
      passed: assessments.passed,
      annulledAt: assessments.annulledAt,
      applicationId: examSeats.applicationId,
    })
    .from(assessments)
    .innerJoin(examSeats, eq(examSeats.id, assessments.seatId))
    .where(eq(assessments.seatId, seatId))
    .get();
}

function standingFrom(tx: Transaction, seatId: number): Certificate[] {
  return tx
    .select()
    .from(certificates)
    .where(and(eq(certificates.seatId, seatId), inArray(certificates.state, ['issued', 'suspended'])))
    .all();
}

function proposedFrom(tx: Transaction, seatId: number): Certificate[] {
  return tx
    .select()
    .from(certificates)
    .where(and(eq(certificates.seatId, seatId), eq(certificates.state, 'proposed'), isNull(certificates.replacesId)))
    .all();
}
