import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications } from '../../../db/schema/index';
import { write } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import { certificationThing, findCertificationApplication, type CertificationApplication } from './application.server';
import { applicationMoves } from './application-state';
import type { CertificationOccasion } from './occasion.server';

type HoldingRefusal =
  PermissionRefusal | 'application-unknown' | 'held-by-another' | 'move-not-allowed' | 'reason-needed';

/**
 * Takes an application under review in hand, or gives it back to the queue, where it keeps its place. While somebody
 * holds it nobody else decides it; what another holds is freed with a reason. Doing either twice changes nothing.
 */
export function holdCertification(
  db: Database,
  actor: Actor | null,
  input: { id: number; holding: 'take' | 'release'; reason?: string },
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
    if (application.state !== 'submitted')
      return refuse('move-not-allowed', {
        value: holding,
        state: application.state,
        allowed: applicationMoves(application.state),
      });
    if (application.appealReason !== null && application.decidedBy === actor!.accountId)
      return refuse('second-person-needed', { state: application.state });
    const { reviewerId } = application;
    const others = reviewerId !== null && reviewerId !== actor!.accountId;
    if (holding === 'take' && others)
      return refuse('held-by-another', { state: application.state, allowed: ['release'] });
    if (holding === 'release' && others && reason.trim() === '')
      return refuse('reason-needed', { field: 'reason', state: application.state });
    if (holding === 'take' ? reviewerId !== null : reviewerId === null) return ok(application);
    const set =
      holding === 'take'
        ? { reviewerId: actor!.accountId, takenAt: occasion.now.toISOString() }
        : { reviewerId: null, takenAt: null };
    const changed = tx
      .update(certificationApplications)
      .set(set)
      .where(eq(certificationApplications.id, id))
      .returning()
      .get();
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: `certification.${holding}`,
        thing: { type: 'certification', id },
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      },
      occasion,
    );
    return ok(changed);
  });
}
