import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import { certificationThing, findCertificationApplication, type CertificationApplication } from './application.server';
import { applicationMoves } from './application-state';
import type { CertificationOccasion } from './occasion.server';

type HoldingRefusal =
  PermissionRefusal | 'application-unknown' | 'held-by-another' | 'move-not-allowed' | 'reason-needed';

interface ReviewHolding {
  readonly id: number;
  readonly holding: 'take' | 'release';
  readonly reason?: string;
}

/**
 * Takes an application under review in hand, or gives it back to the queue, where it keeps its place. While somebody
 * holds it nobody else decides it; what another holds is freed with a reason. Doing either twice changes nothing.
 */
export function holdCertification(
  db: Database,
  actor: Actor | null,
  input: ReviewHolding,
  occasion: CertificationOccasion,
): Outcome<CertificationApplication, HoldingRefusal> {
  const home = homeRegionCode(db);
  const { id, holding, reason = '' } = input;
  return write(db, (tx) => {
    const application = findCertificationApplication(tx, id);
    const unseen = refuse('application-unknown', { value: String(id) });
    if (!application) return unseen;
    const allowed = authoriseIn(
      tx,
      actor,
      'certification.review',
      certificationThing(application, home),
      { type: 'certification', id },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    const { accountId } = actor!;
    const hindrance = holdingHindrance(application, accountId, input);
    if (hindrance) return hindrance;
    if (holding === 'take' ? application.reviewerId !== null : application.reviewerId === null) return ok(application);
    const changed = keepHolder(tx, id, holding === 'take' ? accountId : null, occasion);
    recordEvent(
      tx,
      {
        actor: { accountId, role: allowed.value },
        deed: `certification.${holding}`,
        thing: { type: 'certification', id },
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      },
      occasion,
    );
    return ok(changed);
  });
}

function holdingHindrance(
  { state, appealReason, decidedBy, reviewerId }: CertificationApplication,
  accountId: number,
  { holding, reason = '' }: ReviewHolding,
): Refusal<HoldingRefusal> | null {
  if (state !== 'submitted')
    return refuse('move-not-allowed', { value: holding, state, allowed: applicationMoves(state) });
  if (appealReason !== null && decidedBy === accountId) return refuse('second-person-needed', { state });
  const others = reviewerId !== null && reviewerId !== accountId;
  if (holding === 'take' && others) return refuse('held-by-another', { state, allowed: ['release'] });
  if (holding === 'release' && others && reason.trim() === '')
    return refuse('reason-needed', { field: 'reason', state });
  return null;
}

function keepHolder(
  tx: Transaction,
  id: number,
  reviewerId: number | null,
  { now }: CertificationOccasion,
): CertificationApplication {
  return tx
    .update(certificationApplications)
    .set({ reviewerId, takenAt: reviewerId === null ? null : now.toISOString() })
    .where(eq(certificationApplications.id, id))
    .returning()
    .get();
}
