import { and, asc, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, memberships, projectParties, projectRoleSpans, projects, roleGrants } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { permitted } from '../accounts/permissions/permitted.server';
import { workCalendarOf } from '../calendar/calendar.server';
import { leadGoesToDesk, leadMissingSince } from './derived';
import { ofOwnSide } from './desk-projects.server';
import { projectsNumbered } from './project.server';
import { openProjectStates } from './project-state';

/** What may lose its lead: a draft is its lead's alone. */
const shared = openProjectStates.filter((state) => state !== 'draft');

/** Somebody can act for who leads: what `able` of a party says, as a condition on the project's row. */
const ledByAble = sql`exists (
  select 1 from ${projectRoleSpans}
  join ${projectParties} on ${projectParties.id} = ${projectRoleSpans.partyId}
  join ${roleGrants} on ${roleGrants.companyId} = ${projectParties.companyId}
    or ${roleGrants.institutionId} = ${projectParties.institutionId}
  join ${accounts} on ${accounts.id} = ${roleGrants.accountId} and ${accounts.state} = 'active'
  where ${projectRoleSpans.projectId} = ${projects.id} and ${projectRoleSpans.role} = 'lead'
    and ${projectRoleSpans.endedAt} is null and ${roleGrants.role} in ('member', 'representative')
    and not exists (
      select 1 from ${memberships}
      where ${memberships.companyId} = ${projectParties.companyId} and ${memberships.state} = 'suspended'
    )
)`;

/** A project that waits for the desk to name a lead or to end it. */
export interface MissingLead {
  readonly id: number;
  /** ISO moment since when others could have taken over. */
  readonly since: string;
}

/**
 * Projects without a lead that can act whose parties had their days, for who may do `deed` in their region and acts for
 * none of their sides; the longest silent first. At most `limit` of them, however many others still have days.
 */
export function missingLeads(
  db: Database,
  actor: Actor,
  deed: 'project.check' | 'project.chase',
  { today, limit }: { readonly today: string; readonly limit: number },
): MissingLead[] {
  const calendar = workCalendarOf(db);
  const found: MissingLead[] = [];
  for (let from = 0; found.length < limit; from += limit) {
    const ids = withoutAbleLead(db, actor, deed, { from, limit });
    for (const project of projectsNumbered(db, ids).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)))
      if (leadGoesToDesk(project, today, calendar)) found.push({ id: project.id, since: leadMissingSince(project) });
    if (ids.length < limit) break;
  }
  return found.slice(0, limit);
}

/** Their numbers, whether or not their parties still have days, so many from a place on. */
function withoutAbleLead(
  db: Database,
  actor: Actor,
  deed: 'project.check' | 'project.chase',
  { from, limit }: { readonly from: number; readonly limit: number },
): number[] {
  return db
    .select({ id: projects.id })
    .from(projects)
    .where(
      and(
        inArray(projects.state, shared),
        permitted(actor, deed, { regionCode: projects.regionCode }),
        sql`not ${ledByAble}`,
        sql`not ${ofOwnSide(actor)}`,
      ),
    )
    .orderBy(asc(projects.activeAt), asc(projects.id))
    .limit(limit)
    .offset(from)
    .all()
    .map(({ id }) => id);
}
