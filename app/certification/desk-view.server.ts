import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { certificationApplications, examSeats, examSessions, schemeVersions } from '../../db/schema/index';
import type { Actor } from '../accounts/actor';
import { can } from '../accounts/permissions';
import { dateInChina } from '../alliance/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { homeRegionCode } from '../region/home-region.server';
import { listOpenAppeals } from './appeal-view.server';
import { findCertificationApplication, type CertificationApplication } from './application.server';
import { certificationReference } from './candidate-view';
import type { CertificationDesk, ReviewView } from './desk-view';
import { examSessionMoves } from './exam-session-state';
import { listOccupations } from './occupation-register.server';
import { findSchemeVersion } from './scheme-version.server';

/** The desk as this actor sees it: reviews they may decide, every scheme, and the sessions of their regions. */
export function certificationDesk(db: Database, actor: Actor, language: Language): CertificationDesk {
  const home = homeRegionCode(db);
  return { mayReview: can(actor, 'certification.review', { regionCode: home }), mayEdit: can(actor, 'scheme.edit', { regionCode: home }), reviews: reviewsOf(db, actor, language), schemes: schemesOf(db, actor, language), appeals: listOpenAppeals(db, actor, language), sessions: sessionsOf(db, actor, language) };
}

/** One application for its reviewer; unknown to whoever may not decide about it. */
export function reviewView(db: Database, actor: Actor, id: number, language: Language): Outcome<ReviewView, 'application-unknown'> {
  const application = findCertificationApplication(db, id);
  if (!application || application.state === 'draft' || !mayReview(db, actor, application)) return refuse('application-unknown', { value: String(id) });
  const { title } = findSchemeVersion(db, application.schemeVersionId)!.content;
  const { occupationId, level, route, person, reason, appealReason } = application;
  return ok({ id, reference: certificationReference(application), title: localised(language, title.zh, title.en), occupationId, level, name: application.name ?? '', submittedOn: application.submittedAt && dateInChina(new Date(application.submittedAt)), open: application.state === 'submitted', appealReason, reason, route: route === null ? null : route + 1, person });
}

function mayReview(db: Database, actor: Actor, one: CertificationApplication): boolean {
  return can(actor, 'certification.review', { ownerId: one.accountId, companyId: one.companyId, regionCode: one.regionCode ?? homeRegionCode(db) });
}

function reviewsOf(db: Database, actor: Actor, language: Language): CertificationDesk['reviews'] {
  const rows = db.select({ row: certificationApplications, content: schemeVersions.content }).from(certificationApplications).innerJoin(schemeVersions, eq(schemeVersions.id, certificationApplications.schemeVersionId)).where(eq(certificationApplications.state, 'submitted')).orderBy(asc(certificationApplications.submittedAt)).limit(200).all();
  return rows.filter(({ row }) => mayReview(db, actor, row)).map(({ row, content }) => ({ id: row.id, reference: certificationReference(row), title: localised(language, content.title.zh, content.title.en), submittedOn: dateInChina(new Date(row.submittedAt ?? row.updatedAt)), appeal: row.appealReason !== null }));
}

function schemesOf(db: Database, actor: Actor, language: Language): CertificationDesk['schemes'] {
  const open = db.select().from(schemeVersions).where(inArray(schemeVersions.state, ['draft', 'proposed'])).all();
  return listOccupations(db, 'all').flatMap((occupation) =>
    occupation.schemes.flatMap(({ level, published, draft }) => {
      const version = open.find((one) => one.occupationId === occupation.id && one.level === level) ?? null;
      const proposed = version?.state === 'proposed' ? version : null;
      const content = published?.content ?? draft ?? version?.content;
      if (!content) return [];
      return [{ occupationId: occupation.id, level, title: localised(language, content.title.zh, content.title.en), standing: published ? { kind: 'version' as const, version: published.version, state: published.state, publishedOn: published.publishedAt?.slice(0, 10) ?? null } : { kind: 'draft' as const }, draftVersion: version?.state === 'draft' ? version.version : null, proposedVersion: proposed?.version ?? null, proposedByMe: proposed?.proposedBy === actor.accountId, versionId: published?.id ?? null }];
    }),
  );
}

function sessionsOf(db: Database, actor: Actor, language: Language): CertificationDesk['sessions'] {
  const count = (state: string) => sql<number>`(select count(*) from ${examSeats} where ${examSeats.sessionId} = ${examSessions.id} and ${examSeats.state} = ${state})`.mapWith(Number);
  const rows = db.select({ session: examSessions, content: schemeVersions.content, held: count('held'), waiting: count('waiting') }).from(examSessions).innerJoin(schemeVersions, eq(schemeVersions.id, examSessions.schemeVersionId)).where(and(inArray(examSessions.state, ['planned', 'open', 'closed', 'confirmed']))).orderBy(desc(examSessions.startsAt)).limit(100).all();
  return rows.map(({ session, content, held, waiting }) => {
    const { id, startsAt, endsAt, place, online, seats, state, regionCode } = session;
    // Confirming results belongs to scoring, not to running the session.
    const moves = can(actor, 'exam-session.edit', { regionCode }) ? examSessionMoves(state).filter((move) => move !== 'confirm') : [];
    return { id, title: localised(language, content.title.zh, content.title.en), startsAt, endsAt, place, online, seats, state, held, waiting, moves };
  });
}
