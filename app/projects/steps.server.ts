import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { actInProject, type ActRefusal } from './act.server';
import { settleCompletion } from './completion.server';
import { completionOn } from './completion';
import { confirmDay } from './days';
import { tooFewUntil } from './derived';
import { freezeNames } from './frozen-names.server';
import { milestoneStates } from './milestone-state';
import { tooFew } from './parties-now';
import { tellParties } from './project-mail.server';
import { moveProject, type MoveOptions, type MoveRefusal } from './project-move.server';
import type { ProjectMover, ProjectState } from './project-state';
import type { Side } from './side.server';
import type { Step } from './step-names';

export type StepRefusal =
  | ActRefusal
  | MoveRefusal
  | 'too-few-parties'
  | 'milestones-open'
  | 'amendment-open'
  | 'no-amendment'
  | 'confirmations-open'
  | 'unconfirmed';

/**
 * Starts, closes, reopens, completes, stops or withdraws a project, or takes an amendment back. The lead does; where
 * fewer than two independent parties are left, any of them may end it.
 */
export function takeStep(
  db: Database,
  actor: Actor | null,
  input: { id: number; partyId?: number | null; revision: number; step: Step; reason: string | null },
  occasion: Occasion,
): Outcome<{ state: ProjectState }, StepRefusal> {
  return actInProject(db, actor, input, occasion, (tx, side): Outcome<{ state: ProjectState }, StepRefusal> => {
    const { project, by } = side;
    const { step, reason } = input;
    const mover: ProjectMover = !side.leads && tooFew(project) ? 'remaining' : 'lead';
    if (mover === 'lead' && !side.leads) return refuse('lead-only', { state: project.state });
    const hindrance = stepHindrance(side, step);
    if (hindrance) return hindrance;
    if (step === 'complete') return ok({ state: settleCompletion(db, tx, side, 'lead', occasion)! });
    const ends = step === 'stop' || step === 'withdraw';
    const set = { ...changesBy(side, step, occasion), ...(ends ? { endReason: reason?.trim() } : {}) };
    const options: MoveOptions = { mover, by, reason, set };
    const moved = moveProject(tx, project, step, options, occasion);
    if (!moved.ok) return moved;
    if (ends) freezeNames(tx, project);
    if (step !== 'recall') tellParties(tx, side, toldBy[step], occasion, reason ? [reason] : []);
    return moved;
  });
}

const toldBy = {
  start: 'started',
  close: 'closing',
  reopen: 'reopened',
  stop: 'stopped',
  withdraw: 'withdrawn',
} as const satisfies Record<Exclude<Step, 'recall' | 'complete'>, string>;

/** Conditions of a step beside the state table's. */
function stepHindrance(side: Side, step: Step): Refusal<StepRefusal> | null {
  const { project } = side;
  const { state } = project;
  const amending = project.revision !== project.agreedRevision;
  if (step === 'start' && state === 'agreed' && tooFew(project)) return refuse('too-few-parties', { state });
  if (step === 'recall' && state === 'running' && !amending) return refuse('no-amendment', { state });
  if (step === 'close' && state === 'running') return closeHindrance(side, amending);
  return step === 'complete' ? completeHindrance(side) : null;
}

function closeHindrance({ project, today, calendar }: Side, amending: boolean): Refusal<StepRefusal> | null {
  const { state } = project;
  const open = project.milestones.filter((milestone) => !milestoneStates[milestone.state].done);
  if (open.length > 0) return refuse('milestones-open', { state, value: String(open.length) });
  if (amending) return refuse('amendment-open', { state, value: String(project.revision) });
  const until = tooFewUntil(project, calendar);
  return until !== null && until < today ? refuse('too-few-parties', { state, value: until }) : null;
}

function completeHindrance({ project, today }: Side): Refusal<StepRefusal> | null {
  const { state, confirmBy } = project;
  if (state !== 'closing') return refuse('move-not-allowed', { value: 'complete', state, allowed: [] });
  const { ready, open } = completionOn(project, today);
  if (ready !== 'no') return null;
  const waiting = confirmBy !== null && confirmBy >= today;
  return waiting
    ? refuse('confirmations-open', { state, value: String(open.length), allowed: [confirmBy] })
    : refuse('unconfirmed', { state });
}

/** Columns that change with a step. */
function changesBy({ project, ...day }: Side, step: Step, { now }: Occasion): MoveOptions['set'] {
  const at = now.toISOString();
  const changes: Readonly<Record<Exclude<Step, 'complete'>, MoveOptions['set']>> = {
    start: { startedAt: at },
    recall: { revision: project.agreedRevision! },
    close: { confirmBy: confirmDay(day), closingRound: project.closingRound + 1 },
    reopen: { confirmBy: null },
    stop: { confirmBy: null, endedAt: at },
    withdraw: { endedAt: at },
  };
  return step === 'complete' ? {} : changes[step];
}
