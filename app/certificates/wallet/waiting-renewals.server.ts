import { and, asc, eq, gte, lte, notExists, sql } from 'drizzle-orm';
import { prepared } from '../../../db/prepared';
import { certificateRequests, certificates, schemeVersions } from '../../../db/schema/index';
import { dayAfter } from '../../calendar/working-days';
import { localised } from '../../i18n/messages';
import { paths } from '../../paths';
import type { WaitingSource } from '../../waiting/waiting-source.server';
import { reminderDays } from '../issue/expiry-reminders.server';
import { walletWaitingWords } from './waiting-words';

const endingOf = prepared((db) =>
  db
    .select({
      number: certificates.number,
      issuedOn: certificates.issuedOn,
      validUntil: certificates.validUntil,
      titleZh: sql<string>`json_extract(${schemeVersions.content}, '$.title.zh')`,
      titleEn: sql<string | null>`json_extract(${schemeVersions.content}, '$.title.en')`,
    })
    .from(certificates)
    .innerJoin(schemeVersions, eq(schemeVersions.id, certificates.schemeVersionId))
    .where(
      and(
        eq(certificates.accountId, sql.placeholder('me')),
        eq(certificates.state, 'issued'),
        gte(certificates.validUntil, sql.placeholder('today')),
        lte(certificates.validUntil, sql.placeholder('until')),
        sql`json_extract(${schemeVersions.content}, '$.renewal') is not null`,
        notExists(
          db
            .select({ id: certificateRequests.id })
            .from(certificateRequests)
            .where(and(eq(certificateRequests.certificateId, certificates.id), eq(certificateRequests.state, 'open'))),
        ),
      ),
    )
    .orderBy(asc(certificates.validUntil))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** One's own certificates that end within the days of the first reminder and can be renewed. */
export const waitingRenewals: WaitingSource = {
  kind: 'certificate-renewal',
  mine: (db, { actor, language, today, limit }) =>
    endingOf(db)
      .all({ me: actor.accountId, today, until: dayAfter(today, reminderDays[0]), limit })
      .map(({ number, issuedOn, validUntil, titleZh, titleEn }) => ({
        standing: 'act',
        act: walletWaitingWords[language].renew,
        subject: `${localised(language, titleZh, titleEn)} ${number}`,
        behalf: null,
        waitsFor: null,
        since: `${issuedOn}T00:00:00.000Z`,
        dueOn: validUntil,
        href: paths(language).certificateChanges(number),
      })),
};
