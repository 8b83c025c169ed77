import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { assessments, examSeats } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { dateInChina } from '../../calendar/working-days';
import { dayMonthsLater } from '../../calendar/months';
import type { SchemeContent } from '../schemes/scheme';

/** Points of papers passed at earlier attempts of the same application that the scheme still keeps on a day. */
export function keptPapers(
  db: Database | Transaction,
  seat: { readonly id: number; readonly applicationId: number },
  content: SchemeContent,
  today: string,
): Readonly<Record<string, number>> {
  const earlier = db
    .select({ papers: assessments.papers, at: assessments.confirmedAt })
    .from(assessments)
    .innerJoin(examSeats, eq(examSeats.id, assessments.seatId))
    .where(
      and(eq(examSeats.applicationId, seat.applicationId), ne(examSeats.id, seat.id), isNull(assessments.annulledAt)),
    )
    .orderBy(desc(assessments.confirmedAt))
    .all();
  const kept: Record<string, number> = {};
  for (const { papers, at } of earlier) {
    if (dayMonthsLater(dateInChina(new Date(at)), content.resit.keepPassedMonths) < today) continue;
    for (const paper of content.papers)
      if ((papers[paper.id] ?? 0) >= paper.passMark) kept[paper.id] ??= papers[paper.id]!;
  }
  return kept;
}
