import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { segmentChoices } from '../alliance/applications/application-page.server';
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
    fields: charterFields(charter),
    parties: [...present].map((one) => [String(one), names.get(one)?.name ?? '–'] as const),
    segments: segmentChoices(db, language),
  });
}
