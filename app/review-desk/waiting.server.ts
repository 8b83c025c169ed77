import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { findDuplicates } from '../alliance/applications/duplicates.server';
import { changeDue } from '../alliance/profile/profile-change-due.server';
import type { ChangeFile } from '../alliance/profile/profile-changes.server';
import { workCalendarOf } from '../calendar/calendar.server';
import { isProvisional } from '../calendar/working-days';
import { listedNames } from '../companies/alias-list';
import { fieldConflicts } from '../companies/field-conflicts';
import { proposedRules, type ProposedField, type ReviewedField } from '../companies/profile-field-groups';
import { regionText } from '../region/regions.server';
import { inArray, and, eq } from 'drizzle-orm';
import { companies, statements } from '../../db/schema/index';
import type { Language } from '../i18n/language';
import { brackets } from '../i18n/punctuation';
import { listPendingProfileChanges } from './profile-review.server';
import { listOpenReports } from './reports.server';

/** The last one shown, as addresses hold it: `2026-11-23T08:00:00.000Z_12`. */
function cursorOf(text: string | undefined): { at: string; id: number } | null {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_(\d{1,12})$/.exec(text ?? '');
  return match ? { at: match[1]!, id: Number(match[2]) } : null;
}

const pageSize = 50;

/** A report on the desk; whoever sent it stays unnamed. */
export interface DeskReport {
  readonly id: number;
  readonly companyName: string;
  readonly companySlug: string;
  readonly fields: readonly string[];
  readonly text: string;
  readonly source: string | null;
  readonly reportedAt: string;
  readonly dueOn: string;
  readonly dueProvisional: boolean;
  /** Whether anybody can be told the outcome. */
  readonly answerable: boolean;
  readonly mayAnswer: boolean;
}

export interface DeskChange {
  readonly id: number;
  readonly companyName: string;
  readonly companySlug: string;
  readonly field: ReviewedField | 'alias';
  readonly before: string | null;
  readonly after: string | null;
  readonly proposedAt: string;
  readonly due: { readonly day: string; readonly provisional: boolean };
  /** What the firm gives as evidence. */
  readonly url: string | null;
  readonly file: ChangeFile | null;
  /** Other values sources state for the field. */
  readonly stated: readonly string[];
  /** Other firms with a name like the one proposed, likeliest first. */
  readonly alike: readonly { readonly slug: string; readonly nameZh: string; readonly score: number }[];
  readonly mayDecide: boolean;
}

export interface Waiting<Row> {
  readonly rows: readonly Row[];
  /** For the address of the next page. */
  readonly next: string | null;
}

/** Reports of wrong data that wait, oldest first. */
export function waitingReports(db: Database, actor: Actor, after: string | undefined): Waiting<DeskReport> {
  const from = cursorOf(after);
  const found = listOpenReports(db, actor, from && { reportedAt: from.at, id: from.id }, pageSize);
  const last = found.at(-1);
  const calendar = workCalendarOf(db);
  return {
    rows: found.map(
      ({
        id,
        companyId,
        companyName,
        companySlug,
        companyRegion,
        fields,
        text,
        source,
        reportedAt,
        dueOn,
        reporterEmail,
      }) => ({
        id,
        companyName,
        companySlug,
        fields,
        text,
        source,
        reportedAt,
        dueOn,
        dueProvisional: isProvisional(dueOn, calendar),
        answerable: reporterEmail !== null,
        mayAnswer: can(actor, 'report.answer', { companyId, regionCode: companyRegion }),
      }),
    ),
    next: found.length === pageSize && last ? `${last.reportedAt}_${last.id}` : null,
  };
}

/** Identity changes that members proposed, oldest first, beside what sources state. */
export function waitingChanges(
  db: Database,
  actor: Actor,
  after: string | undefined,
  language: Language,
): Waiting<DeskChange> {
  const from = cursorOf(after);
  const found = listPendingProfileChanges(db, actor, from && { proposedAt: from.at, id: from.id }, pageSize);
  const conflictsOf = statedConflicts(
    db,
    found.map((row) => row.companyId),
  );
  const named = (field: string, value: string | null) =>
    field === 'regionCode' && value !== null ? regionText(db, value, language) : value;
  const last = found.at(-1);
  return {
    rows: found.map((row) => ({
      id: row.id,
      companyName: row.companyName,
      companySlug: row.companySlug,
      field: row.field as DeskChange['field'],
      before: named(row.field, row.before),
      after: named(row.field, row.after),
      proposedAt: row.proposedAt,
      due: changeDue(db, row.proposedAt),
      url: row.url,
      file: row.file,
      stated: conflictsOf(row.companyId, row.field).map(
        (group) => `${named(row.field, group[0]!.value)}${brackets(language, group[0]!.source)}`,
      ),
      alike: firmsAlike(db, namesIn(row), row.companyId),
      mayDecide: can(actor, 'profile.review', {
        companyId: row.companyId,
        ownerId: row.proposedBy,
        regionCode: row.companyRegion,
      }),
    })),
    next: found.length === pageSize && last ? `${last.proposedAt}_${last.id}` : null,
  };
}

/** The names that a change gives the firm; none where it changes something else. */
function namesIn({ field, after }: { readonly field: string; readonly after: string | null }): string[] {
  if (field === 'alias') return listedNames(after);
  const isName = field === 'nameZh' || field === 'shortName' || field === 'nameEn';
  return isName && after !== null ? [after] : [];
}

/** Firms on record with a name like one of these: a name that is another's is no matter of taste. */
function firmsAlike(db: Database, names: string[], exceptId: number): DeskChange['alike'] {
  if (names.length === 0) return [];
  const found = findDuplicates(db, { names, uscc: null, address: null, website: null }, exceptId).slice(0, 3);
  return found.flatMap(({ companyId, score }) => {
    const { slug, nameZh } = companies;
    const row = db.select({ slug, nameZh }).from(companies).where(eq(companies.id, companyId)).get();
    return row ? [{ ...row, score }] : [];
  });
}

/** What sources state otherwise about a field of these companies, read once. */
function statedConflicts(db: Database, companyIds: readonly number[]) {
  const said =
    companyIds.length === 0
      ? []
      : db
          .select()
          .from(statements)
          .where(and(eq(statements.subjectType, 'company'), inArray(statements.subjectId, companyIds.map(String))))
          .all();
  return (companyId: number, field: ProposedField) => {
    const column = proposedRules[field].statedAs;
    const conflicts = fieldConflicts(said.filter((one) => one.subjectId === String(companyId)));
    return (column && conflicts.get(column)) ?? [];
  };
}
