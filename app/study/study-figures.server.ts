import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, indicators, observations, studyCompanies, technologies } from '../../db/schema/index';
import { groupFigures } from './figures';

/**
 * The study's chains, figures by group, and the companies it names as printed, with our record where the name resolves.
 */
export function studyFiguresOf(db: Database) {
  return {
    technologies: db.select().from(technologies).all(),
    figures: groupFigures(
      db.select().from(indicators).orderBy(asc(indicators.ordinal)).all(),
      db
        .select({
          id: observations.id,
          indicatorId: observations.indicatorId,
          citySlug: observations.citySlug,
          printed: observations.printed,
          basis: observations.basis,
          formula: observations.formula,
          asOf: observations.asOf,
          publisher: observations.publisher,
          source: observations.source,
          note: observations.note,
        })
        .from(observations)
        .all(),
    ),
    mentions: db
      .select({
        namePrinted: studyCompanies.namePrinted,
        citySlug: studyCompanies.citySlug,
        statementZh: studyCompanies.statementZh,
        roleEn: studyCompanies.roleEn,
        source: studyCompanies.source,
        note: studyCompanies.note,
        slug: companies.slug,
      })
      .from(studyCompanies)
      .leftJoin(companies, eq(companies.id, studyCompanies.companyId))
      .orderBy(asc(studyCompanies.ordinal))
      .all(),
  };
}
