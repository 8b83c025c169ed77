import { and, eq, inArray, notExists } from 'drizzle-orm';
import { certificationApplications, examSeats } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { mailToCandidate } from '../applications/certification-mail.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import type { ExamSession } from './exam-session.server';
import { presentSeatStates } from './exam-session-state';
import { sessionTime } from './session-time';

/** Tells those who were accepted and have no place yet that a session of their scheme is open, or has a seat again. */
export function tellAccepted(
  tx: Transaction,
  session: ExamSession,
  what: 'sessionOpened' | 'seatFree',
  occasion: CertificationOccasion,
  besides: number | null = null,
): void {
  const { id, accountId, createdAt, state, schemeVersionId } = certificationApplications;
  const placed = tx
    .select({ id: examSeats.id })
    .from(examSeats)
    .where(and(eq(examSeats.applicationId, id), inArray(examSeats.state, [...presentSeatStates])));
  const accepted = tx
    .select({ id, accountId, createdAt })
    .from(certificationApplications)
    .where(and(eq(schemeVersionId, session.schemeVersionId), eq(state, 'accepted'), notExists(placed)))
    .all();
  for (const application of accepted)
    if (application.id !== besides) mailToCandidate(tx, application, what, occasion, () => [sessionTime(session)]);
}
