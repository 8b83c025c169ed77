import { and, eq, isNull } from 'drizzle-orm';
import { projectCharterRoles, projectRoleSpans } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Moment } from '../events/record.server';
import { openParties, openRole } from './parties-now';
import type { Project } from './project';
import type { ProjectRole } from './project-role';

/** Ends a party's open role. */
export function endRole(tx: Transaction, partyId: number, reason: string | null, { now }: Pick<Moment, 'now'>): void {
  tx.update(projectRoleSpans)
    .set({ endedAt: now.toISOString(), endReason: reason })
    .where(and(eq(projectRoleSpans.partyId, partyId), isNull(projectRoleSpans.endedAt)))
    .run();
}

/** Gives a party a role from now on; the one it has ends at the same moment, so that its roles never overlap. */
export function changeRole(
  tx: Transaction,
  { projectId, partyId, role }: { projectId: number; partyId: number; role: ProjectRole },
  { now }: Pick<Moment, 'now'>,
): void {
  endRole(tx, partyId, null, { now });
  tx.insert(projectRoleSpans).values({ projectId, partyId, role, startedAt: now.toISOString() }).run();
}

/** A revision comes into force: parties that it has in another role change to it. The lead stays the lead. */
export function adoptRoles(tx: Transaction, project: Project, revision: number, moment: Pick<Moment, 'now'>): void {
  const named = tx
    .select({ partyId: projectCharterRoles.partyId, role: projectCharterRoles.role })
    .from(projectCharterRoles)
    .where(and(eq(projectCharterRoles.projectId, project.id), eq(projectCharterRoles.revision, revision)))
    .all();
  for (const { partyId, role } of named) {
    const party = openParties(project).find(({ id }) => id === partyId);
    const present = party && openRole(party);
    if (present && present !== 'lead' && present !== role)
      changeRole(tx, { projectId: project.id, partyId, role }, moment);
  }
}
