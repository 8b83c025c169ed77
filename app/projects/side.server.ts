import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { projectSides } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { workCalendarOf } from '../calendar/calendar.server';
import { dateInChina } from '../calendar/working-days';
import type { EventActor, Moment } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import type { Today } from './days';
import { actsFor, columnsOf } from '../parties/party';
import { invitationStandsAs, leadOf, openRole } from './parties-now';
import type { Project, ProjectParty } from './project';
import { findProject } from './project.server';

/** Somebody who acts in a project for one of its parties. */
export interface Side extends Today {
  readonly project: Project;
  readonly party: ProjectParty;
  readonly by: EventActor & { readonly accountId: number };
  readonly leads: boolean;
  /** Its part is an invitation that still stands. */
  readonly invited: boolean;
}

export interface ActingIn {
  readonly id: number;
  /** The party acted for; left out where the account has but one in this project. */
  readonly partyId?: number | null;
  /** The revision the form showed: an older one is refused. */
  readonly revision?: number | null;
}

export type SideRefusal =
  PermissionRefusal | 'project-unknown' | 'own-other-side' | 'party-suspended' | 'not-of-project' | 'revision-changed';

/**
 * Lets an account act in a project: for a party it may act for, always the same one (`own-other-side`), that is in the
 * project or invited, and on the revision that stands (`revision-changed` names both). To others there is no project.
 */
export function actingIn(
  db: Database,
  tx: Transaction,
  actor: Actor | null,
  { id, partyId, revision }: ActingIn,
  moment: Moment,
): Outcome<Side, SideRefusal> {
  const unseen = refuse('project-unknown', { value: String(id) });
  const project = findProject(tx, id);
  if (!project) return unseen;
  const own = actor ? project.parties.filter(({ party }) => actsFor(actor, party)) : [];
  const sideId = actor && sideOf(tx, id, actor.accountId);
  const party = chosen(project, own, partyId ?? null, sideId);
  const named = { type: 'project', id };
  const allowed = authoriseIn(tx, actor, 'project.act', party ? columnsOf(party.party) : {}, named, moment);
  if (!party || !allowed.ok) return !allowed.ok && allowed.code === 'sign-in-needed' ? allowed : unseen;
  if (sideId !== null && sideId !== party.id) return refuse('own-other-side', { value: String(sideId) });
  const today = dateInChina(moment.now);
  const invited = invitationStandsAs(party, today) === 'invited' && project.state !== 'draft';
  if (openRole(party) === null && !invited)
    return wasEverIn(party) ? refuse('not-of-project', { state: project.state }) : unseen;
  if (!party.able) return refuse('party-suspended', { state: project.state });
  if (revision !== undefined && revision !== null && revision !== project.revision)
    return refuse('revision-changed', {
      value: String(revision),
      state: project.state,
      allowed: [String(project.revision)],
    });
  const by = { accountId: actor!.accountId, role: allowed.value };
  const leads = leadOf(project)?.id === party.id;
  return ok({ project, party, by, leads, invited: openRole(party) === null, today, calendar: workCalendarOf(db) });
}

/** A party that was in it, or was asked, may be told so. */
function wasEverIn({ spans, invitations }: ProjectParty): boolean {
  return spans.length > 0 || invitations.some(({ state }) => state !== 'prepared');
}

/** The party asked for if it is one's own; else the one acted for before, the one that leads, or the first. */
function chosen(
  project: Project,
  own: readonly ProjectParty[],
  partyId: number | null,
  sideId: number | null,
): ProjectParty | undefined {
  if (partyId !== null) return own.find(({ id }) => id === partyId);
  const lead = leadOf(project);
  return own.find(({ id }) => id === sideId) ?? own.find(({ id }) => id === lead?.id) ?? own[0];
}

const sideTaken = prepared((db) =>
  db
    .select({ partyId: projectSides.partyId })
    .from(projectSides)
    .where(
      and(
        eq(projectSides.projectId, sql.placeholder('projectId')),
        eq(projectSides.accountId, sql.placeholder('accountId')),
      ),
    )
    .prepare(),
);

/** The party an account has acted for in a project; null where it has not acted yet. */
function sideOf(tx: Transaction, projectId: number, accountId: number): number | null {
  return sideTaken(tx).get({ projectId, accountId })?.partyId ?? null;
}

/** Notes for which side an account acts: from its first act on it is for no other. */
export function takeSide(
  tx: Transaction,
  { project, party, by }: Pick<Side, 'project' | 'party' | 'by'>,
  moment: Moment,
) {
  tx.insert(projectSides)
    .values({ projectId: project.id, accountId: by.accountId, partyId: party.id, since: moment.now.toISOString() })
    .onConflictDoNothing()
    .run();
}
