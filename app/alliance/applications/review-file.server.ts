import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { applicationComments, applicationDuplicates, companies, statements } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import { can, type PermissionRefusal } from '../../accounts/permissions/permissions';
import { applicationMoves, applicationStates, type ApplicationMove, type Side } from './application-state';
import {
  applicationFile,
  applicationThing,
  findApplication,
  type Application,
  type ApplicationFile,
} from './application.server';
import { describedBy, findDuplicates } from './duplicates.server';
import type { LikenessReason } from './likeness';
import { pendingTwins, type PendingTwin } from './pending-twins.server';
import { clockReading, type ClockReading } from '../../calendar/review-clock';
import { fieldConflicts } from '../../companies/field-conflicts';
import { comparedFields, type AppliedField } from '../../companies/profile-field-groups';
import { companyRow, publishedFields } from '../profile/published-profile.server';
import { listHistoryOfThing, type HistoryEntry } from '../../events/events.server';
import type { Moment } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { dateInChina } from '../../calendar/working-days';

/** Where a file stands: whose turn it is and by when, for applicant and desk alike. */
export interface Standing {
  readonly acts: Side | null;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  readonly clock: ClockReading | null;
  /** What the viewer may do now. */
  readonly moves: readonly ApplicationMove[];
}

/** A field of the application beside the record; `known` is null when the record does not hold it. */
export interface ComparedField {
  readonly field: AppliedField;
  readonly said: string | null;
  readonly known: string | null;
  readonly differs: boolean;
}

export interface StoredDuplicate {
  readonly companyId: number;
  readonly slug: string;
  readonly nameZh: string;
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
  readonly verdict: 'same' | 'different' | null;
}

export interface ReviewFile {
  readonly file: ApplicationFile;
  readonly standing: Standing;
  /** The claimed company's record; null for a new one. */
  readonly record: typeof companies.$inferSelect | null;
  readonly compared: readonly ComparedField[];
  readonly conflicts: ReturnType<typeof fieldConflicts<typeof statements.$inferSelect>>;
  /** As they stand now while the file is open, as they stood when it was decided. */
  readonly duplicates: readonly StoredDuplicate[];
  /** Other applications in review that may be of the same firm. */
  readonly twins: readonly PendingTwin[];
  readonly comments: readonly (typeof applicationComments.$inferSelect)[];
  readonly history: readonly HistoryEntry[];
}

/** An application with all a reviewer weighs, in a fixed number of statements. Refused to who may not see it. */
export function findReviewFile(
  db: Database,
  actor: Actor | null,
  id: number,
  moment: Moment,
): Outcome<ReviewFile, PermissionRefusal | 'application-unknown'> {
  const application = findApplication(db, id);
  const unseen = refuse('application-unknown', { value: String(id) });
  if (!application) return unseen;
  const allowed = authorise(
    db,
    actor,
    'application.see',
    applicationThing(application),
    { type: 'application', id },
    moment,
    unseen,
  );
  if (!allowed.ok) return allowed;
  const found = application.companyId === null ? null : companyRow(db, application.companyId);
  return ok({
    file: applicationFile(db, application),
    standing: standingOf(application, actor, moment.now),
    record: found?.company ?? null,
    compared: found ? compared(application, publishedFields(found)) : [],
    conflicts: fieldConflicts(found ? statementsAbout(db, found.company.id) : []),
    duplicates: duplicatesNow(db, application),
    twins: pendingTwins(db, application),
    comments: db
      .select()
      .from(applicationComments)
      .where(eq(applicationComments.applicationId, id))
      .orderBy(asc(applicationComments.id))
      .all(),
    history: listHistoryOfThing(db, { type: 'application', id }, { limit: 200 }),
  });
}

function statementsAbout(db: Database, companyId: number) {
  return db
    .select()
    .from(statements)
    .where(and(eq(statements.subjectType, 'company'), eq(statements.subjectId, String(companyId))))
    .all();
}

/** Whose turn it is, by when, and what the viewer may do. */
export function standingOf(application: Application, viewer: Actor | null, now: Date): Standing {
  const { state, dueOn, dueProvisional, warnOn } = application;
  const thing = applicationThing(application);
  const asApplicant = can(viewer, 'application.submit', { ownerId: application.applicantId })
    ? applicationMoves(state, 'applicant')
    : [];
  const asReviewer =
    can(viewer, 'application.review', thing) && (state !== 'in-review' || application.reviewerId === viewer?.accountId)
      ? applicationMoves(state, 'desk')
      : [];
  return {
    acts: applicationStates[state].acts,
    dueOn,
    dueProvisional,
    clock: clockReading({ warnOn, dueOn }, dateInChina(now)),
    moves: [...asApplicant, ...asReviewer],
  };
}

/** The duplicates stored with an application, likeliest first. */
export function listDuplicates(db: Database, applicationId: number): StoredDuplicate[] {
  return db
    .select({
      companyId: companies.id,
      slug: companies.slug,
      nameZh: companies.nameZh,
      score: applicationDuplicates.score,
      reasons: applicationDuplicates.reasons,
      verdict: applicationDuplicates.verdict,
    })
    .from(applicationDuplicates)
    .innerJoin(companies, eq(companies.id, applicationDuplicates.companyId))
    .where(eq(applicationDuplicates.applicationId, applicationId))
    .orderBy(desc(applicationDuplicates.score), asc(companies.id))
    .all()
    .map((row) => ({ ...row, reasons: JSON.parse(row.reasons) as LikenessReason[] }));
}

/** The records that may be the applicant, looked up anew while the file is open, with what was said of them. */
function duplicatesNow(db: Database, application: Application): StoredDuplicate[] {
  const stored = listDuplicates(db, application.id);
  if (applicationStates[application.state].acts !== 'desk') return stored;
  const found = findDuplicates(db, describedBy(application), application.companyId);
  const known = new Map(stored.map((one) => [one.companyId, one]));
  const records = companiesById(
    db,
    found.map((one) => one.companyId),
  );
  return found.map((one) => ({
    ...one,
    ...records.get(one.companyId)!,
    verdict: known.get(one.companyId)?.verdict ?? null,
  }));
}

function companiesById(db: Database, ids: readonly number[]): ReadonlyMap<number, { slug: string; nameZh: string }> {
  if (ids.length === 0) return new Map();
  const { id, slug, nameZh } = companies;
  const rows = db
    .select({ id, slug, nameZh })
    .from(companies)
    .where(inArray(id, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.id, { slug: row.slug, nameZh: row.nameZh }]));
}

/** Each identity field as said beside a record. */
export function compared(
  application: Pick<Application, AppliedField>,
  record: Readonly<Record<AppliedField, string | null>>,
): ComparedField[] {
  return comparedFields.map((field) => ({
    field,
    said: application[field],
    known: record[field],
    differs: application[field] !== null && record[field] !== null && application[field] !== record[field],
  }));
}
