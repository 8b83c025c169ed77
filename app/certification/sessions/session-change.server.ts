import { and, eq, inArray, max } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats, examSessions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import type { Language } from '../../i18n/language';
import { ok, refuse, type Outcome } from '../../outcome';
import { mailToCandidate } from '../applications/certification-mail.server';
import { findExamSession, planFault, type ExamSession, type PlanRefusal } from './exam-session.server';
import { examSessionMoves, presentSeatStates } from './exam-session-state';
import type { CertificationOccasion } from '../applications/occasion.server';
import { clashing, moveUp } from './seats.server';
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
    if (before.state !== 'planned' && before.state !== 'open')
      return refuse('session-state', { value: 'change', state: before.state, allowed: examSessionMoves(before.state) });
    if (Date.parse(before.startsAt) <= occasion.now.getTime())
      return refuse('session-began', { value: before.startsAt });
    const fault = planFault(input, occasion.now);
    if (fault) return fault;
    const highest =
      tx
        .select({ seat: max(examSeats.seat) })
        .from(examSeats)
        .where(and(eq(examSeats.sessionId, before.id), eq(examSeats.state, 'held')))
        .get()?.seat ?? 0;
    if (input.seats < highest)
      return refuse('seats-held', { field: 'seats', value: String(input.seats), allowed: [String(highest)] });
    const clashes = clashingCandidates(tx, { ...input });
    if (clashes.length > 0) return refuse('session-clashes', { field: 'startsAt', value: clashes.join('、') });
    const { id, ...set } = input;
    const after = tx
      .update(examSessions)
      .set({
        ...set,
        startsAt: new Date(input.startsAt).toISOString(),
        endsAt: new Date(input.endsAt).toISOString(),
        place: input.place.trim(),
      })
      .where(and(eq(examSessions.id, id), eq(examSessions.state, before.state)))
      .returning()
      .get()!;
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'exam-session.change',
        thing: { type: 'exam-session', id },
        before: told(before),
        after: told(after),
      },
      occasion,
    );
    tellOfChange(tx, before, after, occasion);
    if (after.state === 'open') moveUp(tx, after, occasion);
    return ok(after);
  });
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
