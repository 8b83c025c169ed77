import { and, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  projectInvitations,
  projectParties,
  projectRevisions,
  projectRoleSpans,
  projects,
} from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { workCalendarOf } from '../calendar/calendar.server';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { partiesOf, partyKey } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import { namesAnyOf } from '../parties/party-people.server';
import { signsOf, type Sign } from './derived';
import { nextLine, type NextLine } from './next-line';
import { ownParty } from './own-party';
import { projectPartyNames } from './project-names.server';
import { projectsNumbered } from './project.server';
import { projectReference } from './reference';
import { openProjectStates, type ProjectState } from './project-state';
import { waitsFor } from './waiting';

export interface OwnProjectLine {
  readonly id: number;
  readonly reference: string;
  readonly title: string;
  readonly state: ProjectState;
  readonly signs: readonly Sign[];
  readonly next: NextLine | null;
}

const mostShown = 200;

/** The newest projects of the parties an actor acts for, those that wait for them first. */
export function ownProjects(db: Database, actor: Actor, language: Language, now: Date): OwnProjectLine[] {
  const found = projectsNumbered(db, ownProjectIds(db, actor, mostShown));
  const [today, calendar] = [dateInChina(now), workCalendarOf(db)];
  const names = projectPartyNames(db, found, language);
  const titles = titlesOf(
    db,
    found.map(({ id }) => id),
    language,
  );
  const lines = found.flatMap((project) => {
    const me = ownParty(project, actor);
    if (!me) return [];
    const waiting = waitsFor(project, today, calendar);
    return [
      {
        id: project.id,
        reference: projectReference(project.id),
        title: titles.get(project.id)!,
        state: project.state,
        signs: signsOf(project, today, calendar),
        next: waiting && nextLine(waiting, names, me.id, language),
      },
    ];
  });
  return lines.sort(
    (one, other) => Number(other.next?.mine ?? false) - Number(one.next?.mine ?? false) || other.id - one.id,
  );
}

/** The numbers of an actor's projects, newest first: in them now or once, or asked into. */
function ownProjectIds(db: Database, actor: Actor, limit: number): number[] {
  return idsOf(db, actor, limit, ne(projects.state, 'discarded'));
}

/** The same of those in which something may wait: not over, or completed and not yet listed. */
export function ownOpenProjectIds(db: Database, actor: Actor, limit: number): number[] {
  const unlisted = and(
    eq(projects.state, 'completed'),
    inArray(projects.listing, ['unlisted', 'returned', 'submitted']),
  );
  return idsOf(db, actor, limit, or(inArray(projects.state, openProjectStates), unlisted)!);
}

function idsOf(db: Database, actor: Actor, limit: number, which: SQL): number[] {
  const parties = partiesOf(actor);
  if (parties.length === 0) return [];
  return db
    .selectDistinct({ id: projects.id })
    .from(projectParties)
    .innerJoin(projects, eq(projects.id, projectParties.projectId))
    .leftJoin(projectRoleSpans, eq(projectRoleSpans.partyId, projectParties.id))
    .leftJoin(
      projectInvitations,
      and(eq(projectInvitations.partyId, projectParties.id), ne(projectInvitations.state, 'prepared')),
    )
    .where(
      and(
        namesAnyOf(projectParties, parties),
        which,
        or(isNotNull(projectRoleSpans.id), isNotNull(projectInvitations.id)),
        isNull(projectParties.unitedWithId),
      ),
    )
    .orderBy(desc(projects.id))
    .limit(limit)
    .all()
    .map(({ id }) => id);
}

/** The titles of projects in their newest revision. */
export function titlesOf(
  db: Database | Transaction,
  ids: readonly number[],
  language: Language,
): ReadonlyMap<number, string> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select({ id: projects.id, titleZh: projectRevisions.titleZh, titleEn: projectRevisions.titleEn })
    .from(projects)
    .innerJoin(
      projectRevisions,
      and(eq(projectRevisions.projectId, projects.id), eq(projectRevisions.revision, projects.revision)),
    )
    .where(inArray(projects.id, [...ids]))
    .all();
  return new Map(rows.map(({ id, titleZh, titleEn }) => [id, localised(language, titleZh, titleEn)]));
}

/** The parties in whose name an actor may begin a project, as a choice. */
export function ownPartyChoices(db: Database, actor: Actor, language: Language): (readonly [string, string])[] {
  const parties = partiesOf(actor);
  const names = partyNames(db, parties, language);
  return parties.flatMap((party) => {
    const name = names.get(partyKey(party))?.name;
    return name === undefined ? [] : [[partyKey(party), name] as const];
  });
}
