import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { prepared } from '../../../db/prepared';
import { capabilityEvidence, companies, segments } from '../../../db/schema/index';
import { companiesOf } from '../../accounts/permissions/actor';
import { dayAfter } from '../../calendar/working-days';
import { localised } from '../../i18n/messages';
import { paths } from '../../paths';
import type { WaitingSource } from '../../waiting/waiting-source.server';
import { profileWaitingWords } from './waiting-words';

/** Days before its day that a ground asks to be looked at again. */
const askedBefore = 30;

const ending = prepared((db) =>
  db
    .select({
      renewBy: sql<string>`min(${capabilityEvidence.renewBy})`,
      recordedAt: capabilityEvidence.recordedAt,
      segmentZh: segments.nameZh,
      segmentEn: segments.nameEn,
      slug: companies.slug,
      shortName: companies.shortName,
      nameZh: companies.nameZh,
      nameEn: companies.nameEn,
    })
    .from(capabilityEvidence)
    .innerJoin(segments, eq(segments.id, capabilityEvidence.segmentId))
    .innerJoin(companies, eq(companies.id, capabilityEvidence.companyId))
    .where(
      and(
        eq(capabilityEvidence.companyId, sql.placeholder('company')),
        isNull(capabilityEvidence.retractedAt),
        lte(capabilityEvidence.renewBy, sql.placeholder('until')),
      ),
    )
    .groupBy(capabilityEvidence.segmentId)
    .orderBy(asc(sql`min(${capabilityEvidence.renewBy})`))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Segments of the reader's firms of which a ground should be looked at again within a month, or should have been. */
export const waitingCapabilityRenewals: WaitingSource = {
  kind: 'capability-renewal',
  mine: (db, { actor, language, today, limit }) =>
    companiesOf(actor).flatMap((company) =>
      ending(db)
        .all({ company, until: dayAfter(today, askedBefore), limit })
        .map((row) => ({
          standing: 'act',
          act: profileWaitingWords[language].renew,
          subject: localised(language, row.segmentZh, row.segmentEn),
          behalf: localised(language, row.shortName ?? row.nameZh, row.nameEn),
          waitsFor: null,
          // What came with the shipped files has no moment of its own: it waits since a month before its day.
          since: row.recordedAt ?? `${dayAfter(row.renewBy, -askedBefore)}T00:00:00.000Z`,
          dueOn: row.renewBy,
          href: paths(language).company(row.slug),
        })),
    ),
};
