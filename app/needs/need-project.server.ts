import { and, desc, eq, inArray, isNull, sql, type SQLWrapper } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  projectInvitations,
  projectParties,
  projectRevisions,
  projectRoleSpans,
  projects,
} from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { partiesOf } from '../parties/party';
import { namesAnyOf } from '../parties/party-people.server';
import type { NeedProject } from './need';

/** The newest project begun for a need that is not over and that the actor's side is in or was asked into. */
export function projectOfNeed(db: Database, actor: Actor, needId: number, language: Language): NeedProject | null {
  const parties = partiesOf(actor);
  if (parties.length === 0) return null;
  const role = db
    .select({ one: sql`1` })
    .from(projectRoleSpans)
    .where(eq(projectRoleSpans.partyId, projectParties.id));
  const asked = db
    .select({ one: sql`1` })
    .from(projectInvitations)
    .where(
      and(
        eq(projectInvitations.partyId, projectParties.id),
        inArray(projectInvitations.state, ['invited', 'accepted']),
      ),
    );
  const row = db
    .select({ id: projects.id, titleZh: projectRevisions.titleZh, titleEn: projectRevisions.titleEn })
    .from(projects)
    .innerJoin(
      projectRevisions,
      and(eq(projectRevisions.projectId, projects.id), eq(projectRevisions.revision, projects.revision)),
    )
    .innerJoin(projectParties, eq(projectParties.projectId, projects.id))
    .where(
      and(
        eq(projects.needId, needId),
        isNull(projects.endedAt),
        namesAnyOf(projectParties, parties),
        sql`(exists ${role} or exists ${asked})`,
      ),
    )
    .orderBy(desc(projects.id))
    .limit(1)
    .get();
  return row ? { id: row.id, title: localised(language, row.titleZh, row.titleEn) } : null;
}

/** Whether a project that is not over was begun for a need: its next step stands in the place of the need's own. */
export const hasProject = (needId: SQLWrapper) =>
  sql`exists (select 1 from ${projects} where ${projects.needId} = ${needId} and ${projects.endedAt} is null)`;
