import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { assessments, examSeats } from '../../../db/schema/index';
import type { ExamSession } from './exam-session.server';
import { seatedStates } from './exam-session-state';
import { scoresOfSession } from '../assessments/paper-scores.server';
import type { Paper } from '../schemes/scheme';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import {
  agreement,
  sessionStatistics,
  type PaperStatistics,
  type ScorePair,
  type SessionStatistics,
} from './session-statistics';

/** Distribution, pass rates and agreement of a session's results that stand. Whoever was absent is counted apart. */
export function statisticsOf(
  db: Database,
  session: ExamSession,
): SessionStatistics & { readonly absent: number; readonly papers: readonly PaperStatistics[] } {
  const { content } = findSchemeVersion(db, session.schemeVersionId)!;
  const seats = db
    .select({ id: examSeats.id, round: examSeats.round, absence: examSeats.absence, result: assessments })
    .from(examSeats)
    .leftJoin(assessments, and(eq(assessments.seatId, examSeats.id), isNull(assessments.annulledAt)))
    .where(and(eq(examSeats.sessionId, session.id), inArray(examSeats.state, [...seatedStates])))
    .all();
  const results = seats.flatMap(({ absence, result }) => (result && absence === null ? [result] : []));
  const scoresOf = scoresOfSession(db, session.id);
  const papers = content.papers.map((paper): PaperStatistics => {
    const points = results.flatMap((result) => result.papers[paper.id] ?? []);
    const passed = points.filter((one) => one >= paper.passMark).length;
    return {
      paperId: paper.id,
      taken: points.length,
      passed,
      passRate: points.length === 0 ? null : passed / points.length,
      agreement: paper.assessors === 2 ? agreement(pairsOf(paper, seats.map(scoresOf)), paper.mostDifference) : null,
    };
  });
  return { ...sessionStatistics(results), absent: seats.filter((seat) => seat.absence !== null).length, papers };
}

function pairsOf(paper: Paper, scores: readonly ReturnType<ReturnType<typeof scoresOfSession>>[]): ScorePair[] {
  return scores.flatMap((one) => {
    const [first, second] = one.totals(paper.id);
    return first === undefined || second === undefined ? [] : [{ first, second }];
  });
}
