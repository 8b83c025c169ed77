import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { certificationApplications, examSeats, examSessions } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/actor';
import { judge, type PermissionRefusal } from '../accounts/permissions';
import { recordEvent } from '../history/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { findCertificationApplication, moveCertificationApplication } from './application.server';
import { afterExamSessionMove, examSessionMoves, type ExamSessionMove } from './exam-session-state';
import type { CertificationOccasion } from './occasion.server';
import { findSchemeVersion } from './scheme-version.server';

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

/** Plans a session; candidates see it once it is opened. */
export function planExamSession(db: Database, actor: Actor | null, input: ExamSessionInput, occasion: CertificationOccasion): Outcome<ExamSession, PermissionRefusal | 'scheme-unknown' | 'session-times' | 'session-seats' | 'session-place'> {
  const allowed = judge(actor, 'exam-session.edit', { regionCode: input.regionCode });
  if (!allowed.ok) return allowed;
  const { startsAt, endsAt, seats } = input;
  if (!(Date.parse(startsAt) > occasion.now.getTime() && Date.parse(endsAt) > Date.parse(startsAt))) return refuse('session-times', { field: 'startsAt', value: startsAt });
  if (!Number.isInteger(seats) || seats < 1 || seats > 10_000) return refuse('session-seats', { field: 'seats', value: String(seats) });
  if (input.place.trim() === '') return refuse('session-place', { field: 'place' });
  return write(db, (tx) => {
    const scheme = findSchemeVersion(tx, input.schemeVersionId);
    if (!scheme?.publishedAt) return refuse('scheme-unknown', { value: String(input.schemeVersionId) });
    const planned = tx.insert(examSessions).values({ ...input, startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString(), state: 'planned', createdBy: actor!.accountId, createdAt: occasion.now.toISOString() }).returning().get();
    recordEvent(tx, { actor: { accountId: actor!.accountId, role: allowed.value }, deed: 'exam-session.plan', thing: { type: 'exam-session', id: planned.id }, after: { ...input } }, occasion);
    return ok(planned);
  });
}

/** Opens, closes, reopens or cancels a session. Cancelling gives every candidate back their place in another one. */
export function moveExamSession(db: Database, actor: Actor | null, input: { id: number; move: Exclude<ExamSessionMove, 'confirm'> }, occasion: CertificationOccasion): Outcome<ExamSession, PermissionRefusal | 'session-unknown' | 'session-state'> {
  return write(db, (tx) => {
    const before = findExamSession(tx, input.id);
    if (!before) return refuse('session-unknown', { value: String(input.id) });
    const allowed = judge(actor, 'exam-session.edit', { regionCode: before.regionCode });
    if (!allowed.ok) return allowed;
    const to = afterExamSessionMove(before.state, input.move);
    if (to === null) return refuse('session-state', { value: input.move, state: before.state, allowed: examSessionMoves(before.state) });
    const after = tx.update(examSessions).set({ state: to }).where(and(eq(examSessions.id, before.id), eq(examSessions.state, before.state))).returning().get();
    if (!after) throw new Error(`exam session ${before.id} is no longer ${before.state}`);
    if (to === 'cancelled') freeEverybody(tx, before.id, occasion);
    recordEvent(tx, { actor: { accountId: actor!.accountId, role: allowed.value }, deed: `exam-session.${input.move}`, thing: { type: 'exam-session', id: before.id }, before: { state: before.state }, after: { state: to } }, occasion);
    return ok(after);
  });
}

function freeEverybody(tx: Transaction, sessionId: number, occasion: CertificationOccasion): void {
  const present = and(eq(examSeats.sessionId, sessionId), inArray(examSeats.state, ['held', 'waiting']));
  const freed = tx.update(examSeats).set({ state: 'given-back', seat: null, changedAt: occasion.now.toISOString() }).where(present).returning().all();
  const states = tx.select({ id: certificationApplications.id, state: certificationApplications.state }).from(certificationApplications).where(inArray(certificationApplications.id, freed.map((seat) => seat.applicationId))).all();
  for (const { id, state } of states) if (state === 'seated') moveCertificationApplication(tx, findCertificationApplication(tx, id)!, 'unseat', { actor: { accountId: null } }, occasion);
}
