import { and, eq, inArray } from 'drizzle-orm';
import { projectLeadOffers, projectMilestones } from '../../db/schema/index';
import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { ok, refuse, type Outcome } from '../outcome';
import { actInProject, leadProject, type ActRefusal } from './act.server';
import { settleAgreement } from './agreement.server';
import { charterWithout } from './charter';
import { charterOf } from './charter.server';
import { settleCompletion } from './completion.server';
import { milestoneStates } from './milestone-state';
import { leadOf, openRole, partyNumbered } from './parties-now';
import type { Project, ProjectParty } from './project';
import { changeProject, type MoveRefusal } from './project-move.server';
import { findProject } from './project.server';
import { recordInProject } from './project-event.server';
import { tellParties, tellParty } from './project-mail.server';
import { projectStates, type ProjectState } from './project-state';
import { writeRevision } from './revise.server';
import { endRole } from './roles.server';
import type { Side } from './side.server';

export type LeaveRefusal = ActRefusal | 'lead-stays' | 'move-not-allowed' | 'reason-needed';

/**
 * A party leaves with a reason: its role ends, what was accepted keeps its name, its open milestones go to the lead.
 * The lead hands over first. Where it was the last one waited for, what waited goes on.
 */
export function leaveProject(
  db: Database,
  actor: Actor | null,
  { reason, ...acting }: { id: number; partyId?: number | null; reason: string },
  occasion: Occasion,
): Outcome<{ state: ProjectState }, LeaveRefusal> {
  return actInProject(db, actor, acting, occasion, (tx, side): Outcome<{ state: ProjectState }, LeaveRefusal> => {
    const { project, party, by, leads } = side;
    const { state } = project;
    if (!projectStates[state].open) return refuse('move-not-allowed', { value: 'leave', state, allowed: [] });
    if (leads) return refuse('lead-stays', { state });
    if (reason.trim() === '') return refuse('reason-needed', { field: 'reason', state });
    endPart(tx, project, party, reason.trim(), occasion);
    recordInProject(
      tx,
      { projectId: project.id, by, deed: 'project.leave', after: { partyId: party.id }, reason: reason.trim() },
      occasion,
    );
    tellParties(tx, side, 'left', occasion, [reason.trim()]);
    return ok({ state: goOn(db, tx, side, occasion) });
  });
}

function endPart(tx: Transaction, project: Project, party: ProjectParty, reason: string, occasion: Occasion): void {
  endRole(tx, party.id, reason, occasion);
  const open = project.milestones.filter(({ ownerId, state }) => ownerId === party.id && !milestoneStates[state].done);
  if (open.length > 0)
    tx.update(projectMilestones)
      .set({ holderId: leadOf(project)!.id })
      .where(
        inArray(
          projectMilestones.id,
          open.map(({ id }) => id),
        ),
      )
      .run();
  tx.update(projectLeadOffers)
    .set({ state: 'withdrawn', answeredAt: occasion.now.toISOString() })
    .where(and(eq(projectLeadOffers.partyId, party.id), inArray(projectLeadOffers.state, ['asked', 'volunteered'])))
    .run();
  changeProject(tx, project, {}, occasion);
}

/** What waited for the party that left waits no longer. */
function goOn(db: Database, tx: Transaction, side: Side, occasion: Occasion): ProjectState {
  const project = findProject(tx, side.project.id)!;
  const left = { ...side, project };
  return settleAgreement(tx, left, occasion) ?? settleCompletion(db, tx, left, 'answers', occasion) ?? project.state;
}

export type RemoveRefusal =
  ActRefusal | MoveRefusal | 'charter-incomplete' | 'not-of-project' | 'lead-stays' | 'reason-needed';

/**
 * Before anything was agreed the lead may go on without a party: it leaves the charter, as a new revision. Afterwards a
 * party leaves only by itself.
 */
export function removeParty(
  db: Database,
  actor: Actor | null,
  { removed, reason, ...acting }: { id: number; partyId?: number | null; removed: number; reason: string },
  occasion: Occasion,
): Outcome<{ revision: number }, RemoveRefusal> {
  return leadProject(db, actor, acting, occasion, (tx, side): Outcome<{ revision: number }, RemoveRefusal> => {
    const { project, by } = side;
    const { state } = project;
    const party = partyNumbered(project, removed);
    if (state !== 'forming') return refuse('move-not-allowed', { value: 'remove', state, allowed: [] });
    if (!party || openRole(party) === null) return refuse('not-of-project', { state });
    if (openRole(party) === 'lead') return refuse('lead-stays', { state });
    if (reason.trim() === '') return refuse('reason-needed', { field: 'reason', state });
    const charter = charterOf(tx, project.id, project.revision);
    const without = charterWithout(charter, removed, side.party.id);
    const written = writeRevision(tx, side, without, occasion);
    if (!written.ok) return written;
    endRole(tx, removed, reason.trim(), occasion);
    const after = { partyId: removed };
    recordInProject(
      tx,
      { projectId: project.id, by, deed: 'project.remove-party', after, reason: reason.trim() },
      occasion,
    );
    tellParty(tx, project.id, removed, 'removed', occasion, [reason.trim()]);
    return written;
  });
}
