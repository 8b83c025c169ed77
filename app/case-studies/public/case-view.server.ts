import type { Database } from '../../../db/client';
import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { publicProjectView, type ProjectView } from '../../projects/public/project-view.server';
import { picturesOf, type CaseStudy } from '../case-study.server';
import { caseShown, type CaseShown } from '../case-shown';
import { caseTombstone, findPublicCase, type PublicCase } from './public-cases.server';

/** What stands at the address of a case study: itself, or why it is not there any more. */
export type CaseView = CasePageView | CaseGone;

export interface CasePageView {
  readonly gone: false;
  readonly study: CaseShown;
  readonly project: ProjectView;
  /** ISO date. */
  readonly publishedOn: string;
}

interface CaseGone {
  readonly gone: true;
  readonly project: Pick<ProjectView, 'id' | 'title'>;
  /** Its title, the day and why, where it was withdrawn; null while it is reworked. */
  readonly withdrawn: { readonly title: string; readonly on: string; readonly reason: string } | null;
}

/** The case study of a project as everybody reads it; a tombstone where it was published once; else unknown. */
export function publicCaseView(
  db: Database,
  projectId: number,
  language: Language,
): Outcome<CaseView, 'case-unknown'> {
  const found = findPublicCase(db, projectId);
  const project = found && publicProjectView(db, projectId, language);
  if (found && project?.ok)
    return ok({
      gone: false,
      study: caseShown(projectId, found.study, picturesOf(db, projectId), language),
      project: project.value,
      publishedOn: dateInChina(new Date(found.study.publishedAt!)),
    });
  const tombstone = caseTombstone(db, projectId);
  return tombstone ? ok(goneView(tombstone, language)) : refuse('case-unknown', { value: String(projectId) });
}

function goneView({ study, project }: PublicCase, language: Language): CaseGone {
  const { id, titleZh, titleEn } = project;
  return {
    gone: true,
    project: { id, title: localised(language, titleZh, titleEn) },
    withdrawn: study.state === 'withdrawn' ? withdrawnOf(study, language) : null,
  };
}

function withdrawnOf({ titleZh, titleEn, withdrawnAt, reason }: CaseStudy, language: Language) {
  return {
    title: localised(language, titleZh, titleEn),
    on: dateInChina(new Date(withdrawnAt!)),
    reason: reason ?? '',
  };
}
