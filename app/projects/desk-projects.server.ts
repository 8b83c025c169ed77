import { and, asc, ne, sql, type SQLWrapper } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { projectParties, projects, roleGrants } from '../../db/schema/index';
import { activeGrants, type Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { workCalendarOf } from '../calendar/calendar.server';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { industry } from '../region/industry.server';
import { charterOf } from './charter.server';
import { evidenceOf } from './evidence-rule';
import { leadMissing } from './parties-now';
import { likeProjects } from './like-projects.server';
import { titlesOf } from './own-projects.server';
import type { Project } from './project';
import { projectPartyNames } from './project-names.server';
import { findProject } from './project.server';
import { projectReference } from './reference';
import { openProjectStates } from './project-state';
import { leadGoesToDesk, signsOf } from './derived';

export interface DeskProjectLine {
  readonly id: number;
  readonly reference: string;
  readonly title: string;
  readonly dueOn: string | null;
  /** ISO moment since when it waits. */
  readonly since: string;
}

/** Rows that name an organisation somebody acts for: nobody checks a project of their own side. */
export function ofOwnSide(actor: Actor) {
  return sql`exists (
    select 1 from ${projectParties}
    join ${roleGrants} on ${roleGrants.accountId} = ${actor.accountId}
      and (${roleGrants.companyId} = ${projectParties.companyId} or ${roleGrants.institutionId} = ${projectParties.institutionId})
    where ${projectParties.projectId} = ${projects.id}
  )`;
}

/** A project that waits to be checked: handed in, or listed in a revision that is no longer the agreed one. */
const waitsToBeChecked = (listing: SQLWrapper) =>
  sql`(${listing} = 'submitted' or (${listing} = 'listed' and ${ne(projects.listedRevision, projects.agreedRevision)}))`;

/** Projects that wait for a reviewer, those due first, without those of the reviewer's own side. */
export function deskProjects(db: Database, actor: Actor, language: Language, limit = 200): DeskProjectLine[] {
  // Of some regions alone their index finds the rows; the sign keeps SQLite from those of what waits anywhere.
  const inSomeRegions = activeGrants(actor, 'reviewer').every(({ regionCode }) => regionCode !== null);
  const rows = db
    .select({ id: projects.id, dueOn: projects.listingDueOn, since: projects.submittedAt })
    .from(projects)
    .where(
      and(
        waitsToBeChecked(inSomeRegions ? sql`+${projects.listing}` : projects.listing),
        permitted(actor, 'project.check', { regionCode: projects.regionCode }),
        sql`not ${ofOwnSide(actor)}`,
      ),
    )
    .orderBy(inSomeRegions ? sql`+${projects.submittedAt}` : asc(projects.submittedAt), asc(projects.id))
    .limit(limit)
    .all();
  const titles = titlesOf(
    db,
    rows.map(({ id }) => id),
    language,
  );
  return rows.map(({ id, dueOn, since }) => ({
    id,
    reference: projectReference(id),
    title: titles.get(id)!,
    dueOn,
    since: since!,
  }));
}

export type DeskProjectView = ReturnType<typeof shown> & {
  /** The reader may decide on it, and not only see it because it lost its lead. */
  readonly mayDecide: boolean;
};

/**
 * A project as the desk of its region checks it, and its officials once it waits for a lead; to others there is none.
 */
export function findDeskProject(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<DeskProjectView, 'project-unknown'> {
  const project = findProject(db, id);
  const unseen = refuse('project-unknown', { value: String(id) });
  if (!project || (project.agreedRevision === null && !leadMissing(project))) return unseen;
  const thing = { regionCode: project.regionCode, conflicted: project.parties.flatMap(({ side }) => side.accounts) };
  const mayDecide = can(actor, 'project.check', thing);
  const escalated = leadGoesToDesk(project, dateInChina(now), workCalendarOf(db));
  if (!mayDecide && !(escalated && can(actor, 'project.chase', thing))) return unseen;
  return ok({ ...shown(db, project, language, now), mayDecide });
}

function shown(db: Database, project: Project, language: Language, now: Date) {
  const charter = charterOf(db, project.id, project.agreedRevision ?? project.revision);
  const names = projectPartyNames(db, [project], language);
  const segmentNames = new Map(
    industry(db).segments.map((one) => [one.id, localised(language, one.nameZh, one.nameEn)]),
  );
  const isOpen = openProjectStates.some((state) => state === project.state);
  return {
    id: project.id,
    reference: projectReference(project.id),
    title: localised(language, charter.titleZh, charter.titleEn),
    goal: localised(language, charter.goalZh, charter.goalEn),
    startsOn: charter.startsOn,
    endsOn: charter.endsOn,
    state: project.state,
    listing: project.listing,
    revision: project.agreedRevision,
    listedRevision: project.listedRevision,
    mergedIntoId: project.mergedIntoId,
    signs: signsOf(project, dateInChina(now), workCalendarOf(db)),
    parties: project.parties.map(({ id, disclosed, spans }) => ({
      id,
      name: names.get(id)!.name,
      role: spans.at(-1)?.role ?? null,
      disclosed,
    })),
    work: project.contributions.map((one) => workLine(project, one, names, segmentNames)),
    volunteers: isOpen ? volunteersOf(project, names) : [],
    leadMissing: isOpen && project.state !== 'draft' && leadMissing(project),
    alike: likeProjects(db, project, language),
  };
}

/** Who would lead, where nobody can act for who does. */
function volunteersOf(project: Project, names: ReadonlyMap<number, { readonly name: string }>) {
  if (!leadMissing(project)) return [];
  return project.leadOffers.flatMap(({ partyId, state }) =>
    state === 'volunteered' ? [{ partyId, name: names.get(partyId)!.name }] : [],
  );
}

function workLine(
  project: Project,
  one: Project['contributions'][number],
  names: ReadonlyMap<number, { readonly name: string }>,
  segmentNames: ReadonlyMap<string, string>,
) {
  return {
    id: one.id,
    party: names.get(one.partyId)!.name,
    segment: segmentNames.get(one.segmentId) ?? one.segmentId,
    aim: one.aim,
    counts: evidenceOf(project, one).counts,
  };
}
