import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { capabilityEvidence } from '../../db/schema/index';
import { byCompany } from './by-company';
import { strongestFirst, type Ground } from './ground';

const table = capabilityEvidence;

function standing(db: Database, where: SQL) {
  return db
    .select({
      companyId: table.companyId,
      segmentId: table.segmentId,
      kind: table.kind,
      reference: table.reference,
      evidence: table.evidence,
      evidenceZh: table.evidenceZh,
      sourceTitle: table.sourceTitle,
      sourceUrl: table.sourceUrl,
      confidence: table.confidence,
      validFrom: table.validFrom,
    })
    .from(table)
    .where(and(where, isNull(table.retractedAt)))
    .orderBy(asc(table.id))
    .prepare();
}

const ofCompany = prepared((db) => standing(db, eq(table.companyId, sql.placeholder('company'))));
const inSegment = prepared((db) => standing(db, eq(table.segmentId, sql.placeholder('segment'))));

/** By segment, what stands for a company's capabilities, the strongest first. */
export function groundsOfCompany(db: Database, company: number): ReadonlyMap<string, readonly Ground[]> {
  const groups = new Map<string, Ground[]>();
  for (const row of ofCompany(db).all({ company }).sort(strongestFirst))
    groups.set(row.segmentId, [...(groups.get(row.segmentId) ?? []), row]);
  return groups;
}

/** By company, what stands for its capability in a segment, the strongest first. */
export function groundsInSegment(db: Database, segment: string): ReadonlyMap<number, readonly Ground[]> {
  return byCompany(inSegment(db).all({ segment }).sort(strongestFirst), (row) => row);
}
