import type { Database } from '../../../db/client';
import { write } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { refuse, type Outcome, type Refusal } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import {
  certificationThing,
  findCertificationApplication,
  moveCertificationApplication,
  type ApplicationMoveRefusal,
  type CertificationApplication,
} from './application.server';
import { mailToCandidate } from './certification-mail.server';
import type { CertificationOccasion } from './occasion.server';

export interface ReviewDecision {
  readonly id: number;
  readonly decision: 'return' | 'accept' | 'refuse';
  readonly reason: string;
  readonly remarks?: Readonly<Record<string, string>>;
}
type DecisionRefusal =
  PermissionRefusal | ApplicationMoveRefusal | 'application-unknown' | 'held-by-another' | 'not-held';

const decisionMails = { accept: 'accepted', return: 'returned', refuse: 'refused' } as const;

/**
 * A reviewer's decision: return with what to put right (in a reason, or in remarks on entries), accept, or refuse. Only
 * who has taken the application decides it, and an appeal is decided by another person than refused it.
 */
export function decideCertification(
  db: Database,
  actor: Actor | null,
  input: ReviewDecision,
  occasion: CertificationOccasion,
): Outcome<CertificationApplication, DecisionRefusal> {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const application = findCertificationApplication(tx, input.id);
    const unseen = refuse('application-unknown', { value: String(input.id) });
    if (!application) return unseen;
    const allowed = authoriseIn(
      tx,
      actor,
      'certification.review',
      certificationThing(application, home),
      { type: 'certification', id: input.id },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    const hindrance = decidingHindrance(application, actor!.accountId);
    if (hindrance) return hindrance;
    const by = { accountId: actor!.accountId, role: allowed.value };
    const { set, why } = opinion(application, input, by.accountId, occasion);
    const moved = moveCertificationApplication(
      tx,
      application,
      input.decision,
      { actor: by, reason: why, set },
      occasion,
    );
    if (moved.ok) mailToCandidate(tx, application.id, decisionMails[input.decision], occasion, () => [why]);
    return moved;
  });
}

function decidingHindrance(
  { appealReason, decidedBy, state, reviewerId }: CertificationApplication,
  accountId: number,
): Refusal<'second-person-needed' | 'not-held' | 'held-by-another'> | null {
  if (appealReason !== null && decidedBy === accountId) return refuse('second-person-needed');
  if (state === 'submitted' && reviewerId === null) return refuse('not-held', { state, allowed: ['take'] });
  if (reviewerId !== null && reviewerId !== accountId)
    return refuse('held-by-another', { state, allowed: ['release'] });
  return null;
}

/** What a decision leaves on the application, and why it was taken, in the reviewer's words. */
function opinion(
  application: CertificationApplication,
  { decision, reason, remarks: noted = {} }: ReviewDecision,
  accountId: number,
  occasion: CertificationOccasion,
) {
  // An appeal keeps who refused it, so that they never decide it again.
  const decided =
    decision === 'return' && application.appealReason !== null
      ? {}
      : { decidedBy: accountId, decidedAt: occasion.now.toISOString() };
  const remarks = decision === 'return' && Object.keys(noted).length > 0 ? noted : null;
  const returned =
    decision === 'return' && application.person
      ? {
          returned: {
            person: application.person,
            at: occasion.now.toISOString(),
            reason: reason || null,
            remarks: noted,
          },
        }
      : {};
  return {
    set: { ...decided, ...returned, reason: reason || null, remarks, reviewerId: null, takenAt: null },
    // Remarks on single entries say why as well as an opinion on the whole does.
    why: reason.trim() || Object.values(remarks ?? {}).join('\n'),
  };
}
