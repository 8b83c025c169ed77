import { and, asc, eq, max } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  projectCharterRoles,
  projectContributions,
  projectMilestonePlans,
  projectMilestones,
  projectRevisions,
} from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Charter } from './charter';

/** One revision of a project, whole. Throws where there is none. */
export function charterOf(db: Database | Transaction, projectId: number, revision: number): Charter {
  const row = db
    .select()
    .from(projectRevisions)
    .where(and(eq(projectRevisions.projectId, projectId), eq(projectRevisions.revision, revision)))
    .get();
  if (!row) throw new Error(`project ${projectId} has no revision ${revision}`);
  const { titleZh, titleEn, goalZh, goalEn, startsOn, endsOn, visibility } = row;
  return {
    titleZh,
    titleEn,
    goalZh,
    goalEn,
    startsOn,
    endsOn,
    visibility,
    roles: rolesIn(db, projectId, revision),
    contributions: contributionsIn(db, projectId, revision),
    milestones: milestonesIn(db, projectId, revision),
  };
}

function rolesIn(db: Database | Transaction, projectId: number, revision: number) {
  return db
    .select({ partyId: projectCharterRoles.partyId, role: projectCharterRoles.role })
    .from(projectCharterRoles)
    .where(and(eq(projectCharterRoles.projectId, projectId), eq(projectCharterRoles.revision, revision)))
    .orderBy(asc(projectCharterRoles.partyId))
    .all();
}

function contributionsIn(db: Database | Transaction, projectId: number, revision: number) {
  return db
    .select({
      partyId: projectContributions.partyId,
      segmentId: projectContributions.segmentId,
      aim: projectContributions.aim,
      customerId: projectContributions.customerId,
    })
    .from(projectContributions)
    .where(and(eq(projectContributions.projectId, projectId), eq(projectContributions.revision, revision)))
    .orderBy(asc(projectContributions.id))
    .all();
}

function milestonesIn(db: Database | Transaction, projectId: number, revision: number) {
  return db
    .select({
      id: projectMilestonePlans.milestoneId,
      title: projectMilestonePlans.title,
      partyId: projectMilestonePlans.partyId,
      dueOn: projectMilestonePlans.dueOn,
    })
    .from(projectMilestonePlans)
    .where(and(eq(projectMilestonePlans.projectId, projectId), eq(projectMilestonePlans.revision, revision)))
    .orderBy(asc(projectMilestonePlans.dueOn), asc(projectMilestonePlans.milestoneId))
    .all();
}

/** The number the next revision gets: none is ever used twice, also not that of one that was recalled. */
export function nextRevision(tx: Transaction, projectId: number): number {
  const { last } = tx
    .select({ last: max(projectRevisions.revision) })
    .from(projectRevisions)
    .where(eq(projectRevisions.projectId, projectId))
    .get()!;
  return (last ?? 0) + 1;
}

interface WrittenRevision {
  readonly projectId: number;
  readonly revision: number;
  readonly createdAt: string;
  readonly consentBy: string | null;
}

/** Writes a revision, whole; milestones that are new get their row. */
export function writeCharter(tx: Transaction, written: WrittenRevision, charter: Charter): void {
  const { projectId, revision } = written;
  const { roles, contributions, milestones, ...texts } = charter;
  tx.insert(projectRevisions)
    .values({ ...written, ...texts })
    .run();
  if (roles.length > 0)
    tx.insert(projectCharterRoles)
      .values(roles.map((role) => ({ projectId, revision, ...role })))
      .run();
  if (contributions.length > 0)
    tx.insert(projectContributions)
      .values(contributions.map((one) => ({ projectId, revision, ...one })))
      .run();
  for (const { id, ...plan } of milestones) {
    const milestoneId = id ?? newMilestone(tx, projectId);
    tx.insert(projectMilestonePlans)
      .values({ milestoneId, projectId, revision, ...plan })
      .run();
  }
}

function newMilestone(tx: Transaction, projectId: number): number {
  return tx
    .insert(projectMilestones)
    .values({ projectId, state: 'planned' })
    .returning({ id: projectMilestones.id })
    .get().id;
}

/** Writes the charter of a draft anew: nobody else has seen it, so nothing of the former one stays. */
export function rewriteDraft(tx: Transaction, projectId: number, charter: Charter, createdAt: string): void {
  tx.delete(projectMilestonePlans).where(eq(projectMilestonePlans.projectId, projectId)).run();
  tx.delete(projectMilestones).where(eq(projectMilestones.projectId, projectId)).run();
  tx.delete(projectContributions).where(eq(projectContributions.projectId, projectId)).run();
  tx.delete(projectCharterRoles).where(eq(projectCharterRoles.projectId, projectId)).run();
  tx.delete(projectRevisions).where(eq(projectRevisions.projectId, projectId)).run();
  const milestones = charter.milestones.map((milestone) => ({ ...milestone, id: null }));
  writeCharter(tx, { projectId, revision: 1, createdAt, consentBy: null }, { ...charter, milestones });
}
