import { z } from 'zod';
import type { Database } from '../../db/client';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { refuse, type Outcome, type Refusal } from '../outcome';
import { authoriseAtDesk } from '../projects/listing.server';
import type { Project } from '../projects/project';
import { findProject } from '../projects/project.server';
import { moveCase, type CaseMoveRefusal } from './case-move.server';
import { tellNamed } from './case-mail.server';
import { isAnswered, mayHaveCase, namedParties, silentParties } from './case-parties';
import { deskMoves, type CaseState } from './case-state';
import { answersTo, findCase, type CaseStudy } from './case-study.server';
import { concealment } from './write-case.server';

export const deskCaseForm = z.object({
  deed: z.enum(deskMoves),
  reason: z.string().trim().max(2000),
  /** When the text was sent that the reviewer saw. */
  sent: z.string().max(30),
});

export type DecideRefusal =
  | PermissionRefusal
  | CaseMoveRefusal
  | 'project-unknown'
  | 'no-case-yet'
  | 'answers-open'
  | 'objection-needs-reason'
  | 'names-undisclosed'
  | 'text-changed';

/**
 * The desk of the project's region publishes a case study, returns it, or withdraws a published one; a reviewer acts for
 * none of its parties. Published only once those it names answered or their days are over; against an objection only
 * with a reason, which all are told.
 */
export function decideCase(
  db: Database,
  actor: Actor | null,
  { id, deed, reason, sent }: { id: number } & z.output<typeof deskCaseForm>,
  occasion: Occasion,
): Outcome<{ state: CaseState }, DecideRefusal> {
  return write(db, (tx): Outcome<{ state: CaseState }, DecideRefusal> => {
    const unseen = refuse('project-unknown', { value: String(id) });
    const [project, study] = [findProject(tx, id), findCase(tx, id)];
    if (!project || !study) return unseen;
    const allowed = authoriseAtDesk(tx, actor, project, occasion, unseen);
    if (!allowed.ok) return allowed;
    const hindrance = deed === 'publish' ? publishHindrance(tx, project, study, { reason, sent }, occasion) : null;
    if (hindrance) return hindrance;
    const at = occasion.now.toISOString();
    const named = JSON.stringify(namedParties(project).map((party) => party.id));
    const set =
      deed === 'publish'
        ? { publishedAt: study.publishedAt ?? at, named, answerBy: null, dueOn: null }
        : deed === 'withdraw'
          ? { withdrawnAt: at }
          : { answerBy: null, dueOn: null };
    const by = { accountId: actor!.accountId, role: allowed.value };
    const moved = moveCase(tx, study, deed, { mover: 'desk', by, reason, set }, occasion);
    if (moved.ok) tellNamed(tx, project, toldBy[deed], occasion, reason.trim() ? [reason.trim()] : ['–'], true);
    return moved;
  });
}

const toldBy = { publish: 'casePublished', return: 'caseReturned', withdraw: 'caseWithdrawn' } as const;

/** Why a text that was sent cannot be published; null where it can, or where the state says no. */
function publishHindrance(
  tx: Transaction,
  project: Project,
  study: CaseStudy,
  { reason, sent }: { reason: string; sent: string },
  { now }: Occasion,
): Refusal<DecideRefusal> | null {
  const { state, answerBy } = study;
  if (state !== 'sent') return null;
  if (!mayHaveCase(project)) return refuse('no-case-yet', { state: project.state });
  if (sent !== study.sentAt) return refuse('text-changed', { state });
  const answers = answersTo(tx, project.id);
  const open = silentParties(project, answers).length;
  if (!isAnswered(project, { answerBy, answers }, dateInChina(now)))
    return refuse('answers-open', { state, value: String(open), allowed: [answerBy!] });
  const objections = answers.filter(({ answer }) => answer === 'object');
  if (objections.length > 0 && !reason.trim()) return refuse('objection-needs-reason', { field: 'reason', state });
  return concealment(tx, project, study);
}
