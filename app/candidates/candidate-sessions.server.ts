import type { Database } from '../../db/client';
import type { CertificationApplication } from '../certification/applications/application.server';
import type { CandidateView } from '../certification/applications/candidate-view';
import { ticketStanding } from '../certification/sessions/admission-ticket.server';
import { sessionShown } from '../certification/sessions/open-sessions.server';
import { findExamSession } from '../certification/sessions/exam-session.server';
import type { Seat } from '../certification/sessions/seats.server';

/** The place an application holds or waits for, as its candidate sees it. */
export function placeOf(db: Database, application: CertificationApplication, seat: Seat | null): CandidateView['seat'] {
  const session = seat && findExamSession(db, seat.sessionId);
  if (!session) return null;
  return {
    session: sessionShown(session, seat.state === 'held'),
    number: seat.seat,
    candidateNumber: seat.candidateNumber,
    mayGiveBack: session.state === 'open' || seat.state === 'waiting',
    absent: seat.absence === 'absent',
    ticket: ticketStanding(db, application),
  };
}
