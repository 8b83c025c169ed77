import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, interestDeliveries, talentInterests } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import type { ReportedInterest } from './interest';

/**
 * Messages holders complained of and nobody has judged, the longest waiting first, in the regions the actor reviews.
 */
export function reportedInterests(db: Database, actor: Actor): ReportedInterest[] {
  const rows = db
    .select({ interest: talentInterests, report: interestDeliveries.report, company: companies })
    .from(interestDeliveries)
    .innerJoin(talentInterests, eq(talentInterests.id, interestDeliveries.interestId))
    .innerJoin(companies, eq(companies.id, talentInterests.companyId))
    .where(
      and(isNotNull(interestDeliveries.reportedAt), permitted(actor, 'desk.see', { regionCode: companies.regionCode })),
    )
    .orderBy(asc(interestDeliveries.reportedAt))
    .all();
  return [...new Map(rows.map((row) => [row.interest.id, row])).values()].map(({ interest, company }) => ({
    id: interest.id,
    company: { slug: company.slug, name: company.nameZh },
    work: interest.work,
    place: interest.place,
    contact: interest.contact ?? '',
    createdAt: interest.createdAt,
    reports: rows.flatMap((row) => (row.interest.id === interest.id && row.report ? [row.report] : [])),
    mayStop: can(actor, 'talent-interest.stop', { companyId: company.id, regionCode: company.regionCode }),
  }));
}

/** How many they are, without reading them. */
export function countReportedInterests(db: Database, actor: Actor): number {
  return db
    .select({ count: sql<number>`count(distinct ${talentInterests.id})` })
    .from(interestDeliveries)
    .innerJoin(talentInterests, eq(talentInterests.id, interestDeliveries.interestId))
    .innerJoin(companies, eq(companies.id, talentInterests.companyId))
    .where(
      and(isNotNull(interestDeliveries.reportedAt), permitted(actor, 'desk.see', { regionCode: companies.regionCode })),
    )
    .get()!.count;
}
