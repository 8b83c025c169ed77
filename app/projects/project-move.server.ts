import { and, eq } from 'drizzle-orm';
import { projects } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Details } from '../events/mask';
import { recordEvent, type EventActor, type Moment } from '../events/record.server';
import { closeInvitations } from './closed-invitations.server';
import { ok, refuse, type Outcome } from '../outcome';
import type { Project } from './project';
import { joinableStates, projectStates, type ProjectMove, type ProjectMover, type ProjectState } from './project-state';
import { moveOf, movesOf } from './state-machine';

export type MoveRefusal = 'move-not-allowed' | 'reason-needed';

export interface MoveOptions {
  readonly mover: ProjectMover;
  readonly by: EventActor;
  readonly reason?: string | null;
  /** Columns that change with the move. */
  readonly set?: Partial<typeof projects.$inferInsert>;
  /** For history, beside the states. */
  readonly after?: Details;
}

/** Why the state table does not let the mover do it, naming the present state and what it allows; null when it does. */
export function moveRefusal(state: ProjectState, name: ProjectMove, mover: ProjectMover, reason?: string | null) {
  const move = moveOf(projectStates, state, name);
  if (!move?.by.includes(mover))
    return refuse('move-not-allowed', { value: name, state, allowed: movesOf(projectStates, state, mover) });
  return move.reason && !reason?.trim() ? refuse('reason-needed', { field: 'reason', state }) : null;
}

/**
 * Moves a project along its state table, with its row of history, from the state and revision it was read in. Refuses
 * what the table does not hold, naming the present state and what it allows, and a missing reason where one is asked.
 */
export function moveProject(
  tx: Transaction,
  project: Project,
  name: ProjectMove,
  { mover, by, reason = null, set = {}, after = {} }: MoveOptions,
  moment: Moment,
): Outcome<{ state: ProjectState }, MoveRefusal> {
  const refused = moveRefusal(project.state, name, mover, reason);
  if (refused) return refused;
  const state = moveOf(projectStates, project.state, name)!.to;
  changeProject(tx, project, { ...set, state }, moment);
  if (!joinableStates.includes(state)) closeInvitations(tx, project, moment);
  recordEvent(
    tx,
    {
      actor: by,
      deed: `project.${name}`,
      thing: { type: 'project', id: project.id },
      before: { state: project.state, revision: project.revision },
      after: { state, revision: set.revision ?? project.revision, ...after },
      ...(reason ? { reason: reason.trim() } : {}),
    },
    moment,
  );
  return ok({ state });
}

/** Changes a project from the state and revision it was read in: the write lock is held since, so it cannot fail. */
export function changeProject(
  tx: Transaction,
  project: Pick<Project, 'id' | 'state' | 'revision'>,
  set: Partial<typeof projects.$inferInsert>,
  moment: Moment,
): void {
  const { changes } = tx
    .update(projects)
    .set({ activeAt: moment.now.toISOString(), ...set })
    .where(and(eq(projects.id, project.id), eq(projects.state, project.state), eq(projects.revision, project.revision)))
    .run();
  if (changes !== 1)
    throw new Error(`project ${project.id} is no longer ${project.state} in revision ${project.revision}`);
}
