import { and, asc, desc, eq, or, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { amongListed, prepared } from '../../db/prepared';
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
  const rows = projectRows(db, JSON.stringify(ids));
  const found = JSON.stringify(rows.map(({ project }) => project.id));
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

const projectsOf = prepared((db) =>
  db
    .select({ project: projects, revision: projectRevisions })
    .from(projects)
    .innerJoin(
      projectRevisions,
      and(
        eq(projectRevisions.projectId, projects.id),
        or(eq(projectRevisions.revision, inForce), eq(projectRevisions.revision, projects.revision)),
      ),
    )
    .where(amongListed(projects.id, 'ids'))
    .orderBy(asc(projects.id), asc(projectRevisions.revision))
    .prepare(),
);

function projectRows(db: Database | Transaction, ids: string) {
  const byProject = byKey(projectsOf(db).all({ ids }), ({ project }) => project.id);
  return [...byProject.values()].map((own) => {
    const { project, revision: held } = own[0]!;
    const newest = own.at(-1)!.revision;
    // What is asked of parties follows from the newest revision; what holds, from the one in force.
    return { project, revision: { ...held, createdAt: newest.createdAt, consentBy: newest.consentBy } };
  });
}

const consentsGiven = prepared((db) =>
  db
    .select()
    .from(projectConsents)
    .where(amongListed(projectConsents.projectId, 'ids'))
    .orderBy(asc(projectConsents.at), asc(projectConsents.partyId))
    .prepare(),
);

function consentsOf(db: Database | Transaction, ids: string) {
  return byKey(consentsGiven(db).all({ ids }), ({ projectId }) => projectId);
}

const contributionsInForce = prepared((db) =>
  db
    .select({ contribution: projectContributions })
    .from(projectContributions)
    .innerJoin(
      projects,
      and(eq(projects.id, projectContributions.projectId), eq(projectContributions.revision, inForce)),
    )
    .where(amongListed(projectContributions.projectId, 'ids'))
    .orderBy(asc(projectContributions.id))
    .prepare(),
);

function contributionsOf(db: Database | Transaction, ids: string) {
  const rows = contributionsInForce(db).all({ ids });
  return byKey(
    rows.map(({ contribution }) => contribution),
    ({ projectId }) => projectId,
  );
}

const milestonesInForce = prepared((db) =>
  db
    .select({ milestone: projectMilestones, plan: projectMilestonePlans })
    .from(projectMilestonePlans)
    .innerJoin(
      projects,
      and(eq(projects.id, projectMilestonePlans.projectId), eq(projectMilestonePlans.revision, inForce)),
    )
    .innerJoin(projectMilestones, eq(projectMilestones.id, projectMilestonePlans.milestoneId))
    .where(amongListed(projectMilestonePlans.projectId, 'ids'))
    .orderBy(asc(projectMilestonePlans.dueOn), asc(projectMilestonePlans.milestoneId))
    .prepare(),
);

function milestonesOf(db: Database | Transaction, ids: string) {
  const firstDays = firstDaysOf(db, ids);
  const rows = milestonesInForce(db).all({ ids });
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

const plannedDays = prepared((db) =>
  db
    .select({ id: projectMilestonePlans.milestoneId, dueOn: projectMilestonePlans.dueOn })
    .from(projectMilestonePlans)
    .where(amongListed(projectMilestonePlans.projectId, 'ids'))
    .orderBy(desc(projectMilestonePlans.revision))
    .prepare(),
);

/** The day each milestone was first due, by its number. */
function firstDaysOf(db: Database | Transaction, ids: string): ReadonlyMap<number, string> {
  // The oldest plan comes last, and stays.
  return new Map(
    plannedDays(db)
      .all({ ids })
      .map(({ id, dueOn }) => [id, dueOn]),
  );
}

const answersOfTheRound = prepared((db) =>
  db
    .select({ confirmation: projectConfirmations, projectId: projectContributions.projectId })
    .from(projectConfirmations)
    .innerJoin(projectContributions, eq(projectContributions.id, projectConfirmations.contributionId))
    .innerJoin(
      projects,
      and(eq(projects.id, projectContributions.projectId), eq(projectConfirmations.round, projects.closingRound)),
    )
    .where(amongListed(projectContributions.projectId, 'ids'))
    .orderBy(asc(projectConfirmations.id))
    .prepare(),
);

function confirmationsOf(db: Database | Transaction, ids: string) {
  const rows = answersOfTheRound(db).all({ ids });
  return byKey(
    rows.map(({ confirmation, projectId }) => ({ ...confirmation, projectId })),
    ({ projectId }) => projectId,
  );
}

const outputsAdded = prepared((db) =>
  db
    .select()
    .from(projectOutputs)
    .where(amongListed(projectOutputs.projectId, 'ids'))
    .orderBy(asc(projectOutputs.id))
    .prepare(),
);

function outputsOf(db: Database | Transaction, ids: string) {
  return byKey(outputsAdded(db).all({ ids }), ({ projectId }) => projectId);
}

const offersOfTheLead = prepared((db) =>
  db
    .select()
    .from(projectLeadOffers)
    .where(amongListed(projectLeadOffers.projectId, 'ids'))
    .orderBy(asc(projectLeadOffers.id))
    .prepare(),
);

function leadOffersOf(db: Database | Transaction, ids: string) {
  return byKey(offersOfTheLead(db).all({ ids }), ({ projectId }) => projectId);
}
