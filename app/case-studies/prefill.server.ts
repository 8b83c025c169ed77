import type { Database } from '../../db/client';
import type { Language } from '../i18n/language';
import { projectMessages } from '../projects/messages';
import { publicProjectView, type ProjectView } from '../projects/public/project-view.server';
import { findPublicProject } from '../projects/public/public-projects.server';
import { caseMessages } from './messages';
import type { CaseText } from './case-text';

const measures = ['segments', 'links', 'paths'] as const;

/**
 * The first draft of a case study from what is on record of its project in public: goal, who did what, steps, outputs,
 * what it moved. In English only where the project is. Null where the project is not in public.
 */
export function prefilledCase(db: Database, projectId: number): CaseText | null {
  const project = findPublicProject(db, projectId);
  if (!project) return null;
  const zh = said(db, projectId, 'zh');
  const en = project.titleEn === null ? null : said(db, projectId, 'en');
  return {
    titleZh: project.titleZh,
    titleEn: project.titleEn,
    problemZh: project.goalZh,
    problemEn: project.goalEn,
    approachZh: zh.approach,
    approachEn: en?.approach ?? null,
    resultZh: zh.result,
    resultEn: en?.result || null,
    reuseZh: '',
    reuseEn: null,
  };
}

function said(db: Database, projectId: number, language: Language): { approach: string; result: string } {
  const view = publicProjectView(db, projectId, language);
  if (!view.ok) return { approach: '', result: '' };
  return { approach: approachOf(view.value, language), result: resultOf(view.value, language) };
}

function approachOf({ work, milestones }: ProjectView, language: Language): string {
  const words = caseMessages[language].prefill;
  const { aim: aims } = projectMessages[language];
  const done = work.map(({ party, aim, segment }) => words.did(party, aims[aim], segment));
  const reached = milestones.flatMap(({ state, title }) => (state === 'accepted' ? [title] : []));
  return [
    ...(done.length > 0 ? [words.approach(done.join(words.between))] : []),
    ...(reached.length > 0 ? [words.milestones(reached.join(words.between))] : []),
  ].join('\n');
}

function resultOf({ outputs, effects }: ProjectView, language: Language): string {
  const words = caseMessages[language].prefill;
  const names = projectMessages[language].effects;
  const standing = outputs.flatMap(({ title, withdrawn }) => (withdrawn ? [] : [title]));
  const moved = effects.flatMap(({ region, before, after }) =>
    measures.flatMap((measure) => {
      const [from, to] = [before[measure].present, after[measure].present];
      return from === to ? [] : [words.moved(region, names[measure], from, to)];
    }),
  );
  return [
    ...(standing.length > 0 ? [words.result(standing.join(words.between))] : []),
    ...(moved.length > 0 ? [words.movedAll(moved.join(words.between))] : []),
  ].join('\n');
}
