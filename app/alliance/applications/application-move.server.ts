import { and, eq } from 'drizzle-orm';
import { membershipApplications } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { recordEvent, type EventActor, type Moment } from '../../events/record.server';
import type { Details } from '../../events/mask';
import { ok, refuse, type Outcome } from '../../outcome';
import type { Application } from './application.server';
import { applicationMove, applicationMoves, type ApplicationMove } from './application-state';

export type MoveRefusal = 'move-not-allowed' | 'reason-needed';

export interface MoveOptions {
  readonly actor: EventActor;
  readonly reason?: string | null;
  /** Columns that change with the move. */
  readonly set?: Partial<typeof membershipApplications.$inferInsert>;
  /** For history, beside the states. */
  readonly after?: Details;
}

/**
 * Moves an application along its state table, with its row of history. Refuses what the table does not hold, naming
 * the present state and what it allows, and a missing reason where one is asked.
 */
export function moveApplication(
  tx: Transaction,
  application: Application,
  name: ApplicationMove,
  options: MoveOptions,
  moment: Moment,
): Outcome<Application, MoveRefusal> {
  const { actor, reason = null, set = {}, after = {} } = options;
  const move = applicationMove(application.state, name);
  if (!move)
    return refuse('move-not-allowed', {
      value: name,
      state: application.state,
      allowed: applicationMoves(application.state),
    });
  if (move.reason && !reason?.trim()) return refuse('reason-needed', { field: 'reason', state: application.state });
  const clock =
    move.to === 'submitted' || move.to === 'in-review' ? {} : { warnOn: null, dueOn: null, dueProvisional: false };
  const holder = move.to === 'in-review' ? {} : { reviewerId: null, takenAt: null };
  const moved = tx
    .update(membershipApplications)
    .set({ ...clock, ...holder, ...set, state: move.to, updatedAt: moment.now.toISOString() })
    .where(and(eq(membershipApplications.id, application.id), eq(membershipApplications.state, application.state)))
    .returning()
    .get();
  // The write lock is held since the application was read: another state here is a mistake of the caller.
  if (!moved) throw new Error(`application ${application.id} is no longer ${application.state}`);
  recordEvent(
    tx,
    {
      actor,
      deed: `application.${name}`,
      thing: { type: 'application', id: application.id },
      before: { state: application.state },
      after: { state: move.to, ...after },
      ...(reason ? { reason } : {}),
    },
    moment,
  );
  return ok(moved);
}
