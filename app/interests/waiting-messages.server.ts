import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { companies, interestDeliveries, talentInterests } from '../../db/schema/index';
import { worksAtDesk, type Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { dateInChina } from '../calendar/working-days';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import type { WaitingSource } from '../waiting/waiting-source.server';
import { interestWaitingWords } from './waiting-words';

const firm = { shortName: companies.shortName, nameZh: companies.nameZh, nameEn: companies.nameEn };

const unanswered = prepared((db) =>
  db
    .select({
      id: interestDeliveries.id,
      createdAt: talentInterests.createdAt,
      expiresAt: talentInterests.expiresAt,
      ...firm,
    })
    .from(interestDeliveries)
    .innerJoin(talentInterests, eq(talentInterests.id, interestDeliveries.interestId))
    .innerJoin(companies, eq(companies.id, talentInterests.companyId))
    .where(
      and(
        eq(interestDeliveries.accountId, sql.placeholder('me')),
        eq(interestDeliveries.state, 'waiting'),
        isNull(talentInterests.endedAt),
        gt(talentInterests.expiresAt, sql.placeholder('now')),
      ),
    )
    .orderBy(asc(interestDeliveries.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Firms' messages to certified people: the holder answers or declines until the message ends. */
export const waitingMessages: WaitingSource = {
  kind: 'talent-message',
  mine: (db, { actor, language, now, limit }) =>
    unanswered(db)
      .all({ me: actor.accountId, now: now.toISOString(), limit })
      .map((row) => ({
        standing: 'act',
        act: interestWaitingWords[language].answer,
        subject: localised(language, row.shortName ?? row.nameZh, row.nameEn),
        behalf: null,
        waitsFor: null,
        since: row.createdAt,
        dueOn: dateInChina(new Date(row.expiresAt)),
        href: paths(language).talentMessage(row.id),
      })),
};

/** Messages that their readers complained of: a reviewer of the firm's region judges, an official sees them. */
export const waitingReportedMessages: WaitingSource = {
  kind: 'reported-message',
  mine: (db, { actor, language, limit }) =>
    !worksAtDesk(actor)
      ? []
      : reported(db, actor, limit).map((row) => ({
          standing: can(actor, 'talent-interest.stop', { companyId: row.companyId, regionCode: row.regionCode })
            ? 'act'
            : 'read',
          act: interestWaitingWords[language].judge,
          subject: localised(language, row.shortName ?? row.nameZh, row.nameEn),
          behalf: null,
          waitsFor: null,
          since: row.reportedAt!,
          dueOn: null,
          href: paths(language).deskInterest(row.id),
        })),
};

function reported(db: Database, actor: Actor, limit: number) {
  return (
    db
      .select({
        id: talentInterests.id,
        reportedAt: sql<string>`min(${interestDeliveries.reportedAt})`,
        companyId: companies.id,
        regionCode: companies.regionCode,
        ...firm,
      })
      .from(interestDeliveries)
      // With the sign SQLite begins with the few that were complained of, not with every message.
      .innerJoin(talentInterests, sql`${talentInterests.id} = +${interestDeliveries.interestId}`)
      .innerJoin(companies, eq(companies.id, talentInterests.companyId))
      .where(
        and(
          isNotNull(interestDeliveries.reportedAt),
          permitted(actor, 'desk.see', { regionCode: companies.regionCode }),
        ),
      )
      .groupBy(talentInterests.id)
      .orderBy(asc(sql`min(${interestDeliveries.reportedAt})`))
      .limit(limit)
      .all()
  );
}
