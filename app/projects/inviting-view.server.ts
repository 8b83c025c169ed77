import { asc, eq, like, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { institutions } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { findOwnCompany } from '../alliance/own-company.server';
import { workCalendarOf } from '../calendar/calendar.server';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { partyKey, type Party } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import { deedsOpenTo } from './open-deeds';
import { ownParty } from './own-party';
import { titlesOf } from './own-projects.server';
import { findProject } from './project.server';
import { projectReference } from './reference';

export interface InvitingView {
  readonly id: number;
  readonly partyId: number;
  readonly title: string;
  readonly draft: boolean;
  readonly revision: number;
  readonly q: string;
  readonly found: readonly (readonly [string, string])[];
}

/** What the lead is shown who looks for somebody to invite; to others there is nothing. */
export function invitingView(
  db: Database,
  actor: Actor,
  { id, q }: { id: number; q: string },
  language: Language,
  now: Date,
): Outcome<InvitingView, 'project-unknown' | 'lead-only'> {
  const project = findProject(db, id);
  const me = project && ownParty(project, actor);
  if (!project || !me) return refuse('project-unknown', { value: String(id) });
  if (!deedsOpenTo(project, me, dateInChina(now), workCalendarOf(db)).includes('invite'))
    return refuse('lead-only', { state: project.state });
  const title = titlesOf(db, [id], language).get(id) || projectReference(id);
  const { revision } = project;
  return ok({
    id,
    partyId: me.id,
    title,
    draft: project.state === 'draft',
    revision,
    q,
    found: organisations(db, q, language),
  });
}

/** Firms and institutions that are called so, as a choice. */
function organisations(db: Database, q: string, language: Language): (readonly [string, string])[] {
  if (q === '') return [];
  const firms: Party[] = findOwnCompany(db, q).map(({ id }) => ({ kind: 'company', id }));
  const pattern = `%${q.replaceAll(/[%_]/g, '')}%`;
  const others = db
    .select({ id: institutions.id, nameZh: institutions.nameZh, nameEn: institutions.nameEn })
    .from(institutions)
    .where(
      or(
        like(institutions.nameZh, pattern),
        like(institutions.nameEn, pattern),
        like(institutions.sortKey, pattern),
        eq(institutions.code, q.toUpperCase()),
      ),
    )
    .orderBy(asc(institutions.sortKey))
    .limit(20)
    .all();
  const names = partyNames(db, firms, language);
  return [
    ...firms.map((party) => [partyKey(party), names.get(partyKey(party))?.name ?? ''] as const),
    ...others.map(
      ({ id, nameZh, nameEn }) => [partyKey({ kind: 'institution', id }), localised(language, nameZh, nameEn)] as const,
    ),
  ];
}
