import { eq, inArray, or, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats, schemeVersions } from '../../../db/schema/index';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import type { SchemeState } from '../schemes/scheme-state';

/** A version for which an exam can be planned, with how many people would sit it. */
export interface WaitingVersion {
  readonly id: number;
  readonly title: string;
  readonly version: number;
  readonly state: SchemeState;
  /** Accepted, and without a seat in any session that is still to come. */
  readonly accepted: number;
  /** Failed, with a try left that their scheme allows. */
  readonly resits: number;
  /** Under review; they may be accepted before an exam is held. */
  readonly inReview: number;
}

/**
 * Versions in force, and earlier ones under which people still wait: who was accepted under a version sits the exam of
 * that version. Those with most people waiting first.
 */
export function waitingVersions(db: Database, language: Language): WaitingVersion[] {
  const counts = countsByVersion(db);
  const rows = db
    .select()
    .from(schemeVersions)
    .where(or(eq(schemeVersions.state, 'published'), inArray(schemeVersions.id, [...counts.keys()])))
    .all();
  return rows
    .map(({ id, version, state, content }) => ({
      id,
      title: localised(language, content.title.zh, content.title.en),
      version,
      state,
      accepted: counts.get(id)?.accepted ?? 0,
      resits: counts.get(id)?.resits ?? 0,
      inReview: counts.get(id)?.inReview ?? 0,
    }))
    .sort((one, other) => other.accepted - one.accepted || other.resits - one.resits || one.id - other.id);
}

/** How many wait, by the id of their version; versions under which nobody does are left out. */
function countsByVersion(db: Database) {
  const application = certificationApplications;
  const tries = sql`json_extract(${schemeVersions.content}, '$.resit.attempts')`;
  const seated = sql`exists (select 1 from ${examSeats}
    where ${examSeats.applicationId} = ${application.id} and ${examSeats.state} in ('held', 'waiting'))`;
  const sum = (condition: ReturnType<typeof sql>) => sql<number>`sum(${condition})`.mapWith(Number);
  const rows = db
    .select({
      id: application.schemeVersionId,
      accepted: sum(sql`${application.state} = 'accepted' and not ${seated}`),
      resits: sum(sql`${application.state} = 'failed' and ${application.attempt} < ${tries}`),
      inReview: sum(sql`${application.state} in ('submitted', 'returned')`),
    })
    .from(application)
    .innerJoin(schemeVersions, eq(schemeVersions.id, application.schemeVersionId))
    .where(inArray(application.state, ['accepted', 'failed', 'submitted', 'returned']))
    .groupBy(application.schemeVersionId)
    .all();
  return new Map(
    rows.filter(({ accepted, resits, inReview }) => accepted + resits + inReview > 0).map((row) => [row.id, row]),
  );
}
