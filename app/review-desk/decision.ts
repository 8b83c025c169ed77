import { z } from 'zod';
import { approvalUndoMoves } from './approval-undo-state';
import { ifShown } from '../web/if-shown';

/** What can become of a file under review, the most frequent first. */
export const decisions = ['approve', 'return', 'refuse'] as const;
export type Decision = (typeof decisions)[number];

/** What is answered to something that waits, and why where that is wanted. */
export function deskAnswerForm<const Moves extends readonly [string, ...string[]]>(moves: Moves, longestReason = 2000) {
  return z.object({ move: z.enum(moves), reason: ifShown(z.string().max(longestReason), '') });
}

/** What the desk's forms send; commands judge the rest. */
export const decisionForm = z.object({ decision: z.enum(decisions), reason: ifShown(z.string().max(2000), '') });
export const bulkForm = z.object({
  decision: z.enum(['approve', 'return']),
  reason: ifShown(z.string().max(2000), ''),
  id: z.array(z.string().regex(/^\d{1,12}$/)),
});
export const holdingForm = z.object({ move: z.enum(['take', 'release']), reason: ifShown(z.string().max(500), '') });
export const commentForm = z.object({ field: z.string().min(1).max(80), text: z.string().trim().min(1).max(500) });
export const verdictForm = z.object({
  /** A company on record, or another application. */
  company: ifShown(z.string().regex(/^\d{1,12}$/), ''),
  application: ifShown(z.string().regex(/^\d{1,12}$/), ''),
  verdict: z.enum(['same', 'different', 'attach']),
  reason: ifShown(z.string().max(500), ''),
});
export const mergeForm = z.object({
  kept: z.string().max(80),
  merged: z.string().max(80),
  reason: ifShown(z.string().max(1000), ''),
});
export const undoForm = z.object({ move: z.enum(approvalUndoMoves), reason: ifShown(z.string().max(1000), '') });
export const unmergeForm = z.object({ reason: ifShown(z.string().max(1000), '') });
