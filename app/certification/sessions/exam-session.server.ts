import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { examSessions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise, authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { dateInChina } from '../../calendar/working-days';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import type { CertificationOccasion } from '../applications/occasion.server';
import { someBodyAuthorised } from '../schemes/authorised-body.server';
import { findSchemeVersion } from '../schemes/scheme-version.server';

export type ExamSession = typeof examSessions.$inferSelect;

export function findExamSession(db: Database | Transaction, id: number): ExamSession | null {
  return db.select().from(examSessions).where(eq(examSessions.id, id)).get() ?? null;
}

/** A session its actor may edit, and as whom they do. */
export interface EditableSession {
  readonly session: ExamSession;
  readonly by: { readonly accountId: number; readonly role: string };
}

/** Finds a session for who edits it; outside their regions it is as unknown as one that is not there. */
export function sessionToEdit(
  tx: Transaction,
  actor: Actor | null,
  id: number,
  occasion: CertificationOccasion,
): Outcome<EditableSession, PermissionRefusal | 'session-unknown'> {
  const session = findExamSession(tx, id);
  const unseen = refuse('session-unknown', { value: String(id) });
  if (!session) return unseen;
  const allowed = authoriseIn(
    tx,
    actor,
    'exam-session.edit',
    { regionCode: session.regionCode },
    { type: 'exam-session', id },
    occasion,
    unseen,
  );
  if (!allowed.ok) return allowed;
  return ok({ session, by: { accountId: actor!.accountId, role: allowed.value } });
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

/** A session to be, and why it is held although no body may certify what it examines; empty where one may. */
export interface ExamSessionPlan extends ExamSessionInput {
  readonly reason: string;
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

/**
 * Plans a session; candidates see it once it is opened. Where no body may certify its level on its last day it wants a
 * reason, which history keeps: else people would be examined for nothing.
 */
export function planExamSession(
  db: Database,
  actor: Actor | null,
  { reason, ...input }: ExamSessionPlan,
  occasion: CertificationOccasion,
): Outcome<ExamSession, PermissionRefusal | 'scheme-unknown' | 'no-body-authorised' | PlanRefusal> {
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
    const day = dateInChina(new Date(input.endsAt));
    if (reason === '' && !someBodyAuthorised(tx, { ...scheme, ...scheme.content }, day))
      return refuse('no-body-authorised', { field: 'reason', value: day });
    return ok(keepPlanned(tx, { ...input, reason }, { accountId: actor!.accountId, role: allowed.value }, occasion));
  });
}

function keepPlanned(
  tx: Transaction,
  { reason, ...input }: ExamSessionPlan,
  by: EditableSession['by'],
  occasion: CertificationOccasion,
): ExamSession {
  const planned = tx
    .insert(examSessions)
    .values({
      ...input,
      startsAt: new Date(input.startsAt).toISOString(),
      endsAt: new Date(input.endsAt).toISOString(),
      state: 'planned',
      createdBy: by.accountId,
      createdAt: occasion.now.toISOString(),
    })
    .returning()
    .get();
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'exam-session.plan',
      thing: { type: 'exam-session', id: planned.id },
      after: { ...input, place: input.online ? '***' : input.place },
      ...(reason === '' ? {} : { reason }),
    },
    occasion,
  );
  return planned;
}
