import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  certificationApplications,
  examSeats,
  examSessions,
  schemeVersions,
  scoreAppeals,
} from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { can, judge } from '../../accounts/permissions/permissions';
import { permitted } from '../../accounts/permissions/permitted.server';
import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import type { AppealLine, AppealView, ScoreLine } from './appeal-view';
import { appealThing, findAppeal, type AppealCase } from './appeal-case.server';
import { scoresOfSeat } from '../assessments/paper-scores.server';
import type { SchemeContent } from '../schemes/scheme';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { judgeSession } from '../sessions/session-results.server';
import { resultRow } from '../sessions/session-view.server';

/** Appeals that wait for a decision or for new scores, in the actor's regions, the oldest first. */
export function listOpenAppeals(db: Database, actor: Actor, language: Language): AppealLine[] {
  const waits = or(
    isNull(scoreAppeals.decision),
    and(eq(scoreAppeals.decision, 'rescore'), eq(certificationApplications.state, 'assessed')),
  );
  const rows = db
    .select({
      id: scoreAppeals.id,
      decision: scoreAppeals.decision,
      appealedAt: scoreAppeals.appealedAt,
      candidateNumber: examSeats.candidateNumber,
      content: schemeVersions.content,
    })
    .from(scoreAppeals)
    .innerJoin(examSeats, eq(examSeats.id, scoreAppeals.seatId))
    .innerJoin(examSessions, eq(examSessions.id, examSeats.sessionId))
    .innerJoin(schemeVersions, eq(schemeVersions.id, examSessions.schemeVersionId))
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(
      and(
        inArray(certificationApplications.state, ['appealed', 'assessed']),
        waits,
        permitted(actor, 'appeal.decide', { regionCode: examSessions.regionCode }),
      ),
    )
    .orderBy(asc(scoreAppeals.appealedAt))
    .limit(100)
    .all();
  return rows.map(({ id, decision, appealedAt, candidateNumber, content }) => ({
    id,
    candidateNumber,
    title: localised(language, content.title.zh, content.title.en),
    appealedOn: dateInChina(new Date(appealedAt)),
    stage: decision === null ? 'open' : 'rescoring',
  }));
}

/** One appeal for officials of its region: every score in every round, by number. */
export function appealView(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<AppealView, 'appeal-unknown'> {
  const found = findAppeal(db, id);
  if (!found || !can(actor, 'exam-session.edit', { regionCode: found.session.regionCode }))
    return refuse('appeal-unknown', { value: String(id) });
  const { appeal, seat, session, application } = found;
  const { content } = findSchemeVersion(db, session.schemeVersionId)!;
  const standing = judgeSession(db, session, dateInChina(now)).find((one) => one.seat.id === seat.id)!;
  const allowed = judge(actor, 'appeal.decide', appealThing(db, actor, found));
  const tied = !allowed.ok && allowed.code === 'own-thing';
  return ok({
    id,
    sessionId: session.id,
    title: localised(language, content.title.zh, content.title.en),
    candidateNumber: seat.candidateNumber,
    reason: appeal.reason,
    appealedOn: dateInChina(new Date(appeal.appealedAt)),
    absent: seat.absence !== null,
    decision: appeal.decision,
    decisionReason: appeal.decisionReason,
    stage: stageOf(appeal, application),
    mayDecide: allowed.ok,
    barred: found.involved.has(actor.accountId) ? 'involved' : tied ? 'tied' : null,
    scores: scoreLines(db, seat, content, language),
    papers: content.papers.map((paper) => ({
      id: paper.id,
      name: localised(language, paper.name.zh, paper.name.en),
      passMark: paper.passMark,
    })),
    standing: resultRow(standing, content.papers),
  });
}

function stageOf({ decision }: AppealCase['appeal'], { state }: AppealCase['application']): AppealView['stage'] {
  if (decision === null) return 'open';
  return decision === 'rescore' && state === 'assessed' ? 'rescoring' : 'done';
}

function scoreLines(
  db: Database,
  seat: { id: number; round: number },
  content: SchemeContent,
  language: Language,
): ScoreLine[] {
  return content.papers.flatMap((paper) =>
    scoresOfSeat(db, seat)
      .all.filter((score) => score.paperId === paper.id)
      .map((score): ScoreLine => ({
        round: score.round,
        paper: localised(language, paper.name.zh, paper.name.en),
        assessor: score.position,
        total: score.total,
        points: paper.rubric.map((criterion) => ({
          name: localised(language, criterion.name.zh, criterion.name.en),
          points: score.points[criterion.id] ?? 0,
          most: criterion.points,
        })),
        comment: score.comment,
      })),
  );
}
