import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { assessorInterests, examSessions, schemeVersions, sessionAssessors } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { listPage, type ListPage } from '../../ui/list-page';
import type { Assessment, AssessmentLine, AssessmentState, PaperLine, ScoreForm } from './assessor-view';
import { hasNewFirm } from './conflicts.server';
import type { ExamSession } from '../sessions/exam-session.server';
import type { SchemeContent } from '../schemes/scheme';
import {
  listCandidatesToScore,
  ownScore,
  type CandidateToScore,
  type PaperToScore,
} from './candidates-to-score.server';

/** How many candidates a page lists. */
const candidatesPerPage = 100;

/** Which page of what waits for a score, and of what is scored. */
export interface AssessmentPages {
  readonly due: number;
  readonly scored: number;
}

interface Named {
  readonly session: ExamSession;
  readonly content: SchemeContent;
  readonly declaredAt: string | null;
  readonly stoodDownAt: string | null;
}

/** The sessions an assessor is named for, the latest first. */
export function listAssessments(db: Database, actor: Actor, language: Language, now: Date): AssessmentLine[] {
  return namedSessions(db, actor).map((named) =>
    line(
      named,
      named.session.state === 'closed' || named.session.state === 'confirmed'
        ? listCandidatesToScore(db, actor, named.session.id, now)
        : [],
      language,
    ),
  );
}

/** One of them; a session the actor is not named for is as unknown as one that is not there. */
export function assessment(
  db: Database,
  actor: Actor,
  sessionId: number,
  language: Language,
  now: Date,
  pages: AssessmentPages = { due: 1, scored: 1 },
): Outcome<Assessment, 'session-unknown'> {
  const named = namedSessions(db, actor).find((one) => one.session.id === sessionId);
  if (!named) return refuse('session-unknown', { value: String(sessionId) });
  const candidates = listCandidatesToScore(db, actor, sessionId, now);
  const waiting = withPapers(candidates, (paper) => paper.due !== null);
  const shown = (page: ListPage<CandidateToScore>) => ({
    ...page,
    lines: page.lines.map((one) => ({
      candidateNumber: one.candidateNumber,
      papers: one.papers.map((paper) => paperLine(named.content, paper, language)),
    })),
  });
  return ok({
    ...line(named, candidates, language),
    conflicts: standingConflicts(db, actor.accountId),
    papers: named.content.papers.map(({ id, name }) => ({
      id,
      name: localised(language, name.zh, name.en),
      waits: waiting.some((one) => one.papers.some((paper) => paper.paperId === id)),
    })),
    toScore: shown(listPage(waiting, pages.due, candidatesPerPage)),
    scored: shown(
      listPage(
        withPapers(candidates, (paper) => paper.mine !== null),
        pages.scored,
        candidatesPerPage,
      ),
    ),
  });
}

function standingConflicts(db: Database, assessorId: number): number {
  return db
    .select({ id: assessorInterests.id })
    .from(assessorInterests)
    .where(and(eq(assessorInterests.assessorId, assessorId), isNull(assessorInterests.withdrawnAt)))
    .all().length;
}

/** Candidates with those of their papers that are `wanted`; without those who have none. */
function withPapers(
  candidates: readonly CandidateToScore[],
  wanted: (paper: PaperToScore) => boolean,
): CandidateToScore[] {
  return candidates
    .map((one) => ({ ...one, papers: one.papers.filter(wanted) }))
    .filter((one) => one.papers.length > 0);
}

/**
 * The form for one paper of one candidate, or one's own score of it; unknown where it is not this assessor's to score.
 */
export function scoreForm(
  db: Database,
  actor: Actor,
  of: { sessionId: number; candidateNumber: string; paperId: string },
  language: Language,
  now: Date,
): Outcome<ScoreForm, 'session-unknown' | 'score-unknown'> {
  const named = namedSessions(db, actor).find((one) => one.session.id === of.sessionId);
  if (!named) return refuse('session-unknown', { value: String(of.sessionId) });
  const candidates = listCandidatesToScore(db, actor, of.sessionId, now);
  const found = candidates
    .find((one) => one.candidateNumber === of.candidateNumber)
    ?.papers.find((one) => one.paperId === of.paperId);
  const paper = named.content.papers.find((one) => one.id === of.paperId);
  if (!found || !paper) return refuse('score-unknown', { value: of.candidateNumber });
  const mine = ownScore(db, actor, of.sessionId, of.candidateNumber, of.paperId);
  return ok({
    session: line(named, candidates, language),
    candidateNumber: of.candidateNumber,
    paper: {
      id: paper.id,
      name: localised(language, paper.name.zh, paper.name.en),
      rubric: paper.rubric.map(({ id, name, points }) => ({ id, name: localised(language, name.zh, name.en), points })),
    },
    due: found.due,
    mine: mine && { points: mine.points, total: mine.total, comment: mine.comment },
  });
}

/** The next candidate whose paper waits for this assessor; null when that was the last. */
export function nextToScore(db: Database, actor: Actor, sessionId: number, paperId: string, now: Date): string | null {
  return (
    listCandidatesToScore(db, actor, sessionId, now).find((one) =>
      one.papers.some((paper) => paper.paperId === paperId && paper.due !== null),
    )?.candidateNumber ?? null
  );
}

function namedSessions(db: Database, actor: Actor): Named[] {
  return db
    .select({
      session: examSessions,
      content: schemeVersions.content,
      declaredAt: sessionAssessors.declaredAt,
      stoodDownAt: sessionAssessors.stoodDownAt,
    })
    .from(sessionAssessors)
    .innerJoin(examSessions, eq(examSessions.id, sessionAssessors.sessionId))
    .innerJoin(schemeVersions, eq(schemeVersions.id, examSessions.schemeVersionId))
    .where(and(eq(sessionAssessors.assessorId, actor.accountId), ne(examSessions.state, 'cancelled')))
    .orderBy(desc(examSessions.startsAt))
    .limit(100)
    .all()
    .map((named) =>
      named.declaredAt !== null && hasNewFirm(db, actor.accountId, named.declaredAt)
        ? { ...named, stoodDownAt: named.stoodDownAt ?? named.declaredAt }
        : named,
    );
}

function line(
  { session, content, declaredAt, stoodDownAt }: Named,
  candidates: readonly CandidateToScore[],
  language: Language,
): AssessmentLine {
  const due = candidates.reduce((sum, one) => sum + one.papers.filter((paper) => paper.due !== null).length, 0);
  return {
    id: session.id,
    title: localised(language, content.title.zh, content.title.en),
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    state: stateFor(session, declaredAt, stoodDownAt, due),
    due,
  };
}

function stateFor(
  session: ExamSession,
  declaredAt: string | null,
  stoodDownAt: string | null,
  due: number,
): AssessmentState {
  if (session.state === 'planned' || session.state === 'open') return 'waiting';
  if (stoodDownAt !== null) return 'stood-down';
  if (declaredAt === null) return 'declare';
  return due === 0 && session.state === 'confirmed' ? 'done' : 'scoring';
}

function paperLine(content: SchemeContent, paper: PaperToScore, language: Language): PaperLine {
  const { name } = content.papers.find((one) => one.id === paper.paperId)!;
  return {
    paperId: paper.paperId,
    paper: localised(language, name.zh, name.en),
    third: paper.due === 'third',
    mine: paper.mine,
  };
}
