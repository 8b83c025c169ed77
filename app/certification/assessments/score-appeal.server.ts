import { and, desc, eq } from 'drizzle-orm';
import { assessments, examSeats, scoreAppeals } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { ok, refuse, type Outcome } from '../../outcome';
import type { CertificationOccasion } from '../applications/occasion.server';

export type ScoreAppeal = typeof scoreAppeals.$inferSelect;

/** Inside another command: opens the appeal of an application's latest result; each exam can be appealed once. */
export function openScoreAppeal(
  tx: Transaction,
  applicationId: number,
  reason: string,
  occasion: CertificationOccasion,
): Outcome<ScoreAppeal, 'appealed-already' | 'reason-needed'> {
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason', state: 'failed' });
  const seat = tx
    .select({ id: examSeats.id })
    .from(examSeats)
    .innerJoin(assessments, eq(assessments.seatId, examSeats.id))
    .where(eq(examSeats.applicationId, applicationId))
    .orderBy(desc(examSeats.id))
    .limit(1)
    .get();
  if (!seat) throw new Error(`application ${applicationId} failed without a result`);
  if (
    tx
      .select({ id: scoreAppeals.id })
      .from(scoreAppeals)
      .where(and(eq(scoreAppeals.seatId, seat.id)))
      .get()
  )
    return refuse('appealed-already', { state: 'failed', allowed: ['resit'] });
  return ok(
    tx
      .insert(scoreAppeals)
      .values({ seatId: seat.id, reason, appealedAt: occasion.now.toISOString() })
      .returning()
      .get(),
  );
}
