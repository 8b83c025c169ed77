import type { Database } from '../../../db/client';
import { certificationApplications } from '../../../db/schema/index';
import { write } from '../../../db/write';
import { dateInChina } from '../../calendar/working-days';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { identityHindrance, type IdentityHindrance } from '../../accounts/identity/identity-on-record.server';
import {
  moveCertificationApplication,
  openCertificationApplication,
  type ApplicationMoveRefusal,
  type CertificationApplication,
} from './application.server';
import { eligibility, requirement, type Shortfall } from './eligibility';
import { measure } from '../levels/measured-person';
import { dayMonthsLater } from '../../calendar/months';
import { appealMonths } from '../assessments/resit';
import type { CertificationOccasion } from './occasion.server';
import { findPublishedScheme, type SchemeVersion } from '../schemes/scheme-version.server';
import { ownApplication } from './own-application.server';
import { openScoreAppeal } from '../assessments/score-appeal.server';
import { finishSeatOf, giveBackSeatOf } from '../sessions/seats.server';
import { findTalent, personOf } from '../talent/talent.server';

export interface NotEligible extends Refusal<'not-eligible'> {
  /** What each route lacks, the nearest first. */
  readonly shortfalls: readonly Shortfall[];
}
type CandidateRefusal =
  | PermissionRefusal
  | IdentityHindrance
  | ApplicationMoveRefusal
  | 'application-unknown'
  | 'talent-unknown'
  | 'scheme-unknown'
  | 'resit-too-early'
  | 'no-attempts-left'
  | 'appealed-already';

/** Opens an application under the version in force, or hands back the one this person has open for the level. */
export function startCertification(
  db: Database,
  actor: Actor | null,
  of: { occupationId: string; level: number },
  occasion: CertificationOccasion,
): Outcome<CertificationApplication, CandidateRefusal> {
  const allowed = authorise(
    db,
    actor,
    'certification.apply',
    { ownerId: actor?.accountId ?? null },
    { type: 'scheme', id: `${of.occupationId}/${of.level}` },
    occasion,
  );
  if (!allowed.ok) return allowed;
  const accountId = actor!.accountId;
  return write(db, (tx) => {
    const open = openCertificationApplication(tx, accountId, of.occupationId, of.level);
    if (open) return ok(open);
    const scheme = findPublishedScheme(tx, of.occupationId, of.level);
    if (!scheme) return refuse('scheme-unknown', { value: `${of.occupationId}/${of.level}` });
    const at = occasion.now.toISOString();
    const started = tx
      .insert(certificationApplications)
      .values({ accountId, schemeVersionId: scheme.id, ...of, state: 'draft', createdAt: at, updatedAt: at })
      .returning()
      .get();
    recordEvent(
      tx,
      {
        actor: { accountId },
        deed: 'certification.start',
        thing: { type: 'certification', id: started.id },
        after: { state: 'draft', ...of, schemeVersionId: scheme.id },
      },
      occasion,
    );
    return ok(started);
  });
}

/** Hands it in: what the profile says now is copied, and must meet the application's own version of the scheme. */
export function submitCertification(
  db: Database,
  actor: Actor | null,
  id: number,
  occasion: CertificationOccasion,
): Outcome<CertificationApplication, CandidateRefusal> | NotEligible {
  return write(db, (tx) => {
    const own = ownApplication(tx, actor, id, occasion);
    if (!own.ok) return own;
    const { application, scheme } = own.value;
    const talent = findTalent(tx, application.accountId);
    if (!talent) return refuse('talent-unknown');
    const hindrance = identityHindrance(tx, { accountId: application.accountId, name: talent.name });
    if (hindrance) return hindrance;
    const person = personOf(tx, application.accountId);
    const found = eligibility(measure(person, dateInChina(occasion.now)), requirementOf(scheme));
    if (!found.eligible)
      return { ...refuse('not-eligible', { state: application.state }), shortfalls: found.shortfalls };
    const set = {
      person,
      name: talent.name,
      companyId: talent.companyId,
      regionCode: talent.regionCode,
      route: found.route,
      submittedAt: occasion.now.toISOString(),
      reason: null,
      remarks: null,
    };
    return moveCertificationApplication(
      tx,
      application,
      'submit',
      { actor: { accountId: application.accountId }, set, after: { route: found.route } },
      occasion,
    );
  });
}

/** Withdraws; a seat that was held goes to the next in line. */
export function withdrawCertification(
  db: Database,
  actor: Actor | null,
  id: number,
  occasion: CertificationOccasion,
): Outcome<CertificationApplication, CandidateRefusal> {
  return write(db, (tx) => {
    const own = ownApplication(tx, actor, id, occasion);
    if (!own.ok) return own;
    const moved = moveCertificationApplication(
      tx,
      own.value.application,
      'withdraw',
      { actor: { accountId: own.value.application.accountId }, set: { reviewerId: null, takenAt: null } },
      occasion,
    );
    if (moved.ok) giveBackSeatOf(tx, id, occasion);
    return moved;
  });
}

/** Appeals a refusal (once; another reviewer looks at it) or the scores of a failed exam, with a reason. */
export function appealCertification(
  db: Database,
  actor: Actor | null,
  input: { id: number; reason: string },
  occasion: CertificationOccasion,
): Outcome<CertificationApplication, CandidateRefusal> {
  return write(db, (tx) => {
    const own = ownApplication(tx, actor, input.id, occasion);
    if (!own.ok) return own;
    const { application } = own.value;
    if (application.state === 'failed') {
      if (
        application.failedOn !== null &&
        dateInChina(occasion.now) > dayMonthsLater(application.failedOn, appealMonths)
      )
        return refuse('move-not-allowed', { value: 'appeal', state: 'failed', allowed: ['resit'] });
      const opened = openScoreAppeal(tx, application.id, input.reason, occasion);
      if (!opened.ok) return opened;
    }
    if (application.state === 'refused' && application.appealReason !== null)
      return refuse('appealed-already', { state: 'refused', allowed: [] });
    // A refusal that is appealed stands in the queue anew: its days count from the appeal.
    const submittedAt = application.state === 'refused' ? occasion.now.toISOString() : application.submittedAt;
    const { reason } = input;
    const by = { actor: { accountId: application.accountId }, reason, set: { appealReason: reason, submittedAt } };
    return moveCertificationApplication(tx, application, 'appeal', by, occasion);
  });
}

/** Sits a failed exam again, after the scheme's waiting time and as often as it allows. */
export function resitCertification(
  db: Database,
  actor: Actor | null,
  id: number,
  occasion: CertificationOccasion,
): Outcome<CertificationApplication, CandidateRefusal> {
  return write(db, (tx) => {
    const own = ownApplication(tx, actor, id, occasion);
    if (!own.ok) return own;
    const { application, scheme } = own.value;
    const { waitMonths, attempts } = scheme.content.resit;
    if (application.attempt >= attempts)
      return refuse('no-attempts-left', { state: application.state, allowed: [String(attempts)] });
    const earliest = application.failedOn === null ? null : dayMonthsLater(application.failedOn, waitMonths);
    if (earliest !== null && dateInChina(occasion.now) < earliest)
      return refuse('resit-too-early', { state: application.state, allowed: [earliest] });
    finishSeatOf(tx, id, occasion);
    return moveCertificationApplication(
      tx,
      application,
      'resit',
      { actor: { accountId: application.accountId }, set: { attempt: application.attempt + 1, reason: null } },
      occasion,
    );
  });
}

function requirementOf(scheme: SchemeVersion) {
  return requirement({
    occupation: scheme.occupationId,
    fields: scheme.content.fields,
    eligibility: scheme.content.eligibility,
  });
}
