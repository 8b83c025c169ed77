import { and, eq, inArray, max } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats, examSessions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import type { Language } from '../../i18n/language';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { mailToCandidate } from '../applications/certification-mail.server';
import { planFault, sessionToEdit, type ExamSession, type PlanRefusal } from './exam-session.server';
import { examSessionMoves, presentSeatStates } from './exam-session-state';
import type { CertificationOccasion } from '../applications/occasion.server';
import { clashing, isFull, moveUp } from './free-seats.server';
import { placeText, sessionTime } from './session-time';

export interface ExamSessionChange {
  readonly id: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly online: boolean;
  readonly seats: number;
}
type ChangeRefusal =
  | PermissionRefusal
  | PlanRefusal
  | 'session-unknown'
  | 'session-state'
  | 'session-began'
  | 'seats-held'
  | 'session-clashes';

/**
 * Changes time, place or seats of a session that takes candidates or is to. Refused when somebody seated here already
 * sits elsewhere at the new time (with their candidate numbers), and with fewer seats than the highest one held. The
 * seated and waiting are told of a new time or place; more seats let the waiting list move up.
 */
export function changeExamSession(
  db: Database,
  actor: Actor | null,
  input: ExamSessionChange,
  occasion: CertificationOccasion,
): Outcome<ExamSession, ChangeRefusal> {
  return write(db, (tx) => {
    const found = sessionToEdit(tx, actor, input.id, occasion);
    if (!found.ok) return found;
    const { session: before, by } = found.value;
    const hindrance = changeHindrance(tx, before, input, occasion.now);
    if (hindrance) return hindrance;
    const wasFull = isFull(tx, before);
    const after = changed(tx, before, input);
    recordEvent(
      tx,
      {
        actor: by,
        deed: 'exam-session.change',
        thing: { type: 'exam-session', id: before.id },
        before: told(before),
        after: told(after),
      },
      occasion,
    );
    tellOfChange(tx, before, after, occasion);
    if (after.state === 'open') moveUp(tx, after, occasion, { wasFull });
    return ok(after);
  });
}

function changeHindrance(
  tx: Transaction,
  before: ExamSession,
  input: ExamSessionChange,
  now: Date,
): Refusal<ChangeRefusal> | null {
  if (before.state !== 'planned' && before.state !== 'open')
    return refuse('session-state', { value: 'change', state: before.state, allowed: examSessionMoves(before.state) });
  if (Date.parse(before.startsAt) <= now.getTime()) return refuse('session-began', { value: before.startsAt });
  const fault = planFault(input, now);
  if (fault) return fault;
  const highest = highestHeldSeat(tx, before.id);
  if (input.seats < highest)
    return refuse('seats-held', { field: 'seats', value: String(input.seats), allowed: [String(highest)] });
  const clashes = clashingCandidates(tx, input);
  return clashes.length > 0 ? refuse('session-clashes', { field: 'startsAt', value: clashes.join('、') }) : null;
}

function highestHeldSeat(tx: Transaction, sessionId: number): number {
  const found = tx
    .select({ seat: max(examSeats.seat) })
    .from(examSeats)
    .where(and(eq(examSeats.sessionId, sessionId), eq(examSeats.state, 'held')))
    .get();
  return found?.seat ?? 0;
}

function changed(tx: Transaction, before: ExamSession, { id, ...set }: ExamSessionChange): ExamSession {
  return tx
    .update(examSessions)
    .set({
      ...set,
      startsAt: new Date(set.startsAt).toISOString(),
      endsAt: new Date(set.endsAt).toISOString(),
      place: set.place.trim(),
    })
    .where(and(eq(examSessions.id, id), eq(examSessions.state, before.state)))
    .returning()
    .get()!;
}

/** What history says of a session: how to join an online one stays out of it. */
function told({ startsAt, endsAt, place, online, seats }: ExamSession) {
  return { startsAt, endsAt, place: online ? '***' : place, online, seats };
}

function clashingCandidates(tx: Transaction, session: Pick<ExamSession, 'id' | 'startsAt' | 'endsAt'>): string[] {
  const held = tx
    .select({ accountId: certificationApplications.accountId, candidateNumber: examSeats.candidateNumber })
    .from(examSeats)
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(and(eq(examSeats.sessionId, session.id), eq(examSeats.state, 'held')))
    .all();
  return held.filter((one) => clashing(tx, one.accountId, session) !== null).map((one) => one.candidateNumber);
}

function tellOfChange(tx: Transaction, before: ExamSession, after: ExamSession, occasion: CertificationOccasion): void {
  if (
    before.startsAt === after.startsAt &&
    before.endsAt === after.endsAt &&
    before.place === after.place &&
    before.online === after.online
  )
    return;
  const words = (session: ExamSession, language: Language) =>
    `${sessionTime(session)} · ${placeText(session, language)}`;
  const present = tx
    .select({ applicationId: examSeats.applicationId })
    .from(examSeats)
    .where(and(eq(examSeats.sessionId, after.id), inArray(examSeats.state, [...presentSeatStates])))
    .all();
  for (const { applicationId } of present)
    mailToCandidate(tx, applicationId, 'rescheduled', occasion, (language) => [
      words(before, language),
      words(after, language),
    ]);
}
