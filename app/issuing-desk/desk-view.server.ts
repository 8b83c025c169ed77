import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  assessments,
  certificateBatches,
  certificateRequests,
  certificates,
  certificationApplications,
  examSeats,
  examSessions,
  issuingBodies,
  schemeVersions,
} from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { bodyReadiness } from '../certificates/bodies/body-readiness.server';
import { lastDay } from '../certificates/issue/credential-facts.server';
import { issueLimit } from '../certificates/issue/issue.server';
import { openBodies } from '../certificates/issue/proposal.server';
import { countAskedRevocations } from '../certificates/issue/revocation-queue.server';
import { findExamSession } from '../certification/sessions/exam-session.server';
import { findSchemeVersion } from '../certification/schemes/scheme-version.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { homeRegionCode } from '../region/home-region.server';
import type { BatchLine, CertificateDesk, SessionCandidates, WaitingSession } from './desk-view';

/** What certificates wait for, for whoever may see the desk. */
export function certificateDesk(db: Database, language: Language): CertificateDesk {
  return {
    sessions: waitingSessions(db, language),
    batches: listBatches(db, 'waiting'),
    revocations: countAskedRevocations(db),
    requests: openRequests(db),
  };
}

function openRequests(db: Database): number {
  return db.select({ rows: count() }).from(certificateRequests).where(eq(certificateRequests.state, 'open')).get()!
    .rows;
}

/** Batches that wait or are being issued, the oldest first; or the last hundred of any state, the newest first. */
export function listBatches(db: Database, which: 'waiting' | 'all'): BatchLine[] {
  const total = sql<number>`(select count(*) from ${certificates}
      where ${eq(certificates.batchId, certificateBatches.id)})`.mapWith(Number);
  const { id, kind, state, proposedAt, proposedBy } = certificateBatches;
  const rows = db.select({ id, kind, state, proposedAt, proposedBy, total }).from(certificateBatches);
  return which === 'all'
    ? rows.orderBy(desc(id)).limit(100).all()
    : rows
        .where(inArray(state, ['proposed', 'issuing']))
        .orderBy(asc(id))
        .limit(100)
        .all();
}

/** How many certificates from a seat stand or wait: none, some or one per body of its scheme. */
const certified = sql<number>`(select count(*) from ${certificates}
    where ${eq(certificates.seatId, examSeats.id)}
      and ${certificates.replacesId} is null and ${certificates.state} <> 'declined')`.mapWith(Number);
const passed = and(
  eq(assessments.passed, true),
  isNull(assessments.annulledAt),
  inArray(certificationApplications.state, ['passed', 'issued']),
);
const incomplete = sql`${certified} < json_array_length(${schemeVersions.content}, '$.issuers')`;

function waitingSessions(db: Database, language: Language): WaitingSession[] {
  const rows = db
    .select({
      id: examSessions.id,
      startsAt: examSessions.startsAt,
      endsAt: examSessions.endsAt,
      content: schemeVersions.content,
      none: sql<number>`sum(${certified} = 0)`.mapWith(Number),
      all: count(),
    })
    .from(assessments)
    .innerJoin(examSeats, eq(examSeats.id, assessments.seatId))
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .innerJoin(examSessions, eq(examSessions.id, examSeats.sessionId))
    .innerJoin(schemeVersions, eq(schemeVersions.id, examSessions.schemeVersionId))
    .where(and(passed, incomplete))
    .groupBy(examSessions.id)
    .orderBy(asc(examSessions.startsAt))
    .all();
  return rows.map(({ content, none, all, ...session }) => ({
    ...session,
    title: localised(language, content.title.zh, content.title.en),
    waiting: none,
    partly: all - none,
  }));
}

/** Who passed in a session and lacks a certificate, with what each body would do today; as many as one batch holds. */
export function sessionCandidates(
  db: Database,
  actor: Actor,
  sessionId: number,
  language: Language,
  now: Date,
): Outcome<SessionCandidates, 'session-unknown'> {
  const session = findExamSession(db, sessionId);
  if (!session) return refuse('session-unknown', { value: String(sessionId) });
  const { content } = findSchemeVersion(db, session.schemeVersionId)!;
  const today = dateInChina(now);
  const rows = uncertifiedOf(db, sessionId);
  const mine = rows
    .filter((row) => row.application.accountId !== actor.accountId)
    .slice(0, Math.floor(issueLimit / content.issuers.length));
  const ready = bodyReadiness(db, today);
  const names = bodyNames(db, language);
  const candidates = mine.map(({ seatId, candidateNumber, application }) => ({
    applicationId: application.id,
    seatId,
    name: application.name ?? '',
    candidateNumber,
    bodies: openBodies(db, application, seatId, ready).map(({ bodyId, refusal }) => ({ name: names(bodyId), refusal })),
  }));
  const lines = candidates.flatMap((one) => one.bodies);
  const possible = lines.filter((one) => one.refusal === null).length;
  return ok({
    id: session.id,
    title: localised(language, content.title.zh, content.title.en),
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    candidates,
    all: rows.length,
    possible,
    impossible: lines.length - possible,
    validUntil: lastDay(content.validityMonths, today),
    mayPropose: can(actor, 'certificate.propose', { regionCode: homeRegionCode(db) }),
  });
}

function uncertifiedOf(db: Database, sessionId: number) {
  return db
    .select({
      seatId: examSeats.id,
      candidateNumber: examSeats.candidateNumber,
      application: certificationApplications,
    })
    .from(assessments)
    .innerJoin(examSeats, eq(examSeats.id, assessments.seatId))
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .innerJoin(schemeVersions, eq(schemeVersions.id, certificationApplications.schemeVersionId))
    .where(and(eq(examSeats.sessionId, sessionId), passed, incomplete))
    .orderBy(asc(examSeats.candidateNumber))
    .all();
}

/** Names of bodies in the reader's language, read once. */
export function bodyNames(db: Database, language: Language): (bodyId: string) => string {
  const rows = db
    .select({ id: issuingBodies.id, nameZh: issuingBodies.nameZh, nameEn: issuingBodies.nameEn })
    .from(issuingBodies)
    .all();
  const names = new Map(rows.map((row) => [row.id, localised(language, row.nameZh, row.nameEn)]));
  return (bodyId) => names.get(bodyId) ?? bodyId;
}
