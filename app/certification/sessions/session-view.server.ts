import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats, scoreAppeals } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { can, judge } from '../../accounts/permissions/permissions';
import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { listPage } from '../../ui/list-page';
import { assessorsOnDesk } from './session-assessors-view.server';
import { findExamSession, type ExamSession } from './exam-session.server';
import { examSessionMoves } from './exam-session-state';
import { confirmingThing, conflictedScores, missingScores, previewMark } from '../assessments/results.server';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { judgeSession, type JudgedSeat } from './session-results.server';
import type { PaperProgress, ResultPreview, ResultRow, SeatLine, SessionDesk, StatisticsView } from './session-view';
import { statisticsOf } from './statistics.server';

/** How many seats a page lists. */
const seatsPerPage = 100;

/**
 * A session for those who run it, with one page of its `seats`; unknown outside the regions the actor sees at the desk.
 */
export function sessionDesk(
  db: Database,
  actor: Actor,
  of: { id: number; q: string; seats: number },
  language: Language,
  now: Date,
): Outcome<SessionDesk, 'session-unknown'> {
  const session = findExamSession(db, of.id);
  if (!session || !can(actor, 'desk.see', { regionCode: session.regionCode }))
    return refuse('session-unknown', { value: String(of.id) });
  const version = findSchemeVersion(db, session.schemeVersionId)!;
  const { title, papers } = version.content;
  const mayEdit = can(actor, 'exam-session.edit', { regionCode: session.regionCode });
  const lines = seatLines(db, session.id);
  const begun = Date.parse(session.startsAt) <= now.getTime();
  const judged =
    session.state === 'closed' || session.state === 'confirmed' ? judgeSession(db, session, dateInChina(now)) : [];
  const { id, startsAt, endsAt, place, online, seats, state } = session;
  return ok({
    ...{ id, startsAt, endsAt, online, seats, state, mayEdit },
    title: localised(language, title.zh, title.en),
    occupationId: version.occupationId,
    level: version.level,
    version: version.version,
    // How to join is for the seated, and for who keeps it right.
    place: online && !mayEdit ? '' : place,
    mayChange: mayEdit && (state === 'planned' || state === 'open') && !begun,
    mayNoteAbsence: mayEdit && state === 'closed' && begun,
    moves: mayEdit ? examSessionMoves(state).filter((move) => move !== 'confirm') : [],
    ...seatsOnDesk(lines, of.seats),
    ...assessorsOnDesk(db, session, { judged, q: of.q, mayEdit }),
    progress: papers.map((paper) => ({
      name: localised(language, paper.name.zh, paper.name.en),
      ...progressOf(paper.id, judged),
    })),
    // Appeals are opened by who may decide them.
    appeals: mayEdit ? appealLines(db, id) : [],
    statistics: state === 'confirmed' ? statisticsView(db, session, language) : null,
  });
}

function seatsOnDesk(
  lines: readonly SeatLine[],
  page: number,
): Pick<SessionDesk, 'held' | 'waiting' | 'lines' | 'absences' | 'unmatched'> {
  return {
    held: lines.filter((line) => line.state !== 'waiting').length,
    waiting: lines.filter((line) => line.state === 'waiting').length,
    lines: listPage(lines, page, seatsPerPage),
    absences: lines.filter((line) => line.absence !== null),
    unmatched: lines.flatMap((line) =>
      line.state === 'held' && line.absence === null && !line.matched ? [line.candidateNumber] : [],
    ),
  };
}

function seatLines(db: Database, sessionId: number): SeatLine[] {
  const rows = db
    .select({
      candidateNumber: examSeats.candidateNumber,
      state: examSeats.state,
      seat: examSeats.seat,
      absence: examSeats.absence,
      matchedAt: examSeats.identityMatchedAt,
    })
    .from(examSeats)
    .where(and(eq(examSeats.sessionId, sessionId), inArray(examSeats.state, ['held', 'sat', 'waiting'])))
    .orderBy(asc(examSeats.id))
    .all();
  const shown = rows.flatMap(({ matchedAt, ...row }): SeatLine[] =>
    row.state === 'given-back' ? [] : [{ ...row, state: row.state, matched: matchedAt !== null }],
  );
  // The waiting stay in their order; seats go by number.
  return [
    ...shown.filter((line) => line.seat !== null).sort((a, b) => a.seat! - b.seat!),
    ...shown.filter((line) => line.seat === null),
  ];
}

function progressOf(paperId: string, judged: readonly JudgedSeat[]): Omit<PaperProgress, 'name'> {
  const papers = judged.flatMap((one) => one.papers.filter((paper) => paper.paperId === paperId));
  const waiting = (who: 'first' | 'second' | 'third') => papers.filter((paper) => paper.awaiting === who).length;
  return {
    id: paperId,
    done: papers.filter((paper) => paper.awaiting === null).length,
    first: waiting('first'),
    second: waiting('second'),
    third: waiting('third'),
  };
}

function appealLines(db: Database, sessionId: number): SessionDesk['appeals'] {
  const rows = db
    .select({
      id: scoreAppeals.id,
      decision: scoreAppeals.decision,
      candidateNumber: examSeats.candidateNumber,
      state: certificationApplications.state,
    })
    .from(scoreAppeals)
    .innerJoin(examSeats, eq(examSeats.id, scoreAppeals.seatId))
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(eq(examSeats.sessionId, sessionId))
    .orderBy(desc(scoreAppeals.id))
    .all();
  return rows.map(({ id, decision, candidateNumber, state }) => ({
    id,
    candidateNumber,
    state:
      decision === null ? 'open' : decision === 'uphold' ? 'upheld' : state === 'assessed' ? 'rescoring' : 'confirmed',
  }));
}

function statisticsView(db: Database, session: ExamSession, language: Language): StatisticsView {
  const { papers, ...statistics } = statisticsOf(db, session);
  const { content } = findSchemeVersion(db, session.schemeVersionId)!;
  return {
    ...statistics,
    papers: papers.map(({ paperId, ...rest }) => {
      const paper = content.papers.find((one) => one.id === paperId)!;
      return { ...rest, name: localised(language, paper.name.zh, paper.name.en), mostDifference: paper.mostDifference };
    }),
  };
}

/** What confirming a session would do now, line by line; nothing is written. */
export function resultPreview(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<ResultPreview, 'session-unknown'> {
  const session = findExamSession(db, id);
  if (!session || !can(actor, 'exam-session.edit', { regionCode: session.regionCode }))
    return refuse('session-unknown', { value: String(id) });
  const { content } = findSchemeVersion(db, session.schemeVersionId)!;
  const judged = judgeSession(db, session, dateInChina(now));
  const allowed = judge(actor, 'assessment.confirm', confirmingThing(db, actor, session));
  const missing = missingScores(judged).length;
  const conflicted = conflictedScores(db, id, judged);
  return ok({
    id,
    title: localised(language, content.title.zh, content.title.en),
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    state: session.state,
    mayConfirm:
      allowed.ok && session.state === 'closed' && missing === 0 && conflicted.length === 0 && judged.length > 0,
    refusal: allowed.ok ? null : allowed,
    papers: content.papers.map((paper) => ({
      id: paper.id,
      name: localised(language, paper.name.zh, paper.name.en),
      passMark: paper.passMark,
    })),
    rows: judged.map((one) => resultRow(one, content.papers)),
    passed: judged.filter((one) => one.result?.passed === true).length,
    failed: judged.filter((one) => one.result?.passed === false).length,
    missing,
    unmatched: judged.filter(({ seat }) => seat.absence === null && seat.identityMatchedAt === null).length,
    conflicted,
    mark: previewMark(judged),
  });
}

export function resultRow(
  { seat, papers, result }: JudgedSeat,
  rules: readonly { readonly id: string; readonly passMark: number }[],
): ResultRow {
  return {
    candidateNumber: seat.candidateNumber,
    absent: seat.absence !== null,
    round: seat.round,
    papers: papers.map(({ paperId, points, awaiting, kept }) => ({
      points,
      awaiting,
      kept,
      passed: points !== null && points >= rules.find((rule) => rule.id === paperId)!.passMark,
    })),
    total: result && seat.absence === null ? result.total : null,
    passed: result?.passed ?? null,
  };
}
