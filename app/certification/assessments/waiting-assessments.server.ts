import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { prepared } from '../../../db/prepared';
import {
  certificationApplications,
  examSeats,
  examSessions,
  schemeVersions,
  sessionAssessors,
} from '../../../db/schema/index';
import { activeGrants, type Actor } from '../../accounts/permissions/actor';
import { figure } from '../../i18n/figures';
import { localised } from '../../i18n/messages';
import { paths } from '../../paths';
import type { WaitingSource } from '../../waiting/waiting-source.server';
import { certificationWaitingWords } from '../waiting-words';
import { listCandidatesToScore } from './candidates-to-score.server';

/** Sessions an assessor is named for in which papers may be scored now: closed ones, and results under a new scoring. */
const scorableOf = prepared((db) => {
  const rescored = sql`exists (select 1 from ${examSeats}
    join ${certificationApplications} on ${certificationApplications.id} = ${examSeats.applicationId}
    where ${examSeats.sessionId} = ${examSessions.id} and ${examSeats.round} > 1
      and ${certificationApplications.state} = 'assessed')`;
  return db
    .select({
      id: examSessions.id,
      endsAt: examSessions.endsAt,
      startsAt: examSessions.startsAt,
      declaredAt: sessionAssessors.declaredAt,
      titleZh: sql<string>`json_extract(${schemeVersions.content}, '$.title.zh')`,
      titleEn: sql<string | null>`json_extract(${schemeVersions.content}, '$.title.en')`,
    })
    .from(sessionAssessors)
    .innerJoin(examSessions, eq(examSessions.id, sessionAssessors.sessionId))
    .innerJoin(schemeVersions, eq(schemeVersions.id, examSessions.schemeVersionId))
    .where(
      and(
        eq(sessionAssessors.assessorId, sql.placeholder('me')),
        isNull(sessionAssessors.stoodDownAt),
        or(eq(examSessions.state, 'closed'), and(eq(examSessions.state, 'confirmed'), rescored)),
      ),
    )
    .orderBy(asc(examSessions.startsAt))
    .limit(30)
    .prepare();
});

/** Sessions an assessor is named for: declare conflicts first, then score what is left. */
export const waitingAssessments: WaitingSource = {
  kind: 'assessment',
  mine: (db, { actor, language, now }) => {
    if (activeGrants(actor, 'assessor').length === 0) return [];
    const words = certificationWaitingWords[language];
    return scorableOf(db)
      .all({ me: actor.accountId })
      .flatMap((row) => {
        const left = row.declaredAt === null ? null : papersLeft(db, actor, row.id, now);
        if (left === 0) return [];
        return [
          {
            standing: 'act' as const,
            act: left === null ? words.declare : words.score(figure(language, left)),
            subject: `${localised(language, row.titleZh, row.titleEn)} ${row.startsAt.slice(0, 10)}`,
            behalf: null,
            waitsFor: null,
            since: row.endsAt,
            dueOn: null,
            href: paths(language).assessment(row.id),
          },
        ];
      });
  },
};

function papersLeft(db: Database, actor: Actor, sessionId: number, now: Date): number {
  const candidates = listCandidatesToScore(db, actor, sessionId, now);
  return candidates.reduce((sum, one) => sum + one.papers.filter(({ due }) => due !== null).length, 0);
}
