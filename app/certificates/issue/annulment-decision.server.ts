import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { annulments, assessments } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import {
  moveCertificationApplication,
  type CertificationApplication,
} from '../../certification/applications/application.server';
import { mailToCandidate } from '../../certification/applications/certification-mail.server';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import {
  mayAnnul,
  noteAnnulment,
  proposedAnnulment,
  proposedFrom,
  standingFrom,
  undecidedRefusal,
  type Annulment,
  type AnnulmentRefusal,
  type UndecidedRefusal,
} from './annulment.server';
import { declineProposal } from './decline.server';
import { noteProposal } from './revocation.server';

interface By {
  readonly accountId: number;
  readonly role: string;
}

/**
 * Annuls an exam as another official proposed it, or declines to, with a reason unless the proposal is one's own.
 * Annulled, the candidate is told why; certificates to go are asked to be revoked in the proposer's name, and what was
 * only proposed from the exam is issued no more.
 */
export function decideAnnulment(
  db: Database,
  actor: Actor | null,
  input: { readonly seatId: number; readonly decision: 'carry' | 'decline'; readonly reason: string },
  occasion: CertificationOccasion,
): Outcome<null, AnnulmentRefusal | 'annulment-unknown' | 'move-not-allowed'> | UndecidedRefusal {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const { seatId, decision } = input;
    const proposed = proposedAnnulment(tx, seatId);
    const proposedBy = decision === 'carry' ? (proposed?.proposedBy ?? null) : null;
    const allowed = mayAnnul(tx, actor, { seatId, home, proposedBy }, occasion);
    if (!allowed.ok) return allowed;
    if (!proposed) return refuse('annulment-unknown', { value: String(seatId) });
    const by = { accountId: actor!.accountId, role: allowed.value.role };
    return decision === 'carry'
      ? carried(tx, by, proposed, allowed.value.application, occasion)
      : declined(tx, by, proposed, input.reason.trim(), occasion);
  });
}

function declined(
  tx: Transaction,
  by: By,
  proposed: Annulment,
  reason: string,
  occasion: CertificationOccasion,
): Outcome<null, 'reason-needed'> {
  if (reason === '' && proposed.proposedBy !== by.accountId) return refuse('reason-needed', { field: 'reason' });
  noteAnnulment(tx, by, proposed, 'decline-annulment', reason, occasion);
  close(tx, by, proposed, { state: 'declined', decisionReason: reason || null }, occasion);
  return ok(null);
}

function carried(
  tx: Transaction,
  by: By,
  proposed: Annulment,
  application: CertificationApplication,
  occasion: CertificationOccasion,
): Outcome<null, 'move-not-allowed'> | UndecidedRefusal {
  const { seatId, reason, decisions, proposedBy } = proposed;
  // Certificates may have been issued since it was proposed.
  const undecided = undecidedRefusal(tx, seatId, decisions);
  if (undecided) return undecided;
  const moved = moveCertificationApplication(tx, application, 'annul', { actor: by, reason }, occasion);
  if (!moved.ok) return refuse('move-not-allowed', { ...moved });
  tx.update(assessments)
    .set({ annulledAt: occasion.now.toISOString(), annulledBy: by.accountId })
    .where(eq(assessments.seatId, seatId))
    .run();
  const proposer = { accountId: proposedBy, role: 'official' };
  for (const one of standingFrom(tx, seatId))
    if (decisions[one.number] === 'revoke') noteProposal(tx, one, proposer, reason, occasion);
  for (const one of proposedFrom(tx, seatId)) declineProposal(tx, one, { by, reason }, occasion);
  close(tx, by, proposed, { state: 'carried' }, occasion);
  mailToCandidate(tx, application, 'annulled', occasion, () => [reason]);
  return ok(null);
}

function close(
  tx: Transaction,
  { accountId }: By,
  { id }: Annulment,
  set: Pick<typeof annulments.$inferInsert, 'state' | 'decisionReason'>,
  occasion: CertificationOccasion,
): void {
  tx.update(annulments)
    .set({ decidedBy: accountId, decidedAt: occasion.now.toISOString(), ...set })
    .where(and(eq(annulments.id, id), eq(annulments.state, 'proposed')))
    .run();
}
