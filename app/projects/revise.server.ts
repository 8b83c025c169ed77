import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { ok, refuse, type Outcome } from '../outcome';
import { leadProject, type ActRefusal } from './act.server';
import {
  charterChanges,
  charterDisorder,
  charterFault,
  type Charter,
  type CharterFault,
  type CharterText,
} from './charter';
import { charterOf, nextRevision, rewriteDraft, writeCharter } from './charter.server';
import { keepConsent } from './consent.server';
import { answerDays } from './days';
import { moveProject, moveRefusal, type MoveRefusal } from './project-move.server';
import { recordInProject } from './project-event.server';
import { tellParties } from './project-mail.server';
import type { Side } from './side.server';
import { unknownSegment } from './unknown-segment.server';

export type ReviseRefusal =
  | ActRefusal
  | MoveRefusal
  | 'charter-incomplete'
  | 'charter-disorder'
  | 'segment-unknown'
  | 'milestone-dropped'
  | 'draft-changed'
  | 'nothing-changed';

/**
 * Writes the charter anew. A draft just changes. Afterwards it is a new revision that makes every other consent stale;
 * while the project runs, the agreed one holds until all have consented to the new one. `seen`: when it had last been
 * written as the form showed it; a draft that was written since is not saved over unseen (`draft-changed`).
 */
export function reviseProject(
  db: Database,
  actor: Actor | null,
  input: { id: number; partyId?: number | null; revision: number; seen?: string; charter: CharterText },
  occasion: Occasion,
): Outcome<{ revision: number }, ReviseRefusal> {
  return leadProject(db, actor, input, occasion, (tx, side): Outcome<{ revision: number }, ReviseRefusal> => {
    const { project } = side;
    if (input.seen && input.seen !== project.revisedAt) return refuse('draft-changed', { state: project.state });
    const before = charterOf(tx, project.id, project.revision);
    const charter: Charter = { ...input.charter, roles: before.roles };
    const present = presentIn(project);
    const unknown = unknownSegment(
      tx,
      charter.contributions.map(({ segmentId }) => segmentId),
    );
    if (unknown !== null) return refuse('segment-unknown', { field: 'segment', value: unknown });
    const disorder = charterDisorder(charter, present);
    if (disorder) return refuse('charter-disorder', { field: disorder, state: project.state });
    if (losesMilestones(project, before, charter)) return refuse('milestone-dropped', { state: project.state });
    if (project.state === 'draft') return ok(keepDraft(tx, side, charter, occasion));
    if (charterChanges(before, charter).length === 0) return refuse('nothing-changed', { state: project.state });
    return writeRevision(tx, side, charter, occasion);
  });
}

/**
 * Parties that have or had a role, whatever the charter names: who leads stands in none, and what was agreed on of one
 * that left stays in the charter under its name.
 */
function presentIn({ parties }: Side['project']): number[] {
  return parties.flatMap(({ id, spans }) => (spans.length > 0 ? [id] : []));
}

/**
 * Milestones are named by their own revision alone; once one was agreed on, none goes without being dropped with a
 * reason.
 */
function losesMilestones({ agreedRevision }: Side['project'], before: Charter, after: Charter): boolean {
  const [were, are] = [before, after].map(({ milestones }) => milestones.flatMap(({ id }) => id ?? []));
  const invented = are!.some((id) => !were!.includes(id)) || new Set(are).size < are!.length;
  return invented || (agreedRevision !== null && were!.some((id) => !are!.includes(id)));
}

function keepDraft(tx: Transaction, { project, by }: Side, charter: Charter, occasion: Occasion): { revision: number } {
  rewriteDraft(tx, project.id, charter, occasion.now.toISOString());
  recordInProject(tx, { projectId: project.id, by, deed: 'project.write', after: { revision: 1 } }, occasion);
  return { revision: 1 };
}

/**
 * A new revision in a project others are in: forming again where nothing ran yet, beside the agreed one where it does.
 * Who leads consents by writing it; the others are asked.
 */
export function writeRevision(
  tx: Transaction,
  side: Side,
  charter: Charter,
  occasion: Occasion,
): Outcome<{ revision: number }, MoveRefusal | 'charter-incomplete'> {
  const { project, party, by } = side;
  const refused = moveRefusal(project.state, 'amend', 'lead');
  if (refused) return refused;
  const fault: CharterFault | null = charterFault(charter, presentIn(project));
  if (fault) return refuse('charter-incomplete', { field: fault, state: project.state });
  const revision = nextRevision(tx, project.id);
  const { dueOn: consentBy } = answerDays(side);
  writeCharter(tx, { projectId: project.id, revision, createdAt: occasion.now.toISOString(), consentBy }, charter);
  const moved = moveProject(tx, project, 'amend', { mover: 'lead', by, set: { revision } }, occasion);
  if (!moved.ok) return moved;
  keepConsent(tx, { id: project.id, revision }, party.id, occasion);
  tellParties(tx, side, 'revised', occasion, [consentBy]);
  return ok({ revision });
}
