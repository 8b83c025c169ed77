import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { examSessions, schemeVersions, sessionAssessors } from '../../../db/schema/index';
import { activeGrants, type Actor } from '../../accounts/permissions/actor';
import { can } from '../../accounts/permissions/permissions';
import { permitted } from '../../accounts/permissions/permitted.server';
import { localised } from '../../i18n/messages';
import { paths } from '../../paths';
import type { WaitingSource } from '../../waiting/waiting-source.server';
import { confirmingThing, missingScores } from '../assessments/results.server';
import { certificationWaitingWords } from '../waiting-words';
import { judgeSession } from './session-results.server';

/** Sessions looked at closely: each costs the scores of its candidates. */
const sessionsLookedAt = 30;

/** Exam sessions that wait for an official: to be closed after the exam, to get assessors, to have results confirmed. */
export const waitingExamSessions: WaitingSource = {
  kind: 'exam-session',
  mine: (db, { actor, language, now, today }) => {
    if (activeGrants(actor, 'official').length === 0) return [];
    const words = certificationWaitingWords[language];
    return endedSessions(db, actor, now).flatMap(({ session, titleZh, titleEn, assessors }) => {
      const step = stepOf(db, actor, session, assessors, today);
      if (step === null) return [];
      return [
        {
          standing: 'act' as const,
          act: words[step],
          subject: `${localised(language, titleZh, titleEn)} ${session.startsAt.slice(0, 10)}`,
          behalf: null,
          waitsFor: null,
          since: session.endsAt,
          dueOn: null,
          href: paths(language).certificationDeskSession(session.id),
        },
      ];
    });
  },
};

function endedSessions(db: Database, actor: Actor, now: Date) {
  return db
    .select({
      session: examSessions,
      titleZh: sql<string>`json_extract(${schemeVersions.content}, '$.title.zh')`,
      titleEn: sql<string | null>`json_extract(${schemeVersions.content}, '$.title.en')`,
      assessors: sql<number>`(select count(*) from ${sessionAssessors}
        where ${and(eq(sessionAssessors.sessionId, examSessions.id), isNull(sessionAssessors.stoodDownAt))})`,
    })
    .from(examSessions)
    .innerJoin(schemeVersions, eq(schemeVersions.id, examSessions.schemeVersionId))
    .where(
      and(
        or(
          eq(examSessions.state, 'closed'),
          and(eq(examSessions.state, 'open'), sql`${examSessions.endsAt} < ${now.toISOString()}`),
        ),
        permitted(actor, 'exam-session.edit', { regionCode: examSessions.regionCode }),
      ),
    )
    .orderBy(asc(examSessions.startsAt))
    .limit(sessionsLookedAt)
    .all();
}

function stepOf(
  db: Database,
  actor: Actor,
  session: typeof examSessions.$inferSelect,
  assessors: number,
  today: string,
): 'close' | 'assess' | 'confirm' | null {
  if (session.state === 'open') return 'close';
  if (assessors === 0) return 'assess';
  if (missingScores(judgeSession(db, session, today)).length > 0) return null;
  return can(actor, 'assessment.confirm', confirmingThing(db, actor, session)) ? 'confirm' : null;
}
