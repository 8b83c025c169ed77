import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { examSeats } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import { holdsFor, type PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent, type EventActor } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { identityHindrance, type IdentityHindrance } from '../../accounts/identity/identity-on-record.server';
import { findCertificationApplication, moveCertificationApplication } from '../applications/application.server';
import type { Attendance } from './attendance';
import { mailToCandidate } from '../applications/certification-mail.server';
import { conflictedSeats, sessionThing } from '../assessments/conflicts.server';
import { findExamSession, type ExamSession } from './exam-session.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { scoresOfSeat } from '../assessments/paper-scores.server';
import { assignmentRefusal } from '../assessments/assignment.server';
import type { Seat } from './session-results.server';

export type AttendanceRefusal =
  | PermissionRefusal
  | IdentityHindrance
  | 'candidate-unknown'
  | 'session-state'
  | 'session-not-begun'
  | 'scores-present'
  | 'reason-needed'
  | 'not-assigned'
  | 'stood-down'
  | 'conflicts-undeclared';

export interface AttendanceInput {
  readonly sessionId: number;
  readonly candidateNumber: string;
  readonly attendance: Attendance;
  readonly reason: string;
}

/**
 * Notes who did not come, once the exam has begun and seats are fixed. `absent` counts as an attempt and fails;
 * `excused` (an official only, with a reason) gives the place back and costs no attempt; `present` takes a mistaken
 * `absent` back; `matched` (an official only) says that the document shown at the door was the one on record. Assessors
 * of the session may note absence of candidates they have no tie to.
 */
export function noteAttendance(
  db: Database,
  actor: Actor | null,
  input: AttendanceInput,
  occasion: CertificationOccasion,
): Outcome<null, AttendanceRefusal> {
  return write(db, (tx) => {
    const session = findExamSession(tx, input.sessionId);
    const seat = heldSeat(tx, input);
    if (!session || !seat)
      return refuse('candidate-unknown', { field: 'candidateNumber', value: input.candidateNumber });
    const allowed = authoriseNoting(tx, actor, session, seat, input.attendance, occasion);
    if (!allowed.ok) return allowed;
    const reason = input.reason.trim() || null;
    if (session.state !== 'closed') return refuse('session-state', { state: session.state, allowed: ['closed'] });
    if (Date.parse(session.startsAt) > occasion.now.getTime())
      return refuse('session-not-begun', { value: session.startsAt });
    const hindrance = notingHindrance(tx, seat, input, reason);
    if (hindrance) return hindrance;
    const by = { accountId: actor!.accountId, role: allowed.value };
    note(tx, seat, input.attendance, reason, by.accountId, occasion);
    if (input.attendance === 'excused') freeExcused(tx, seat, { by, reason: reason! }, occasion);
    recordEvent(
      tx,
      {
        actor: by,
        deed: `exam-seat.${input.attendance}`,
        thing: { type: 'exam-seat', id: seat.id },
        before: { absence: seat.absence },
        after: { absence: input.attendance === 'present' || input.attendance === 'matched' ? null : input.attendance },
        ...(reason ? { reason } : {}),
      },
      occasion,
    );
    return ok(null);
  });
}

function heldSeat(tx: Transaction, { candidateNumber, sessionId }: AttendanceInput): Seat | undefined {
  return tx
    .select()
    .from(examSeats)
    .where(
      and(
        eq(examSeats.candidateNumber, candidateNumber.trim()),
        eq(examSeats.sessionId, sessionId),
        eq(examSeats.state, 'held'),
      ),
    )
    .get();
}

function notingHindrance(
  tx: Transaction,
  seat: Seat,
  { attendance, candidateNumber }: AttendanceInput,
  reason: string | null,
): Refusal<IdentityHindrance | 'scores-present' | 'reason-needed'> | null {
  const hindrance =
    attendance === 'matched' ? identityHindrance(tx, findCertificationApplication(tx, seat.applicationId)!) : null;
  if (hindrance) return hindrance;
  // A match changes no score, unless it takes an absence back.
  const changesScores = attendance !== 'matched' || seat.absence !== null;
  if (changesScores && scoresOfSeat(tx, seat).all.some((score) => score.round === seat.round))
    return refuse('scores-present', { field: 'candidateNumber', value: candidateNumber });
  return attendance === 'excused' && reason === null ? refuse('reason-needed', { field: 'reason' }) : null;
}

/** Who is excused may take another seat, and is told why. */
function freeExcused(
  tx: Transaction,
  { applicationId }: Seat,
  { by, reason }: { by: EventActor; reason: string },
  occasion: CertificationOccasion,
): void {
  moveCertificationApplication(tx, findCertificationApplication(tx, applicationId)!, 'unseat', { actor: by }, occasion);
  mailToCandidate(tx, applicationId, 'excused', occasion, () => [reason]);
}

function note(
  tx: Transaction,
  seat: Seat,
  attendance: Attendance,
  reason: string | null,
  by: number,
  occasion: CertificationOccasion,
): void {
  const at = occasion.now.toISOString();
  const came = { absence: null, absenceReason: null, absenceBy: null };
  const noted =
    attendance === 'matched'
      ? { ...came, identityMatchedAt: at, identityMatchedBy: by }
      : attendance === 'present'
        ? came
        : {
            absence: attendance,
            absenceReason: reason,
            absenceBy: by,
            identityMatchedAt: null,
            identityMatchedBy: null,
          };
  const given = attendance === 'excused' ? { state: 'given-back' as const, seat: null } : {};
  tx.update(examSeats)
    .set({ ...noted, ...given, changedAt: at })
    .where(eq(examSeats.id, seat.id))
    .run();
}

/**
 * An official of the region with no tie to anybody seated; or, for `absent` alone, an assessor of the session who may
 * score this candidate.
 */
function authoriseNoting(
  tx: Transaction,
  actor: Actor | null,
  session: ExamSession,
  seat: Seat,
  attendance: Attendance,
  occasion: CertificationOccasion,
): Outcome<string, AttendanceRefusal> {
  const named = { type: 'exam-session', id: session.id };
  const unseen = refuse('candidate-unknown', { field: 'candidateNumber', value: seat.candidateNumber });
  if (actor === null || holdsFor(actor, 'official', session.regionCode) || attendance !== 'absent')
    return authoriseIn(
      tx,
      actor,
      'assessment.confirm',
      sessionThing(tx, actor, session),
      named,
      occasion,
      actor && holdsFor(actor, 'assessor', session.regionCode) ? undefined : unseen,
    );
  const unassigned = assignmentRefusal(tx, actor, session.id);
  if (unassigned) return refuse(unassigned);
  const { accountId: ownerId } = findCertificationApplication(tx, seat.applicationId)!;
  const allowed = authoriseIn(
    tx,
    actor,
    'assessment.score',
    { ownerId, regionCode: session.regionCode },
    named,
    occasion,
  );
  // As with a number that is nobody's: which numbers an assessor is tied to is not to be found out by trying.
  const isTied = allowed.ok && conflictedSeats(tx, session.id, actor.accountId).has(seat.id);
  return isTied ? unseen : allowed;
}
