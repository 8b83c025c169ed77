import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { caseStudies, projects } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { ofOwnSide } from '../projects/desk-projects.server';
import { findProject } from '../projects/project.server';
import { publicProjectView } from '../projects/public/project-view.server';
import { projectReference } from '../projects/reference';
import { movesOf } from '../projects/state-machine';
import { isAnswered, silentParties } from './case-parties';
import { caseShown } from './case-shown';
import { caseStates, isWritable, type deskMoves } from './case-state';
import { answersTo, findCase, picturesOf } from './case-study.server';
import { answerLines } from './own-case-view.server';

export interface DeskCaseLine {
  readonly id: number;
  readonly reference: string;
  readonly title: string;
  readonly dueOn: string;
  /** ISO moment since when it waits. */
  readonly since: string;
}

/** Case studies that wait for a reviewer, those due first, without those of the reviewer's own side. */
export function deskCases(db: Database, actor: Actor, language: Language, limit = 200): DeskCaseLine[] {
  return db
    .select({ study: caseStudies })
    .from(caseStudies)
    .innerJoin(projects, eq(projects.id, caseStudies.projectId))
    .where(
      and(
        eq(caseStudies.state, 'sent'),
        permitted(actor, 'project.check', { regionCode: projects.regionCode }),
        sql`not ${ofOwnSide(actor)}`,
      ),
    )
    .orderBy(asc(caseStudies.sentAt), asc(caseStudies.projectId))
    .limit(limit)
    .all()
    .map(({ study: { projectId, titleZh, titleEn, dueOn, sentAt } }) => ({
      id: projectId,
      reference: projectReference(projectId),
      title: localised(language, titleZh, titleEn),
      dueOn: dueOn!,
      since: sentAt!,
    }));
}

export interface DeskCaseView {
  readonly id: number;
  readonly reference: string;
  readonly state: keyof typeof caseStates;
  readonly sentAt: string;
  readonly answers: ReturnType<typeof answerLines>;
  /** How many asked parties are still waited for, and until when; null once the desk may decide. */
  readonly waiting: { readonly count: number; readonly until: string } | null;
  readonly moves: readonly (typeof deskMoves)[number][];
  readonly study: ReturnType<typeof caseShown>;
  /** Null where the project is not in public now. */
  readonly project: Extract<ReturnType<typeof publicProjectView>, { ok: true }>['value'] | null;
}

/** A case study as the desk of its project's region checks it; what was not sent is its lead's own. */
export function findDeskCase(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<DeskCaseView, 'project-unknown'> {
  const unseen = refuse('project-unknown', { value: String(id) });
  const [project, study] = [findProject(db, id), findCase(db, id)];
  if (!project || !study || isWritable(study.state)) return unseen;
  const thing = { regionCode: project.regionCode, conflicted: project.parties.flatMap(({ side }) => side.accounts) };
  if (!can(actor, 'project.check', thing)) return unseen;
  const { answerBy, state } = study;
  const answers = answersTo(db, id);
  const decidable = state !== 'sent' || isAnswered(project, { answerBy, answers }, dateInChina(now));
  const view = publicProjectView(db, id, language);
  return ok({
    id,
    reference: projectReference(id),
    state,
    sentAt: study.sentAt ?? '',
    answers: answerLines(db, project, answers, language),
    waiting: decidable ? null : { count: silentParties(project, answers).length, until: answerBy! },
    moves: movesOf(caseStates, state, 'desk').filter(
      (move) => move !== 'publish' || decidable,
    ) as (typeof deskMoves)[number][],
    study: caseShown(id, study, picturesOf(db, id), language),
    project: view.ok ? view.value : null,
  });
}
