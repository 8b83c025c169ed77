import { and, eq, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { projectInvitations, projectRevisions, projects } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { dateInChina, dayAfter } from '../calendar/working-days';
import { leadOf } from './parties-now';
import { projectsNumbered } from './project.server';
import { tellParty } from './project-mail.server';
import { projectTerms } from './project-term';
import { msPerDay } from '../calendar/day-ms';

type RemindOccasion = Pick<Occasion, 'now' | 'keys' | 'origin'>;

/**
 * Reminds of invitations that are not answered, once each, and asks leads of projects past their end once a quarter
 * whether they still run; to be called now and then. Answers how many mails went out; only the mails depend on it.
 */
export function remindOfProjects(db: Database, occasion: RemindOccasion): number {
  const today = dateInChina(occasion.now);
  const [chased, silent] = [waitingInvitations(db, today), silentProjects(db, occasion.now, today)];
  if (chased.length + silent.length === 0) return 0;
  return write(db, (tx) => chase(tx, waitingInvitations(tx, today), occasion) + ask(tx, silent, occasion));
}

function waitingInvitations(db: Database | Transaction, today: string) {
  return db
    .select({
      id: projectInvitations.id,
      projectId: projectInvitations.projectId,
      partyId: projectInvitations.partyId,
      dueOn: projectInvitations.dueOn,
    })
    .from(projectInvitations)
    .where(
      and(
        eq(projectInvitations.state, 'invited'),
        isNull(projectInvitations.chasedAt),
        lte(projectInvitations.chaseOn, today),
        gte(projectInvitations.dueOn, today),
      ),
    )
    .all();
}

function chase(tx: Transaction, waiting: ReturnType<typeof waitingInvitations>, occasion: RemindOccasion): number {
  for (const { id, projectId, partyId, dueOn } of waiting) {
    tx.update(projectInvitations)
      .set({ chasedAt: occasion.now.toISOString() })
      .where(eq(projectInvitations.id, id))
      .run();
    tellParty(tx, projectId, partyId, 'chased', occasion, [dueOn!]);
  }
  return waiting.length;
}

/** Running projects past their end, in which nothing happened and nobody was asked for a quarter. */
function silentProjects(db: Database, now: Date, today: string): number[] {
  const before = new Date(now.getTime() - projectTerms.stillRunning * msPerDay).toISOString();
  return db
    .select({ id: projects.id })
    .from(projects)
    .innerJoin(
      projectRevisions,
      and(eq(projectRevisions.projectId, projects.id), eq(projectRevisions.revision, projects.agreedRevision)),
    )
    .where(
      and(
        inArray(projects.state, ['agreed', 'running']),
        lt(projectRevisions.endsOn, dayAfter(today, -projectTerms.stillRunning)),
        lt(projects.activeAt, before),
        or(isNull(projects.stillAskedAt), lt(projects.stillAskedAt, before)),
      ),
    )
    .limit(500)
    .all()
    .map(({ id }) => id);
}

function ask(tx: Transaction, ids: readonly number[], occasion: RemindOccasion): number {
  for (const project of projectsNumbered(tx, ids)) {
    tx.update(projects).set({ stillAskedAt: occasion.now.toISOString() }).where(eq(projects.id, project.id)).run();
    const lead = leadOf(project);
    if (lead) tellParty(tx, project.id, lead.id, 'stillRunning', occasion, []);
  }
  return ids.length;
}
