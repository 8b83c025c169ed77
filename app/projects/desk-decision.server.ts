import { z } from 'zod';
import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { refuse, type Outcome } from '../outcome';
import { endAtDesk, nameLead } from './desk-steps.server';
import { checkListing } from './listing.server';
import { retractEvidenceAtDesk } from './retraction.server';
import { mergeProjects, undoProjectMerge } from './obsoletes.server';

/** What the desk sends about a project: a decision, or the number of the party it names as lead. */
export const deskForm = z.object({
  revision: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  deed: z.enum(['list', 'return', 'withhold', 'end', 'merge', 'undo-merge']).optional(),
  lead: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .optional(),
  /** The number of a contribution whose evidence is taken back. */
  retract: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .optional(),
  /** The number of the other project, with or without its letters. */
  into: z.string().trim().max(12).optional(),
  reason: z.string().trim().max(2000),
});

/** Runs the one command the desk's form asks for. */
export function decideAtDesk(
  db: Database,
  actor: Actor,
  id: number,
  { deed, lead, retract, into = '', revision, reason }: z.output<typeof deskForm>,
  occasion: Occasion,
): Outcome<unknown> {
  if (lead !== undefined) return nameLead(db, actor, { id, partyId: lead }, occasion);
  if (retract !== undefined) return retractEvidenceAtDesk(db, actor, { id, contributionId: retract, reason }, occasion);
  switch (deed) {
    case 'end':
      return endAtDesk(db, actor, { id, reason }, occasion);
    case 'merge':
      return mergeProjects(db, actor, { id, intoId: Number(into.replace(/\D/g, '')), reason }, occasion);
    case 'undo-merge':
      return undoProjectMerge(db, actor, { id, reason }, occasion);
    case undefined:
      return refuse('form-missing', { field: 'deed' });
    default:
      return checkListing(db, actor, { id, move: deed, revision, reason: reason || null }, occasion);
  }
}
