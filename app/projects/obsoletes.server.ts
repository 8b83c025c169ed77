import { eq } from 'drizzle-orm';
import { projects } from '../../db/schema/index';
import type { Database } from '../../db/client';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import type { Occasion } from '../accounts/occasion.server';
import type { EventActor } from '../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { applyEffects } from './effects.server';
import { authoriseAtDesk } from './listing.server';
import type { Project } from './project';
import { findProject } from './project.server';
import { recordInProject } from './project-event.server';
import { tellParties } from './project-mail.server';

export type ObsoleteRefusal =
  PermissionRefusal | 'project-unknown' | 'same-project' | 'merged-already' | 'not-merged' | 'reason-needed';

/**
 * One project is the same as another that was registered too: its address leads there and its evidence rests, so that no
 * work is counted twice. Nothing moves, so that it can be undone exactly.
 */
export function mergeProjects(
  db: Database,
  actor: Actor | null,
  { id, intoId, reason: said }: { id: number; intoId: number; reason: string },
  occasion: Occasion,
): Outcome<null, ObsoleteRefusal> {
  return write(db, (tx): Outcome<null, ObsoleteRefusal> => {
    const found = bothAtDesk(tx, actor, [id, intoId], occasion);
    if (!found.ok) return found;
    const [project, into] = found.value.projects;
    const reason = said.trim();
    const refused = mergeRefusal(project!, into!, reason);
    if (refused) return refused;
    leadTo(tx, project!.id, into!.id, occasion);
    const after = { projectId: into!.id };
    recordInProject(tx, { projectId: id, by: found.value.by, deed: 'project.merge', after, reason }, occasion);
    applyEffects(db, tx, id, occasion);
    tellParties(tx, { project: project!, party: null }, 'merged', occasion, [reason]);
    return ok(null);
  });
}

function mergeRefusal(project: Project, into: Project, reason: string): Refusal<ObsoleteRefusal> | null {
  if (project.id === into.id) return refuse('same-project', { field: 'intoId' });
  if (project.mergedIntoId !== null || into.mergedIntoId !== null) return refuse('merged-already', { field: 'intoId' });
  return reason === '' ? refuse('reason-needed', { field: 'reason' }) : null;
}

/** Undoes it: both stand side by side again, with their evidence. */
export function undoProjectMerge(
  db: Database,
  actor: Actor | null,
  { id, reason: said }: { id: number; reason: string },
  occasion: Occasion,
): Outcome<null, ObsoleteRefusal> {
  return write(db, (tx): Outcome<null, ObsoleteRefusal> => {
    const found = bothAtDesk(tx, actor, [id], occasion);
    if (!found.ok) return found;
    const [project] = found.value.projects;
    const reason = said.trim();
    if (project!.mergedIntoId === null) return refuse('not-merged');
    if (reason === '') return refuse('reason-needed', { field: 'reason' });
    leadTo(tx, id, null, occasion);
    const before = { projectId: project!.mergedIntoId };
    recordInProject(tx, { projectId: id, by: found.value.by, deed: 'project.undo-merge', before, reason }, occasion);
    applyEffects(db, tx, id, occasion);
    return ok(null);
  });
}

function leadTo(tx: Transaction, id: number, intoId: number | null, { now }: Occasion): void {
  tx.update(projects)
    .set({ mergedIntoId: intoId, mergedAt: intoId === null ? null : now.toISOString() })
    .where(eq(projects.id, id))
    .run();
}

/** The projects, each of which the actor may judge at the desk. */
function bothAtDesk(
  tx: Transaction,
  actor: Actor | null,
  ids: readonly number[],
  occasion: Occasion,
): Outcome<{ projects: Project[]; by: EventActor }, ObsoleteRefusal> {
  const found: Project[] = [];
  let role: string | null = null;
  for (const id of ids) {
    const unseen = refuse('project-unknown', { value: String(id) });
    const project = findProject(tx, id);
    if (!project) return unseen;
    const allowed = authoriseAtDesk(tx, actor, project, occasion, unseen);
    if (!allowed.ok) return allowed;
    role = allowed.value;
    found.push(project);
  }
  return ok({ projects: found, by: { accountId: actor!.accountId, role } });
}
