import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { examSeats, examSessions, schemeVersions } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { dateInChina } from '../calendar/working-days';
import { certificateDesk } from '../issuing-desk/desk-view.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { homeRegionCode } from '../region/home-region.server';
import { listOpenAppeals } from '../certification/applications/appeal-view.server';
import { waitingVersions } from '../certification/sessions/waiting-versions.server';
import { examSessionMoves } from '../certification/sessions/exam-session-state';
import { listOccupations } from '../certification/schemes/occupation-register.server';
import { reviewQueue } from '../certification/applications/review-view.server';

/** What reviewers and officials see of certification's work. */
export type CertificationDesk = ReturnType<typeof certificationDesk>;

/**
 * The desk as this actor sees it: reviews they may decide with the clock as of `now`, every scheme, and the sessions of
 * their regions.
 */
export function certificationDesk(db: Database, actor: Actor, language: Language, now: Date) {
  const home = homeRegionCode(db);
  return {
    mayReview: can(actor, 'certification.review', { regionCode: home }),
    mayEdit: can(actor, 'scheme.edit', { regionCode: home }),
    /** What certificates wait for; null for who works in another region, whose certificates these are not. */
    certificates: can(actor, 'desk.see', { regionCode: home }) ? certificateDesk(db, language) : null,
    reviews: reviewQueue(db, actor, language, now),
    schemes: schemesOf(db, actor, language),
    appeals: listOpenAppeals(db, actor, language),
    sessions: sessionsOf(db, actor, language),
    /** For which versions an exam can be planned; only who plans is told how many wait. */
    waiting: can(actor, 'exam-session.edit', { regionCode: home }) ? waitingVersions(db, language) : [],
  };
}

function schemesOf(db: Database, actor: Actor, language: Language) {
  const open = db
    .select()
    .from(schemeVersions)
    .where(inArray(schemeVersions.state, ['draft', 'proposed']))
    .all();
  return listOccupations(db, 'all').flatMap((occupation) =>
    occupation.schemes.flatMap(({ level, published, draft }) => {
      const version = open.find((one) => one.occupationId === occupation.id && one.level === level) ?? null;
      const proposed = version?.state === 'proposed' ? version : null;
      const content = published?.content ?? draft ?? version?.content;
      if (!content) return [];
      return [
        {
          occupationId: occupation.id,
          level,
          title: localised(language, content.title.zh, content.title.en),
          standing: published
            ? {
                kind: 'version' as const,
                version: published.version,
                state: published.state,
                publishedOn: published.publishedAt && dateInChina(new Date(published.publishedAt)),
              }
            : { kind: 'draft' as const },
          draftVersion: version?.state === 'draft' ? version.version : null,
          proposedVersion: proposed?.version ?? null,
          proposedByMe: proposed?.proposedBy === actor.accountId,
        },
      ];
    }),
  );
}

function sessionsOf(db: Database, actor: Actor, language: Language) {
  const count = (state: 'held' | 'waiting') =>
    sql<number>`(select count(*) from ${examSeats}
      where ${and(eq(examSeats.sessionId, examSessions.id), eq(examSeats.state, state))})`.mapWith(Number);
  const rows = db
    .select({ session: examSessions, content: schemeVersions.content, held: count('held'), waiting: count('waiting') })
    .from(examSessions)
    .innerJoin(schemeVersions, eq(schemeVersions.id, examSessions.schemeVersionId))
    .where(
      and(
        inArray(examSessions.state, ['planned', 'open', 'closed', 'confirmed']),
        permitted(actor, 'desk.see', { regionCode: examSessions.regionCode }),
      ),
    )
    .orderBy(desc(examSessions.startsAt))
    .limit(100)
    .all();
  return rows.map(({ session, content, held, waiting }) => {
    const { id, startsAt, endsAt, online, seats, state, regionCode } = session;
    const mayEdit = can(actor, 'exam-session.edit', { regionCode });
    // How to join is for the seated, and for who keeps it right.
    const place = online && !mayEdit ? '' : session.place;
    // Confirming results belongs to scoring, not to running the session.
    const moves = mayEdit ? examSessionMoves(state).filter((move) => move !== 'confirm') : [];
    return {
      id,
      title: localised(language, content.title.zh, content.title.en),
      startsAt,
      endsAt,
      place,
      online,
      seats,
      state,
      held,
      waiting,
      moves,
    };
  });
}
