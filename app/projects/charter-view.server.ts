import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { capabilities, needSegments } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { segmentChoices } from '../region/place-choices.server';
import { workCalendarOf } from '../calendar/calendar.server';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { charterFields } from './charter-fields';
import { charterOf } from './charter.server';
import { deedsOpenTo } from './open-deeds';
import { ownParty } from './own-party';
import { openParties } from './parties-now';
import { projectPartyNames } from './project-names.server';
import type { Project } from './project';
import { findProject } from './project.server';
import type { ProjectState } from './project-state';
import { projectReference } from './reference';

type Choices = readonly (readonly [string, string])[];

/** The charter's form: what it says now, and what may be chosen. */
export interface CharterFormView {
  readonly id: number;
  readonly partyId: number;
  readonly title: string;
  readonly state: ProjectState;
  readonly revision: number;
  /** When it was last written, ISO 8601. */
  readonly seen: string;
  /** What it says, by the names of the form's fields. */
  readonly fields: Readonly<Record<string, string>>;
  readonly parties: Choices;
  readonly segments: Choices;
  /** Of a draft for a need: in which of the segments looked for each firm of it has a capability on record. */
  readonly onRecord: readonly { readonly party: string; readonly segments: readonly string[] }[];
}

/** The charter's form for who leads; to others there is none. */
export function charterFormView(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<CharterFormView, 'project-unknown' | 'lead-only'> {
  const project = findProject(db, id);
  const me = project && ownParty(project, actor);
  if (!project || !me) return refuse('project-unknown', { value: String(id) });
  if (!deedsOpenTo(project, me, dateInChina(now), workCalendarOf(db)).includes('amend'))
    return refuse('lead-only', { state: project.state });
  const charter = charterOf(db, id, project.revision);
  const names = projectPartyNames(db, [project], language);
  const wanted = project.state === 'draft' && project.needId !== null ? segmentsOfNeed(db, project.needId) : [];
  const first = charter.contributions.length === 0 ? wanted : [];
  const present = new Set([
    ...openParties(project).map((party) => party.id),
    ...charter.roles.map(({ partyId }) => partyId),
  ]);
  return ok({
    id,
    partyId: me.id,
    title: localised(language, charter.titleZh, charter.titleEn) || projectReference(id),
    state: project.state,
    revision: project.revision,
    seen: project.revisedAt,
    fields: { ...charterFields(charter), ...Object.fromEntries(first.map((id, line) => [`segment-${line}`, id])) },
    parties: [...present].map((one) => [String(one), names.get(one)?.name ?? '–'] as const),
    segments: segmentChoices(db, language),
    onRecord: onRecord(db, project.parties, wanted).map(({ partyId, ...rest }) => ({
      party: names.get(partyId)?.name ?? '–',
      ...rest,
    })),
  });
}

function segmentsOfNeed(db: Database, needId: number): string[] {
  const rows = db
    .select({ id: needSegments.segmentId })
    .from(needSegments)
    .where(eq(needSegments.needId, needId))
    .orderBy(asc(needSegments.segmentId))
    .all();
  return rows.map(({ id }) => id);
}

/** Which of these segments each firm of a project has a capability in. */
function onRecord(db: Database, parties: Project['parties'], wanted: readonly string[]) {
  const firms = wanted.length === 0 ? [] : parties.filter(({ party }) => party.kind === 'company');
  const ids = firms.map(({ party }) => party.id);
  const held = db
    .select({ companyId: capabilities.companyId, segmentId: capabilities.segmentId })
    .from(capabilities)
    .where(and(inArray(capabilities.companyId, ids), inArray(capabilities.segmentId, [...wanted])))
    .all();
  return firms.map(({ id: partyId, party }) => ({
    partyId,
    segments: held.flatMap(({ companyId, segmentId }) => (companyId === party.id ? [segmentId] : [])),
  }));
}
