import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  assessments,
  certificates,
  examSeats,
  examSessions,
  issuingBodies,
  schemeVersions,
  scoreAppeals,
} from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { dateInChina } from '../calendar/working-days';
import { publicCertificateStates } from '../certificates/certificate-state';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { identityHindrance } from '../accounts/identity/identity-on-record.server';
import { ticketStanding } from '../certification/sessions/admission-ticket.server';
import {
  findCertificationApplication,
  listOwnCertificationApplications,
  type CertificationApplication,
} from '../certification/applications/application.server';
import { applicationMoves } from '../certification/applications/application-state';
import {
  certificationReference,
  nextOf,
  type CandidateLine,
  type CandidateStanding,
  type CandidateView,
  type OpenSession,
} from '../certification/applications/candidate-view';
import { measurerOf } from '../certification/levels/distance.server';
import { findExamSession } from '../certification/sessions/exam-session.server';
import type { SchemeContent } from '../certification/schemes/scheme';
import { afterFailing } from '../certification/assessments/resit';
import { remarkLines } from '../certification/applications/review-view.server';
import { findSchemeVersion } from '../certification/schemes/scheme-version.server';
import { findTalent } from '../certification/talent/talent.server';
import { presentSeat } from '../certification/sessions/seats.server';

/** One's own applications, the latest change first. */
export function candidateList(db: Database, actor: Actor, language: Language): CandidateLine[] {
  const rows = listOwnCertificationApplications(db, actor.accountId);
  const versions = db
    .select({ id: schemeVersions.id, content: schemeVersions.content })
    .from(schemeVersions)
    .where(
      inArray(
        schemeVersions.id,
        rows.map((row) => row.schemeVersionId),
      ),
    )
    .all();
  return rows.map((row) => {
    const { title } = versions.find((one) => one.id === row.schemeVersionId)!.content;
    return {
      id: row.id,
      reference: certificationReference(row),
      title: localised(language, title.zh, title.en),
      standing: standingOf(row, row.state === 'accepted' && presentSeat(db, row.id) !== null),
      changedOn: dateInChina(new Date(row.updatedAt)),
    };
  });
}

/** Whoever is accepted and has a place in a session is on its waiting list. */
function standingOf({ state }: Pick<CertificationApplication, 'state'>, placed: boolean): CandidateStanding {
  return state === 'accepted' && placed ? 'waiting' : state;
}

/** One's own application; another's is as unknown as one that is not there. */
export function candidateView(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<CandidateView, 'application-unknown'> {
  const application = findCertificationApplication(db, id);
  if (!application || application.accountId !== actor.accountId)
    return refuse('application-unknown', { value: String(id) });
  const version = findSchemeVersion(db, application.schemeVersionId)!;
  const { content } = version;
  const seat = presentSeat(db, id);
  const session = seat && findExamSession(db, seat.sessionId);
  const issued = db
    .select({ number: certificates.number, nameZh: issuingBodies.nameZh, nameEn: issuingBodies.nameEn })
    .from(certificates)
    .innerJoin(examSeats, eq(examSeats.id, certificates.seatId))
    .innerJoin(issuingBodies, eq(issuingBodies.id, certificates.bodyId))
    .where(and(eq(examSeats.applicationId, id), inArray(certificates.state, [...publicCertificateStates])))
    .all();
  const standing = standingOf(application, seat !== null);
  const after = afterResult(db, application, content, dateInChina(now));
  const mayAppeal = application.state === 'failed' ? after?.mayAppeal !== false : application.appealReason === null;
  const moves = applicationMoves(application.state, 'candidate').filter((move) => move !== 'appeal' || mayAppeal);
  return ok({
    id,
    reference: certificationReference(application),
    title: localised(language, content.title.zh, content.title.en),
    occupationId: application.occupationId,
    level: application.level,
    version: version.version,
    state: application.state,
    standing,
    next: nextOf(standing, mayAppeal, content.resit.attempts - application.attempt),
    moves,
    reason: application.reason,
    remarks: remarkLines(db, language, application),
    attempt: application.attempt,
    attempts: content.resit.attempts,
    identity: ['issued', 'refused', 'withdrawn'].includes(application.state)
      ? null
      : (identityHindrance(db, {
          accountId: actor.accountId,
          name: application.name ?? findTalent(db, actor.accountId)?.name ?? null,
        })?.code ?? null),
    own: measurerOf(db, actor, language, now)?.distance(application.occupationId, application.level, content) ?? null,
    sessions: application.state === 'accepted' && !seat ? openSessions(db, application.schemeVersionId, now) : [],
    after,
    seat:
      seat && session
        ? {
            session: shown(session, seat.state === 'held'),
            number: seat.seat,
            candidateNumber: seat.candidateNumber,
            mayGiveBack: session.state === 'open' || seat.state === 'waiting',
            absent: seat.absence === 'absent',
            ticket: ticketStanding(db, application),
          }
        : null,
    result: resultOf(db, application, content, language),
    certificates: issued.map((one) => ({ number: one.number, body: localised(language, one.nameZh, one.nameEn) })),
  });
}

/** Open sessions of a scheme's version that have not begun, the soonest first, with what is left of each. */
export function openSessions(db: Database, schemeVersionId: number, now: Date): OpenSession[] {
  const count = (state: 'held' | 'waiting') =>
    sql<number>`(select count(*) from ${examSeats} where ${and(eq(examSeats.sessionId, examSessions.id), eq(examSeats.state, state))})`.mapWith(
      Number,
    );
  const rows = db
    .select({ session: examSessions, held: count('held'), waiting: count('waiting') })
    .from(examSessions)
    .where(
      and(
        eq(examSessions.schemeVersionId, schemeVersionId),
        eq(examSessions.state, 'open'),
        gt(examSessions.startsAt, now.toISOString()),
      ),
    )
    .orderBy(asc(examSessions.startsAt))
    .all();
  return rows.map(({ session, held, waiting }) => ({
    ...shown(session),
    left: Math.max(0, session.seats - held),
    waiting,
  }));
}

/** What a failed candidate may do, by when; after an annulled result only the appeal, which then has no end. */
function afterResult(
  db: Database,
  application: CertificationApplication,
  content: SchemeContent,
  today: string,
): CandidateView['after'] {
  if (application.state !== 'failed' || application.failedOn === null) return null;
  const dates = afterFailing(content.resit, application.failedOn, application.attempt);
  const appealed =
    db
      .select({ id: scoreAppeals.id })
      .from(scoreAppeals)
      .innerJoin(examSeats, eq(examSeats.id, scoreAppeals.seatId))
      .where(and(eq(examSeats.applicationId, application.id), eq(examSeats.state, 'held')))
      .get() !== undefined;
  return {
    ...dates,
    mayResit: dates.attemptsLeft > 0 && today >= dates.resitFrom,
    mayAppeal: !appealed && today <= dates.appealUntil,
    appealed,
  };
}

/** How to join an online session is told to who holds a seat in it, and to nobody else. */
function shown(
  { id, startsAt, endsAt, place, online, seats }: Omit<OpenSession, 'left' | 'waiting'>,
  seated = false,
): Omit<OpenSession, 'left' | 'waiting'> {
  return { id, startsAt, endsAt, place: online && !seated ? '' : place, online, seats };
}

function resultOf(
  db: Database,
  application: CertificationApplication,
  content: SchemeContent,
  language: Language,
): CandidateView['result'] {
  const found = db
    .select({ row: assessments })
    .from(assessments)
    .innerJoin(examSeats, eq(examSeats.id, assessments.seatId))
    .where(and(eq(examSeats.applicationId, application.id), isNull(examSeats.absence), isNull(assessments.annulledAt)))
    .orderBy(desc(assessments.confirmedAt))
    .limit(1)
    .get();
  if (!found) return null;
  const { passed, total, papers } = found.row;
  return {
    passed,
    total,
    papers: content.papers.flatMap((paper) =>
      papers[paper.id] === undefined
        ? []
        : [
            {
              name: localised(language, paper.name.zh, paper.name.en),
              points: papers[paper.id]!,
              passMark: paper.passMark,
            },
          ],
    ),
  };
}
