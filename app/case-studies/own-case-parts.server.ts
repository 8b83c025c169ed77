import { z } from 'zod';
import type { Database } from '../../db/client';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { refuse, type Outcome } from '../outcome';
import { answerCase } from './answer-case.server';
import { dropPicture } from './case-pictures.server';
import { caseAnswers, leadMoves } from './case-state';
import { moveOwnCase } from './write-case.server';

/** What a party sends from the page of a case study, each to an address of its own. */
export const caseFormParts = ['state', 'answer', 'picture'] as const;
type CaseFormPart = (typeof caseFormParts)[number];

/** The fields of all of them; each part reads its own. */
export const casePartForm = z.object({
  move: z.enum(leadMoves).optional(),
  answer: z.enum(caseAnswers).optional(),
  picture: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .optional(),
  reason: z.string().trim().max(2000).optional(),
});

/** Runs the command of a part for the side of a project that somebody is on. */
export function takeCasePart(
  db: Database,
  actor: Actor,
  part: CaseFormPart,
  { form, ...acting }: { id: number; partyId: number; form: z.output<typeof casePartForm> },
  occasion: Occasion,
): Outcome<unknown> {
  const { move, answer, picture } = form;
  const reason = form.reason || null;
  if (part === 'state' && move) return moveOwnCase(db, actor, { ...acting, move, reason }, occasion);
  if (part === 'answer' && answer) return answerCase(db, actor, { ...acting, answer, reason }, occasion);
  if (part === 'picture' && picture !== undefined) return dropPicture(db, actor, { ...acting, picture }, occasion);
  return refuse('form-missing', { field: part });
}
