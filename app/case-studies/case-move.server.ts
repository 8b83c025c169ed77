import { and, eq } from 'drizzle-orm';
import { caseStudies } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { EventActor, Moment } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { recordInProject, type ProjectDeed } from '../projects/project-event.server';
import { moveOf, movesOf } from '../projects/state-machine';
import { caseStates, type CaseMove, type CaseMover, type CaseState } from './case-state';
import type { CaseStudy } from './case-study.server';

export type CaseMoveRefusal = 'move-not-allowed' | 'reason-needed';

interface CaseMoving {
  readonly mover: CaseMover;
  readonly by: EventActor;
  readonly reason: string | null;
  /** Columns that change with the move. */
  readonly set?: Partial<typeof caseStudies.$inferInsert>;
}

/**
 * Moves a case study along its state table, with its row of history. Refuses what the table does not hold, naming the
 * present state and what it allows, and a missing reason where one is asked.
 */
export function moveCase(
  tx: Transaction,
  study: CaseStudy,
  move: CaseMove,
  { mover, by, reason, set = {} }: CaseMoving,
  moment: Moment,
): Outcome<{ state: CaseState }, CaseMoveRefusal> {
  const { projectId, state } = study;
  const next = moveOf(caseStates, state, move);
  if (!next?.by.includes(mover))
    return refuse('move-not-allowed', { value: move, state, allowed: movesOf(caseStates, state, mover) });
  const said = reason?.trim() || null;
  if (next.reason && said === null) return refuse('reason-needed', { field: 'reason', state });
  const { changes } = tx
    .update(caseStudies)
    .set({ reason: said, ...set, state: next.to })
    .where(and(eq(caseStudies.projectId, projectId), eq(caseStudies.state, state)))
    .run();
  if (changes !== 1) throw new Error(`the case study of project ${projectId} is no longer ${state}`);
  const deed: ProjectDeed = `project.case-${move}`;
  recordInProject(tx, { projectId, by, deed, before: { state }, after: { state: next.to }, reason: said }, moment);
  return ok({ state: next.to });
}
