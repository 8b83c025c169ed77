import { eq } from 'drizzle-orm';
import { caseStudies, caseStudyAnswers } from '../../db/schema/index';
import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { reviewTermsOf } from '../calendar/calendar.server';
import { reviewDates } from '../calendar/review-clock';
import { workingDaysFrom } from '../calendar/working-days';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { leadProject, type ActRefusal } from '../projects/act.server';
import { concealedNameIn } from '../projects/concealed-names.server';
import type { Project } from '../projects/project';
import { recordInProject } from '../projects/project-event.server';
import type { Side } from '../projects/side.server';
import { answerTerm } from './answer-term';
import { moveCase, type CaseMoveRefusal } from './case-move.server';
import { tellNamed } from './case-mail.server';
import { askedParties, mayHaveCase } from './case-parties';
import { isWritable, type CaseMove, type CaseState, type leadMoves } from './case-state';
import { findCase, picturesOf, type CaseStudy } from './case-study.server';
import { missingFields, wholeText, type CaseText } from './case-text';

export type WriteRefusal = ActRefusal | 'no-case-yet' | 'move-not-allowed' | 'nothing-changed' | 'draft-changed';

/**
 * The lead writes the case study of its completed and listed project; the first time begins it. `seen`: when it had
 * last been written as the form showed it, empty where it was not yet; what was written since is not saved over unseen.
 */
export function writeCase(
  db: Database,
  actor: Actor | null,
  { text, seen, ...acting }: { id: number; partyId?: number | null; text: CaseText; seen?: string | undefined },
  occasion: Occasion,
): Outcome<null, WriteRefusal> {
  return leadProject(db, actor, acting, occasion, (tx, { project, by }): Outcome<null, WriteRefusal> => {
    if (!mayHaveCase(project)) return refuse('no-case-yet', { state: project.state });
    const study = findCase(tx, project.id);
    if (study && !isWritable(study.state))
      return refuse('move-not-allowed', { value: 'write', state: study.state, allowed: [] });
    if (seen !== undefined && seen !== (study?.writtenAt ?? ''))
      return refuse('draft-changed', { state: project.state });
    const projectId = project.id;
    const writtenAt = occasion.now.toISOString();
    if (study)
      tx.update(caseStudies)
        .set({ ...text, writtenAt })
        .where(eq(caseStudies.projectId, projectId))
        .run();
    else
      tx.insert(caseStudies)
        .values({ ...text, projectId, state: 'draft', writtenAt })
        .run();
    recordInProject(tx, { projectId, by, deed: 'project.case-write' }, occasion);
    return ok(null);
  });
}

export type LeadMoveRefusal = ActRefusal | CaseMoveRefusal | 'no-case-yet' | 'required' | 'names-undisclosed';

/**
 * The lead sends its text to the parties it names and the desk, takes it back, reworks what is published, or withdraws
 * it with a reason. What names a party that did not disclose itself is not sent.
 */
export function moveOwnCase(
  db: Database,
  actor: Actor | null,
  {
    move,
    reason,
    ...acting
  }: { id: number; partyId?: number | null; move: (typeof leadMoves)[number]; reason: string | null },
  occasion: Occasion,
): Outcome<{ state: CaseState }, LeadMoveRefusal> {
  const { decide } = reviewTermsOf(db);
  return leadProject(db, actor, acting, occasion, (tx, side): Outcome<{ state: CaseState }, LeadMoveRefusal> => {
    const { project, by } = side;
    const study = findCase(tx, project.id);
    if (!study) return refuse('no-case-yet', { state: project.state });
    const hindrance = move === 'send' ? sendHindrance(tx, project, study) : null;
    if (hindrance) return hindrance;
    const set = changesBy(side, move, decide, occasion);
    const moved = moveCase(tx, study, move, { mover: 'lead', by, reason, set }, occasion);
    if (!moved.ok) return moved;
    if (move === 'send') {
      tx.delete(caseStudyAnswers).where(eq(caseStudyAnswers.projectId, project.id)).run();
      tellNamed(tx, project, 'caseSent', occasion, [set.answerBy!]);
    }
    if (move === 'withdraw') tellNamed(tx, project, 'caseWithdrawn', occasion, [reason!.trim()]);
    return moved;
  });
}

/** Why a text cannot be sent; null where it can. */
function sendHindrance(tx: Transaction, project: Project, study: CaseStudy): Refusal<LeadMoveRefusal> | null {
  if (!mayHaveCase(project)) return refuse('no-case-yet', { state: project.state });
  const [missing] = missingFields(study);
  if (missing !== undefined) return refuse('required', { field: missing });
  return concealment(tx, project, study);
}

/** Refuses a text, or the caption of a picture, that names a party which did not disclose itself. */
export function concealment(tx: Transaction, project: Project, study: CaseStudy): Refusal<'names-undisclosed'> | null {
  const captions = picturesOf(tx, project.id).map(({ captionZh, captionEn }) => `${captionZh}\n${captionEn ?? ''}`);
  const name = concealedNameIn(tx, project, [wholeText(study), ...captions].join('\n'));
  return name === null ? null : refuse('names-undisclosed', { value: name });
}

/** Where there is nobody to ask, the desk's days begin at once. */
function changesBy({ project, today, calendar }: Side, move: CaseMove, decide: number, { now }: Occasion) {
  if (move === 'withdraw') return { withdrawnAt: now.toISOString() };
  if (move !== 'send') return { answerBy: null, dueOn: null };
  const asks = askedParties(project).length > 0;
  const answerBy = asks ? workingDaysFrom(today, answerTerm, calendar).day : today;
  const { dueOn } = reviewDates(answerBy, { decide, warn: 0 }, calendar);
  return { sentAt: now.toISOString(), answerBy, dueOn };
}
