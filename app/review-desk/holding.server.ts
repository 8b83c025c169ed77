import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, applicationComments } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { applicationThing, findApplication, type Application } from '../alliance/applications/application.server';
import { moveApplication, type MoveRefusal } from '../alliance/applications/application-move.server';
import { applicationMoves } from '../alliance/applications/application-state';
import { recordEvent, type EventActor, type Moment } from '../events/record.server';
import { maskedColleague } from '../events/mask';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';

/** Somebody else has the file, or decided it: who (masked address and number) and since when. */
export interface HeldRefusal extends Refusal<'held-by-another' | 'already-decided'> {
  readonly by: string | null;
  readonly at: string | null;
}

export type HoldRefusal = PermissionRefusal | MoveRefusal | 'application-unknown' | 'not-held';
export type HoldOutcome<T, Code extends string = never> = Outcome<T, HoldRefusal | Code> | HeldRefusal;

/** A file the actor may review, with the actor as history names them. */
export interface Reviewable {
  readonly application: Application;
  readonly actor: EventActor & { readonly accountId: number };
}

/** Whether the file is an appeal against this reviewer's own refusal: another one has to hear it. */
export function appealsAgainst({ appealReason, decidedBy, state }: Application, accountId: number): boolean {
  return appealReason !== null && decidedBy === accountId && state !== 'refused';
}

/** The file, if this actor may review it: region, not one's own, and not one's own refusal under appeal. */
function reviewable(
  tx: Transaction,
  actor: Actor | null,
  id: number,
  moment: Moment,
): Outcome<Reviewable, PermissionRefusal | 'application-unknown'> {
  const application = findApplication(tx, id);
  const unseen = refuse('application-unknown', { value: String(id) });
  if (!application) return unseen;
  const allowed = authoriseIn(
    tx,
    actor,
    'application.review',
    applicationThing(application),
    { type: 'application', id },
    moment,
    unseen,
  );
  if (!allowed.ok) return allowed;
  if (appealsAgainst(application, actor!.accountId))
    return refuse('second-person-needed', { state: application.state });
  return ok({ application, actor: { accountId: actor!.accountId, role: allowed.value } });
}

/** Who stands between a reviewer and the file, or null when they hold it or it waits. */
function heldRefusal(tx: Transaction, application: Application, accountId: number): HeldRefusal | null {
  const { state, reviewerId, takenAt, decidedBy, decidedAt } = application;
  const name = (id: number | null) => {
    const email =
      id === null ? null : tx.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, id)).get()?.email;
    return id !== null && email ? maskedColleague({ id, email }) : null;
  };
  if (state === 'in-review' && reviewerId !== accountId)
    return { ...refuse('held-by-another', { state, allowed: ['release'] }), by: name(reviewerId), at: takenAt };
  if (state === 'approved' || state === 'refused' || state === 'returned')
    return {
      ...refuse('already-decided', { state, allowed: applicationMoves(state) }),
      by: name(decidedBy),
      at: decidedAt,
    };
  return null;
}

/** Takes a waiting file, so that nobody else decides it meanwhile. Taking one's own again changes nothing. */
export function takeApplication(
  db: Database,
  actor: Actor | null,
  id: number,
  moment: Moment,
): HoldOutcome<Application> {
  return write(db, (tx) => takeIn(tx, actor, id, moment));
}

/** `takeApplication` inside a transaction under way. */
export function takeIn(tx: Transaction, actor: Actor | null, id: number, moment: Moment): HoldOutcome<Application> {
  const found = reviewable(tx, actor, id, moment);
  if (!found.ok) return found;
  const { application } = found.value;
  const held = heldRefusal(tx, application, found.value.actor.accountId);
  if (held) return held;
  if (application.state === 'in-review') return ok(application);
  return moveApplication(
    tx,
    application,
    'take',
    { actor: found.value.actor, set: { reviewerId: found.value.actor.accountId, takenAt: moment.now.toISOString() } },
    moment,
  );
}

/** Puts a file back into its place in the queue. Another reviewer may free a file its holder left, with a reason. */
export function releaseApplication(
  db: Database,
  actor: Actor | null,
  id: number,
  reason: string | null,
  moment: Moment,
): HoldOutcome<Application> {
  return write(db, (tx): HoldOutcome<Application> => {
    const found = reviewable(tx, actor, id, moment);
    if (!found.ok) return found;
    const { application } = found.value;
    if (application.state === 'in-review' && application.reviewerId !== found.value.actor.accountId && !reason?.trim())
      return refuse('reason-needed', { field: 'reason', state: application.state });
    return moveApplication(tx, application, 'release', { actor: found.value.actor, reason }, moment);
  });
}

/** Asks for one field to be put right; only whoever holds the file. The applicant sees it once the file is returned. */
export function commentOnApplication(
  db: Database,
  actor: Actor | null,
  id: number,
  comment: { field: string; text: string },
  moment: Moment,
): HoldOutcome<null> {
  return write(db, (tx): HoldOutcome<null> => {
    const holding = held(tx, actor, id, moment);
    if (!holding.ok) return holding;
    tx.insert(applicationComments)
      .values({ applicationId: id, ...comment, authorId: holding.value.actor.accountId, at: moment.now.toISOString() })
      .run();
    recordEvent(
      tx,
      {
        actor: holding.value.actor,
        deed: 'application.comment',
        thing: { type: 'application', id },
        after: { field: comment.field },
      },
      moment,
    );
    return ok(null);
  });
}

/** The file, if this actor holds it. */
export function held(tx: Transaction, actor: Actor | null, id: number, moment: Moment): HoldOutcome<Reviewable> {
  const found = reviewable(tx, actor, id, moment);
  if (!found.ok) return found;
  const { application } = found.value;
  const other = heldRefusal(tx, application, found.value.actor.accountId);
  if (other) return other;
  return application.state === 'in-review'
    ? found
    : refuse('not-held', { state: application.state, allowed: applicationMoves(application.state, 'desk') });
}
