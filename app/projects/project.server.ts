import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  projectConfirmations,
  projectConsents,
  projectContributions,
  projectLeadOffers,
  projectMilestonePlans,
  projectMilestones,
  projectOutputs,
  projectRevisions,
  projects,
} from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { byKey, listIn } from './grouped';
import { partiesByProject } from './project-parties.server';
import type { Project } from './project';

/** A project as the rules see it, or null where there is none. */
export function findProject(db: Database | Transaction, id: number): Project | null {
  return projectsNumbered(db, [id])[0] ?? null;
}

/** Some projects as the rules see them, in the order of their numbers, in a fixed number of queries. */
export function projectsNumbered(db: Database | Transaction, ids: readonly number[]): Project[] {
  if (ids.length === 0) return [];
  const rows = projectRows(db, ids);
  const found = rows.map(({ project }) => project.id);
  const parties = partiesByProject(db, found);
  const consents = consentsOf(db, found);
  const contributions = contributionsOf(db, found);
  const milestones = milestonesOf(db, found);
  const confirmations = confirmationsOf(db, found);
  const outputs = outputsOf(db, found);
  const offers = leadOffersOf(db, found);
  return rows.map(({ project, revision }) => ({
    ...project,
    revisedAt: revision.createdAt,
    consentBy: revision.consentBy,
    endsOn: revision.endsOn,
    visibility: revision.visibility,
    parties: listIn(parties, project.id),
    consents: listIn(consents, project.id),
    contributions: listIn(contributions, project.id),
    milestones: listIn(milestones, project.id),
    confirmations: listIn(confirmations, project.id),
    outputs: listIn(outputs, project.id),
    leadOffers: listIn(offers, project.id),
  }));
}

/** The revision that holds: the agreed one, before the first agreement the newest. */
const inForce = sql`coalesce(${projects.agreedRevision}, ${projects.revision})`;

function projectRows(db: Database | Transaction, ids: readonly number[]) {
  const rows = db
    .select({ project: projects, revision: projectRevisions })
    .from(projects)
    .innerJoin(
      projectRevisions,
      and(
        eq(projectRevisions.projectId, projects.id),
        or(eq(projectRevisions.revision, inForce), eq(projectRevisions.revision, projects.revision)),
      ),
    )
    .where(inArray(projects.id, [...ids]))
    .orderBy(asc(projects.id), asc(projectRevisions.revision))
    .all();
  const byProject = byKey(rows, ({ project }) => project.id);
  return [...byProject.values()].map((own) => {
    const { project, revision: held } = own[0]!;
    const newest = own.at(-1)!.revision;
    // What is asked of parties follows from the newest revision; what holds, from the one in force.
    return { project, revision: { ...held, createdAt: newest.createdAt, consentBy: newest.consentBy } };
  });
}

function consentsOf(db: Database | Transaction, ids: readonly number[]) {
  const rows = db
    .select()
    .from(projectConsents)
    .where(inArray(projectConsents.projectId, [...ids]))
    .orderBy(asc(projectConsents.at), asc(projectConsents.partyId))
    .all();
  return byKey(rows, ({ projectId }) => projectId);
}

function contributionsOf(db: Database | Transaction, ids: readonly number[]) {
  const rows = db
    .select({ contribution: projectContributions })
    .from(projectContributions)
    .innerJoin(
      projects,
      and(eq(projects.id, projectContributions.projectId), eq(projectContributions.revision, inForce)),
    )
    .where(inArray(projectContributions.projectId, [...ids]))
    .orderBy(asc(projectContributions.id))
    .all();
  return byKey(
    rows.map(({ contribution }) => contribution),
    ({ projectId }) => projectId,
  );
}

function milestonesOf(db: Database | Transaction, ids: readonly number[]) {
  const firstDays = firstDaysOf(db, ids);
  const rows = db
    .select({ milestone: projectMilestones, plan: projectMilestonePlans })
    .from(projectMilestonePlans)
    .innerJoin(
      projects,
      and(eq(projects.id, projectMilestonePlans.projectId), eq(projectMilestonePlans.revision, inForce)),
    )
    .innerJoin(projectMilestones, eq(projectMilestones.id, projectMilestonePlans.milestoneId))
    .where(inArray(projectMilestonePlans.projectId, [...ids]))
    .orderBy(asc(projectMilestonePlans.dueOn), asc(projectMilestonePlans.milestoneId))
    .all();
  return byKey(
    rows.map(({ milestone, plan }) => ({
      ...milestone,
      title: plan.title,
      ownerId: milestone.holderId ?? plan.partyId,
      dueOn: plan.dueOn,
      firstDueOn: firstDays.get(milestone.id) ?? plan.dueOn,
    })),
    ({ projectId }) => projectId,
  );
}

/** The day each milestone was first due, by its number. */
function firstDaysOf(db: Database | Transaction, ids: readonly number[]): ReadonlyMap<number, string> {
  const plans = db
    .select({ id: projectMilestonePlans.milestoneId, dueOn: projectMilestonePlans.dueOn })
    .from(projectMilestonePlans)
    .where(inArray(projectMilestonePlans.projectId, [...ids]))
    .orderBy(desc(projectMilestonePlans.revision))
    .all();
  // The oldest plan comes last, and stays.
  return new Map(plans.map(({ id, dueOn }) => [id, dueOn]));
}

function confirmationsOf(db: Database | Transaction, ids: readonly number[]) {
  const rows = db
    .select({ confirmation: projectConfirmations, projectId: projectContributions.projectId })
    .from(projectConfirmations)
    .innerJoin(projectContributions, eq(projectContributions.id, projectConfirmations.contributionId))
    .innerJoin(
      projects,
      and(eq(projects.id, projectContributions.projectId), eq(projectConfirmations.round, projects.closingRound)),
    )
    .where(inArray(projectContributions.projectId, [...ids]))
    .orderBy(asc(projectConfirmations.id))
    .all();
  return byKey(
    rows.map(({ confirmation, projectId }) => ({ ...confirmation, projectId })),
    ({ projectId }) => projectId,
  );
}

function outputsOf(db: Database | Transaction, ids: readonly number[]) {
  const rows = db
    .select()
    .from(projectOutputs)
    .where(inArray(projectOutputs.projectId, [...ids]))
    .orderBy(asc(projectOutputs.id))
    .all();
  return byKey(rows, ({ projectId }) => projectId);
}

function leadOffersOf(db: Database | Transaction, ids: readonly number[]) {
  const rows = db
    .select()
    .from(projectLeadOffers)
    .where(inArray(projectLeadOffers.projectId, [...ids]))
    .orderBy(asc(projectLeadOffers.id))
    .all();
  return byKey(rows, ({ projectId }) => projectId);
}
