import { caseStudyAnswers } from '../../db/schema/index';
import type { Database } from '../../db/client';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { ok, refuse, type Outcome } from '../outcome';
import { actInProject, type ActRefusal } from '../projects/act.server';
import { recordInProject } from '../projects/project-event.server';
import { tellLeadOfCase } from './case-mail.server';
import { askedParties } from './case-parties';
import type { CaseAnswer } from './case-state';
import { findCase } from './case-study.server';

export type AnswerRefusal = ActRefusal | 'no-case-yet' | 'not-asked-here' | 'move-not-allowed' | 'reason-needed';

/** A party the text names says that it is right, or objects with a reason, while it is being checked. */
export function answerCase(
  db: Database,
  actor: Actor | null,
  { answer, reason, ...acting }: { id: number; partyId?: number | null; answer: CaseAnswer; reason: string | null },
  occasion: Occasion,
): Outcome<null, AnswerRefusal> {
  return actInProject(db, actor, acting, occasion, (tx, { project, party, by }): Outcome<null, AnswerRefusal> => {
    const study = findCase(tx, project.id);
    if (!study) return refuse('no-case-yet', { state: project.state });
    if (study.state !== 'sent') return refuse('move-not-allowed', { value: answer, state: study.state, allowed: [] });
    if (!askedParties(project).some(({ id }) => id === party.id))
      return refuse('not-asked-here', { state: study.state });
    const said = reason?.trim() || null;
    if (answer === 'object' && said === null) return refuse('reason-needed', { field: 'reason', state: study.state });
    const row = { answer, reason: answer === 'object' ? said : null, at: occasion.now.toISOString() };
    tx.insert(caseStudyAnswers)
      .values({ projectId: project.id, partyId: party.id, ...row })
      .onConflictDoUpdate({ target: [caseStudyAnswers.projectId, caseStudyAnswers.partyId], set: row })
      .run();
    const deed = answer === 'object' ? 'project.case-object' : 'project.case-agree';
    recordInProject(
      tx,
      { projectId: project.id, by, deed, after: { partyId: party.id }, reason: row.reason },
      occasion,
    );
    if (answer === 'object') tellLeadOfCase(tx, project, 'caseObjected', occasion, [said!]);
    return ok(null);
  });
}
