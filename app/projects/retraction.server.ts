import { eq } from 'drizzle-orm';
import { projectContributions } from '../../db/schema/index';
import type { Database } from '../../db/client';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import type { Occasion } from '../accounts/occasion.server';
import type { EventActor } from '../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { actInProject, type ActRefusal } from './act.server';
import { applyEffects } from './effects.server';
import { authoriseAtDesk } from './listing.server';
import type { Project, ProjectContribution } from './project';
import { findProject } from './project.server';
import { recordInProject } from './project-event.server';

type Code = 'contribution-unknown' | 'already-retracted' | 'reason-needed' | 'move-not-allowed';
export type RetractRefusal = ActRefusal | Code;
export type DeskRetractRefusal = PermissionRefusal | 'project-unknown' | Code;

interface Retraction {
  readonly id: number;
  readonly contributionId: number;
  readonly reason: string;
}

/** A party takes a contribution of its own back as evidence, for good. The project stays completed and its page says so. */
export function retractOwnEvidence(
  db: Database,
  actor: Actor | null,
  input: Retraction & { partyId?: number | null },
  occasion: Occasion,
): Outcome<null, RetractRefusal> {
  return actInProject(db, actor, input, occasion, (tx, { project, party, by }): Outcome<null, Code> => {
    const own = project.contributions.find(({ id, partyId }) => id === input.contributionId && partyId === party.id);
    return retract(db, tx, { project, contribution: own, by, reason: input.reason }, occasion);
  });
}

/** The desk does the same to any contribution, with a reason. */
export function retractEvidenceAtDesk(
  db: Database,
  actor: Actor | null,
  { id, contributionId, reason }: Retraction,
  occasion: Occasion,
): Outcome<null, DeskRetractRefusal> {
  return write(db, (tx): Outcome<null, DeskRetractRefusal> => {
    const unseen = refuse('project-unknown', { value: String(id) });
    const project = findProject(tx, id);
    if (!project) return unseen;
    const allowed = authoriseAtDesk(tx, actor, project, occasion, unseen);
    if (!allowed.ok) return allowed;
    const by = { accountId: actor!.accountId, role: allowed.value };
    const contribution = project.contributions.find((one) => one.id === contributionId);
    return retract(db, tx, { project, contribution, by, reason }, occasion);
  });
}

interface Retracting {
  readonly project: Project;
  readonly contribution: ProjectContribution | undefined;
  readonly by: EventActor;
  readonly reason: string;
}

function retract(
  db: Database,
  tx: Transaction,
  { project, contribution, by, reason: said }: Retracting,
  occasion: Occasion,
): Outcome<null, Code> {
  const refused = retractRefusal(project, contribution, said);
  if (refused || !contribution) return refused ?? refuse('contribution-unknown');
  const reason = said.trim();
  tx.update(projectContributions)
    .set({ retractedAt: occasion.now.toISOString(), retractedReason: reason })
    .where(eq(projectContributions.id, contribution.id))
    .run();
  const after = { contributionId: contribution.id, partyId: contribution.partyId, segmentId: contribution.segmentId };
  recordInProject(tx, { projectId: project.id, by, deed: 'project.retract-evidence', after, reason }, occasion);
  applyEffects(db, tx, project.id, occasion);
  return ok(null);
}

function retractRefusal(
  { state }: Project,
  contribution: ProjectContribution | undefined,
  reason: string,
): Refusal<Code> | null {
  if (!contribution) return refuse('contribution-unknown', { state });
  if (state !== 'completed') return refuse('move-not-allowed', { value: 'retract-evidence', state, allowed: [] });
  if (contribution.retractedAt !== null) return refuse('already-retracted', { value: contribution.retractedAt });
  return reason.trim() === '' ? refuse('reason-needed', { field: 'reason', state }) : null;
}
