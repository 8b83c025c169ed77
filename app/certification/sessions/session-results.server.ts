import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { CertificationApplication } from '../applications/application.server';
import type { ExamSession } from './exam-session.server';
import { seatedStates } from './exam-session-state';
import { keptPapers } from '../applications/kept-papers.server';
import { scoresOfSession } from '../assessments/paper-scores.server';
import type { SchemeContent } from '../schemes/scheme';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { paperStanding, resultOf, type Result } from '../assessments/scoring';

export type Seat = typeof examSeats.$inferSelect;

/** One paper of one candidate: its points so far, or who is still to score it. */
interface JudgedPaper {
  readonly paperId: string;
  readonly points: number | null;
  readonly awaiting: 'first' | 'second' | 'third' | null;
  /** Passed at an earlier attempt and not taken again. */
  readonly kept: boolean;
}

/** One candidate by number, as the scores stand: a result, or what is missing for one. */
export interface JudgedSeat {
  readonly seat: Seat;
  readonly application: CertificationApplication;
  readonly papers: readonly JudgedPaper[];
  /** Null while a score is missing; whoever was absent fails with nothing. */
  readonly result: Result | null;
}

/** Everybody seated in a session, judged by the scores that are in. `today` is an ISO date: papers kept run out. */
export function judgeSession(db: Database | Transaction, session: ExamSession, today: string): JudgedSeat[] {
  const { content } = findSchemeVersion(db, session.schemeVersionId)!;
  const scoresOf = scoresOfSession(db, session.id);
  const rows = db
    .select({ seat: examSeats, application: certificationApplications })
    .from(examSeats)
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(and(eq(examSeats.sessionId, session.id), inArray(examSeats.state, [...seatedStates])))
    .orderBy(asc(examSeats.candidateNumber))
    .all();
  return rows.map(({ seat, application }) => {
    const scores = scoresOf(seat);
    const earlier = application.attempt > 1 ? keptPapers(db, seat, content, today) : {};
    const papers = content.papers.map((paper): JudgedPaper => {
      const kept = scores.everScored(paper.id) ? undefined : earlier[paper.id];
      const standing = paperStanding(paper, scores.totals(paper.id));
      if (kept !== undefined) return { paperId: paper.id, points: kept, awaiting: null, kept: true };
      return {
        paperId: paper.id,
        points: standing.done ? standing.points : null,
        awaiting: standing.done ? null : standing.awaiting,
        kept: false,
      };
    });
    return {
      seat,
      application,
      papers: seat.absence === null ? papers : [],
      result: resultFrom(content, seat, papers),
    };
  });
}

function resultFrom(content: SchemeContent, seat: Seat, papers: readonly JudgedPaper[]): Result | null {
  if (seat.absence !== null) return { passed: false, papers: {}, total: 0 };
  const points = Object.fromEntries(
    papers.flatMap((paper) => (paper.points === null ? [] : [[paper.paperId, paper.points]])),
  );
  return Object.keys(points).length < content.papers.length ? null : resultOf(content, points);
}
