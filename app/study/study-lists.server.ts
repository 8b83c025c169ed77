import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  allianceMembers,
  alliances,
  anomalies,
  certificationFacts,
  citedReferences,
  companies,
  definitions,
  organisations,
  policies,
  standards,
  surveyFacts,
} from '../../db/schema/index';

/** The rest of the study's facts, each list in its own order. */
export function studyListsOf(db: Database) {
  const members = db
    .select({ alliance: allianceMembers.allianceNameZh, memberZh: allianceMembers.memberZh, slug: companies.slug })
    .from(allianceMembers)
    .leftJoin(companies, eq(companies.id, allianceMembers.companyId))
    .orderBy(asc(allianceMembers.memberZh))
    .all();
  return {
    alliances: db
      .select()
      .from(alliances)
      .all()
      .map((alliance) => ({ ...alliance, members: members.filter((member) => member.alliance === alliance.nameZh) })),
    certifications: db.select().from(certificationFacts).orderBy(asc(certificationFacts.ordinal)).all(),
    policies: db.select().from(policies).orderBy(asc(policies.ordinal)).all(),
    standards: db.select().from(standards).orderBy(asc(standards.ordinal)).all(),
    definitions: db.select().from(definitions).orderBy(asc(definitions.ordinal)).all(),
    organisations: db.select().from(organisations).orderBy(asc(organisations.ordinal)).all(),
    references: db.select().from(citedReferences).orderBy(asc(citedReferences.number)).all(),
    madeHow: db.select().from(surveyFacts).orderBy(asc(surveyFacts.ordinal)).all(),
    anomalies: db.select().from(anomalies).orderBy(asc(anomalies.number)).all(),
  };
}
