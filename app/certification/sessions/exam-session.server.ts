import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats, examSessions, paperScores } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise, authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { findCertificationApplication, moveCertificationApplication } from '../applications/application.server';
import { mailToCandidate } from '../applications/certification-mail.server';
import { afterExamSessionMove, examSessionMoves, type ExamSessionMove, type SeatState } from './exam-session-state';
import type { CertificationOccasion } from '../applications/occasion.server';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { sessionTime } from './session-time';

export type ExamSession = typeof examSessions.$inferSelect;

export function findExamSession(db: Database | Transaction, id: number): ExamSession | null {
  return db.select().from(examSessions).where(eq(examSessions.id, id)).get() ?? null;
}

export interface ExamSessionInput {
  readonly schemeVersionId: number;
  readonly regionCode: string;
  /** Moments in ISO 8601 UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly online: boolean;
  readonly seats: number;
}

export type PlanRefusal = 'session-times' | 'session-seats' | 'session-place';

/** What is wrong with a session's times, seats or place; null when it can be held. */
export function planFault(
  { startsAt, endsAt, seats, place }: Pick<ExamSessionInput, 'startsAt' | 'endsAt' | 'seats' | 'place'>,
  now: Date,
): Refusal<PlanRefusal> | null {
  if (!(Date.parse(startsAt) > now.getTime() && Date.parse(endsAt) > Date.parse(startsAt)))
    return refuse('session-times', { field: 'startsAt', value: startsAt });
  if (!Number.isInteger(seats) || seats < 1 || seats > 10_000)
    return refuse('session-seats', { field: 'seats', value: String(seats) });
  return place.trim() === '' ? refuse('session-place', { field: 'place' }) : null;
}

/** Plans a session; candidates see it once it is opened. */
export function planExamSession(
  db: Database,
  actor: Actor | null,
  input: ExamSessionInput,
  occasion: CertificationOccasion,
): Outcome<ExamSession, PermissionRefusal | 'scheme-unknown' | PlanRefusal> {
  const allowed = authorise(
    db,
    actor,
    'exam-session.edit',
    { regionCode: input.regionCode },
    { type: 'region', id: input.regionCode },
    occasion,
  );
  if (!allowed.ok) return allowed;
  const fault = planFault(input, occasion.now);
  if (fault) return fault;
  return write(db, (tx) => {
    const scheme = findSchemeVersion(tx, input.schemeVersionId);
    if (!scheme?.publishedAt) return refuse('scheme-unknown', { value: String(input.schemeVersionId) });
    const planned = tx
      .insert(examSessions)
      .values({
        ...input,
        startsAt: new Date(input.startsAt).toISOString(),
        endsAt: new Date(input.endsAt).toISOString(),
        state: 'planned',
        createdBy: actor!.accountId,
        createdAt: occasion.now.toISOString(),
      })
      .returning()
      .get();
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'exam-session.plan',
        thing: { type: 'exam-session', id: planned.id },
        after: { ...input, place: input.online ? '***' : input.place },
      },
      occasion,
    );
    return ok(planned);
  });
}

/**
 * Opens, closes, reopens or cancels a session. Closing ends its waiting list; cancelling, with a reason once
 * candidates could see it, frees everybody for another one; both tell them. It is not reopened once scoring began.
 */
export function moveExamSession(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: Exclude<ExamSessionMove, 'confirm'>; reason?: string },
  occasion: CertificationOccasion,
): Outcome<ExamSession, PermissionRefusal | 'session-unknown' | 'session-state' | 'reason-needed' | 'scoring-began'> {
  return write(db, (tx) => {
    const before = findExamSession(tx, input.id);
    const unseen = refuse('session-unknown', { value: String(input.id) });
    if (!before) return unseen;
    const allowed = authoriseIn(
      tx,
      actor,
      'exam-session.edit',
      { regionCode: before.regionCode },
      { type: 'exam-session', id: input.id },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    const to = afterExamSessionMove(before.state, input.move);
    if (to === null)
      return refuse('session-state', {
        value: input.move,
        state: before.state,
        allowed: examSessionMoves(before.state),
      });
    const reason = input.reason?.trim() ?? '';
    if (input.move === 'cancel' && before.state !== 'planned' && reason === '')
      return refuse('reason-needed', { field: 'reason', state: before.state });
    if (input.move === 'reopen' && hasScores(tx, before.id))
      return refuse('scoring-began', { state: before.state, allowed: ['confirm', 'cancel'] });
    const after = tx
      .update(examSessions)
      .set({ state: to })
      .where(and(eq(examSessions.id, before.id), eq(examSessions.state, before.state)))
      .returning()
      .get();
    if (!after) throw new Error(`exam session ${before.id} is no longer ${before.state}`);
    if (to === 'cancelled')
      freeEverybody(tx, before, ['held', 'waiting'], occasion, (id) =>
        mailToCandidate(tx, id, 'cancelled', occasion, () => [sessionTime(before), reason]),
      );
    if (to === 'closed')
      freeEverybody(tx, before, ['waiting'], occasion, (id) =>
        mailToCandidate(tx, id, 'waitingEnded', occasion, () => [sessionTime(before)]),
      );
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: `exam-session.${input.move}`,
        thing: { type: 'exam-session', id: before.id },
        before: { state: before.state },
        after: { state: to },
        ...(reason ? { reason } : {}),
      },
      occasion,
    );
    return ok(after);
  });
}

function freeEverybody(
  tx: Transaction,
  { id: sessionId }: ExamSession,
  whose: readonly SeatState[],
  occasion: CertificationOccasion,
  tell: (applicationId: number) => void,
): void {
  const present = and(eq(examSeats.sessionId, sessionId), inArray(examSeats.state, [...whose]));
  const freed = tx
    .update(examSeats)
    .set({ state: 'given-back', seat: null, changedAt: occasion.now.toISOString() })
    .where(present)
    .returning()
    .all();
  const states = tx
    .select({ id: certificationApplications.id, state: certificationApplications.state })
    .from(certificationApplications)
    .where(
      inArray(
        certificationApplications.id,
        freed.map((seat) => seat.applicationId),
      ),
    )
    .all();
  for (const { id, state } of states)
    if (state === 'seated')
      moveCertificationApplication(
        tx,
        findCertificationApplication(tx, id)!,
        'unseat',
        { actor: { accountId: null } },
        occasion,
      );
  for (const { applicationId } of freed) tell(applicationId);
}

function hasScores(tx: Transaction, sessionId: number): boolean {
  return (
    tx
      .select({ id: paperScores.id })
      .from(paperScores)
      .innerJoin(examSeats, eq(examSeats.id, paperScores.seatId))
      .where(eq(examSeats.sessionId, sessionId))
      .limit(1)
      .get() !== undefined
  );
}
