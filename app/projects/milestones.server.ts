import { and, eq } from 'drizzle-orm';
import { projectMilestones } from '../../db/schema/index';
import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { ok, refuse, type Outcome } from '../outcome';
import { actInProject, type ActRefusal } from './act.server';
import { tooFewUntil } from './derived';
import { milestoneStates, type MilestoneMove, type MilestoneState } from './milestone-state';
import type { ProjectMilestone } from './project';
import { changeProject } from './project-move.server';
import { recordInProject, type ProjectDeed } from './project-event.server';
import { tellParty } from './project-mail.server';
import type { Side } from './side.server';
import { moveOf, movesOf } from './state-machine';
import { judgesOf } from './waiting';

export type MilestoneRefusal =
  ActRefusal | 'milestone-unknown' | 'move-not-allowed' | 'not-yours' | 'reason-needed' | 'too-few-parties';

export interface MovingMilestone {
  readonly id: number;
  readonly partyId?: number | null;
  readonly milestoneId: number;
  readonly move: MilestoneMove;
  /** What is reported, or why it is returned or dropped. */
  readonly text: string | null;
}

/** Reports, accepts, returns or drops a milestone of a running project. Nobody accepts their own. */
export function moveMilestone(
  db: Database,
  actor: Actor | null,
  { milestoneId, move, text, ...acting }: MovingMilestone,
  occasion: Occasion,
): Outcome<{ state: MilestoneState }, MilestoneRefusal> {
  return actInProject(db, actor, acting, occasion, (tx, side): Outcome<{ state: MilestoneState }, MilestoneRefusal> => {
    const { project, party, by } = side;
    const milestone = project.milestones.find(({ id }) => id === milestoneId);
    if (!milestone) return refuse('milestone-unknown', { value: String(milestoneId) });
    const { state } = milestone;
    const next = moveOf(milestoneStates, state, move);
    if (project.state !== 'running' || !next)
      return refuse('move-not-allowed', { value: move, state, allowed: movesOf(milestoneStates, state) });
    const hindrance = milestoneHindrance(side, milestone, move, text);
    if (hindrance) return hindrance;
    const at = occasion.now.toISOString();
    const said = text?.trim() || null;
    tx.update(projectMilestones)
      .set({
        state: next.to,
        ...(move === 'report' ? { report: said, reportedAt: at, reason: null } : { answeredAt: at, reason: said }),
        ...(move === 'accept' ? { acceptedBy: party.id } : {}),
      })
      .where(and(eq(projectMilestones.id, milestoneId), eq(projectMilestones.state, state)))
      .run();
    changeProject(tx, project, {}, occasion);
    const deed: ProjectDeed = `project.${move}-milestone`;
    const [before, after] = [
      { milestoneId, state },
      { milestoneId, state: next.to, partyId: party.id },
    ];
    recordInProject(tx, { projectId: project.id, by, deed, before, after }, occasion);
    tellAboutMilestone(tx, side, milestone, move, occasion);
    return ok({ state: next.to });
  });
}

function milestoneHindrance(
  { project, party, leads, today, calendar }: Side,
  milestone: ProjectMilestone,
  move: MilestoneMove,
  text: string | null,
) {
  const { state } = milestone;
  const over = tooFewUntil(project, calendar);
  if (over !== null && over < today) return refuse('too-few-parties', { state: project.state, value: over });
  const [mover] = moveOf(milestoneStates, state, move)!.by;
  const may: Readonly<Record<typeof mover & string, boolean>> = {
    owner: milestone.ownerId === party.id,
    judge: judgesOf(project, milestone).includes(party.id),
    lead: leads,
  };
  if (!may[mover!]) return refuse('not-yours', { value: move, state });
  return moveOf(milestoneStates, state, move)!.reason && !text?.trim()
    ? refuse('reason-needed', { field: 'text', state })
    : null;
}

function tellAboutMilestone(
  tx: Parameters<typeof tellParty>[0],
  { project }: Side,
  milestone: ProjectMilestone,
  move: MilestoneMove,
  occasion: Occasion,
): void {
  const [first] = judgesOf(project, milestone);
  if (move === 'report' && first !== undefined)
    tellParty(tx, project.id, first, 'reported', occasion, [milestone.title]);
  if (move === 'accept' || move === 'return')
    tellParty(
      tx,
      project.id,
      milestone.ownerId,
      move === 'accept' ? 'milestoneAccepted' : 'milestoneReturned',
      occasion,
      [milestone.title],
    );
}
