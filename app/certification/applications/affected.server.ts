import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications } from '../../../db/schema/index';
import { dateInChina } from '../../calendar/working-days';
import { eligibility, requirement, type Eligibility } from './eligibility';
import { measure } from '../levels/measured-person';
import type { SchemeContent } from '../schemes/scheme';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { personOf } from '../talent/talent.server';

/**
 * An applicant for whom a draft would decide otherwise. They keep their own version; this says whom a later one would
 * meet.
 */
export interface AffectedApplicant {
  readonly applicationId: number;
  readonly now: Eligibility;
  readonly then: Eligibility;
}

export interface AffectedApplicants {
  readonly asked: number;
  /** Eligible under their own version and not under the draft; and the other way round. */
  readonly lose: readonly AffectedApplicant[];
  readonly gain: readonly AffectedApplicant[];
}

/**
 * Which present applicants (drafts too) of the scheme's occupation and level the draft would decide about otherwise.
 */
export function affectedApplicants(
  db: Database,
  draft: { occupationId: string; level: number; content: SchemeContent },
  now: Date,
): AffectedApplicants {
  const open = and(
    eq(certificationApplications.occupationId, draft.occupationId),
    eq(certificationApplications.level, draft.level),
    inArray(certificationApplications.state, ['draft', 'submitted', 'returned', 'accepted']),
  );
  const rows = db.select().from(certificationApplications).where(open).orderBy(asc(certificationApplications.id)).all();
  const today = dateInChina(now);
  const asked = (content: SchemeContent) =>
    requirement({ occupation: draft.occupationId, fields: content.fields, eligibility: content.eligibility });
  const then = asked(draft.content);
  const own = new Map(
    [...new Set(rows.map((row) => row.schemeVersionId))].map((id) => [id, asked(findSchemeVersion(db, id)!.content)]),
  );
  const verdicts = rows.map((row): AffectedApplicant => {
    const measured = measure(row.person ?? personOf(db, row.accountId), today);
    return {
      applicationId: row.id,
      now: eligibility(measured, own.get(row.schemeVersionId)!),
      then: eligibility(measured, then),
    };
  });
  return {
    asked: rows.length,
    lose: verdicts.filter((one) => one.now.eligible && !one.then.eligible),
    gain: verdicts.filter((one) => !one.now.eligible && one.then.eligible),
  };
}
