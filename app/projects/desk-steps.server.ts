import { eq } from 'drizzle-orm';
import { projectLeadOffers } from '../../db/schema/index';
import type { Database } from '../../db/client';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import type { Occasion } from '../accounts/occasion.server';
import { workCalendarOf } from '../calendar/calendar.server';
import { dateInChina } from '../calendar/working-days';
import type { EventActor } from '../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { deskStepsInOn, leadGoesToDesk, leadMissingSince } from './derived';
import { freezeNames } from './frozen-names.server';
import { handOver } from './lead.server';
import { authoriseAtDesk } from './listing.server';
import { leadMissing, partyNumbered } from './parties-now';
import type { Project } from './project';
import { findProject } from './project.server';
import { tellParties } from './project-mail.server';
import { moveProject, type MoveRefusal } from './project-move.server';
import { projectStates } from './project-state';

export type DeskStepRefusal =
  PermissionRefusal | MoveRefusal | 'project-unknown' | 'lead-present' | 'parties-first' | 'not-volunteered';

/**
 * Where nobody can act for the lead and the parties had their days, the desk names a lead among those who volunteered
 * and can act.
 */
export function nameLead(
  db: Database,
  actor: Actor | null,
  { id, partyId }: { id: number; partyId: number },
  occasion: Occasion,
): Outcome<null, DeskStepRefusal> {
  return atDesk(db, actor, id, occasion, (tx, project, by) => {
    const offer = project.leadOffers.find((one) => one.partyId === partyId && one.state === 'volunteered');
    if (!offer || !partyNumbered(project, partyId)?.able) return refuse('not-volunteered', { state: project.state });
    tx.update(projectLeadOffers)
      .set({ state: 'accepted', answeredAt: occasion.now.toISOString() })
      .where(eq(projectLeadOffers.id, offer.id))
      .run();
    handOver(tx, project, partyId, by, 'project.name-lead', occasion);
    return ok(null);
  });
}

/** The same, where it ends the project instead, with a reason: withdrawn before it ran, stopped after. */
export function endAtDesk(
  db: Database,
  actor: Actor | null,
  { id, reason }: { id: number; reason: string },
  occasion: Occasion,
): Outcome<null, DeskStepRefusal> {
  return atDesk(db, actor, id, occasion, (tx, project, by) => {
    const move = project.state === 'forming' || project.state === 'agreed' ? 'withdraw' : 'stop';
    const set = { confirmBy: null, endedAt: occasion.now.toISOString(), endReason: reason.trim() };
    const moved = moveProject(tx, project, move, { mover: 'desk', by, reason, set }, occasion);
    if (!moved.ok) return moved;
    freezeNames(tx, project);
    tellParties(tx, { project, party: null }, move === 'stop' ? 'stopped' : 'withdrawn', occasion, [reason.trim()]);
    return ok(null);
  });
}

function atDesk(
  db: Database,
  actor: Actor | null,
  id: number,
  occasion: Occasion,
  work: (tx: Transaction, project: Project, by: EventActor) => Outcome<null, DeskStepRefusal>,
): Outcome<null, DeskStepRefusal> {
  return write(db, (tx): Outcome<null, DeskStepRefusal> => {
    const unseen = refuse('project-unknown', { value: String(id) });
    const project = findProject(tx, id);
    if (!project) return unseen;
    const allowed = authoriseAtDesk(tx, actor, project, occasion, unseen);
    if (!allowed.ok) return allowed;
    return (
      partiesFirst(db, project, occasion) ?? work(tx, project, { accountId: actor!.accountId, role: allowed.value })
    );
  });
}

/** The desk steps in only where no lead can act, and only after the parties had their days. */
function partiesFirst(db: Database, project: Project, { now }: Occasion): Refusal<DeskStepRefusal> | null {
  const { state } = project;
  if (!projectStates[state].open || state === 'draft')
    return refuse('move-not-allowed', { value: 'name-lead', state, allowed: [] });
  if (!leadMissing(project)) return refuse('lead-present', { state });
  const calendar = workCalendarOf(db);
  if (leadGoesToDesk(project, dateInChina(now), calendar)) return null;
  return refuse('parties-first', { state, value: deskStepsInOn(leadMissingSince(project), calendar) });
}
