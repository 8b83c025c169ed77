import { and, asc, eq, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, dataCorrections, statements } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { mailToFirm } from '../alliance/alliance-mail.server';
import { findProfile } from '../alliance/profile/published-profile.server';
import { profileValue } from '../alliance/profile/profile-values';
import { announcing, changeAliases, changeRecord } from '../alliance/profile/record-change.server';
import { dateInChina } from '../calendar/working-days';
import type { CompanyField } from '../companies/company-facts';
import { recordEvent } from '../events/record.server';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { paths } from '../paths';
import { findRegion } from '../region/regions.server';
import { setSegment } from './capability-correction.server';
import { correctableName } from './correctable-names';
import { correctedValue, isCompanyField, recordFieldOf, type CorrectionForm } from './correction';
import { reviewMails } from './mails';
import { openReport, type ReportAnswerRefusal } from './reports.server';

export type Correction = typeof dataCorrections.$inferSelect;
type Company = typeof companies.$inferSelect;

/** What was written: the column or `segment`, and its values. */
interface Written {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Corrects one field of a reported company, with the source where the right value was read: the record changes, the
 * source's statement joins those on record, the correction is kept with the report, and the firm is told.
 */
export function correctRecord(
  db: Database,
  actor: Actor | null,
  { reportId, ...form }: CorrectionForm & { readonly reportId: number },
  occasion: Occasion,
): Outcome<Correction, ReportAnswerRefusal | string> {
  return write(db, (tx): Outcome<Correction, string> => {
    const open = openReport(tx, actor, reportId, 'correct', occasion);
    if (!open.ok) return open;
    const { company, role } = open.value;
    if (form.source.trim() === '') return refuse('required', { field: 'source' });
    const written = isCompanyField(form.field)
      ? correctField(db, tx, company, { ...form, field: form.field }, occasion)
      : form.field === 'alias'
        ? correctAliases(db, tx, company, form, occasion)
        : setSegment(db, tx, company.id, { ...form, held: form.field === 'segment-held', reportId }, occasion);
    if (!written.ok) return written;
    const correction = tx
      .insert(dataCorrections)
      .values({
        reportId,
        companyId: company.id,
        ...written.value,
        source: form.source,
        correctedBy: actor!.accountId,
        correctedAt: occasion.now.toISOString(),
      })
      .returning()
      .get();
    noteCorrection(tx, correction, { accountId: actor!.accountId, role }, occasion);
    tellFirm(tx, company, form, written.value, occasion);
    return ok(correction);
  });
}

function correctField(
  db: Database,
  tx: Transaction,
  company: Company,
  { field, value, source }: CorrectionForm & { readonly field: CompanyField },
  occasion: Occasion,
): Outcome<Written> {
  const checked = correctedValue(field, value);
  if (!checked.ok) return checked;
  const [column, after] = [recordFieldOf(field), checked.value];
  const hindrance = hindranceOf(db, tx, company, field, after);
  if (hindrance) return hindrance;
  const before = company[column];
  announcing(db, tx, company.id, occasion, () => {
    changeRecord(tx, {
      companyId: company.id,
      field: column,
      before,
      after,
      formerNameFrom: `更正 corrected: ${source}`,
    });
    tx.insert(statements)
      .values({
        subjectType: 'company',
        subjectId: String(company.id),
        field,
        value: after,
        basis: 'stated',
        source,
        asOf: dateInChina(occasion.now),
        confidence: 'high',
      })
      .onConflictDoNothing()
      .run();
  });
  return ok({ field, before, after });
}

/** Puts all other names of a firm right at once: what is typed is the whole list. */
function correctAliases(
  db: Database,
  tx: Transaction,
  { id: companyId }: Company,
  { value, source }: CorrectionForm,
  occasion: Occasion,
): Outcome<Written> {
  const checked = profileValue('alias', value);
  if (!checked.ok) return { ...checked, field: 'value' };
  const [before, after] = [findProfile(tx, companyId)!.alias, checked.value];
  if (after === before) return refuse('nothing-changed', { field: 'value' });
  announcing(db, tx, companyId, occasion, () =>
    changeAliases(tx, { companyId, before, after, source: `更正 corrected: ${source}` }),
  );
  return ok({ field: 'alias', before, after });
}

function hindranceOf(
  db: Database,
  tx: Transaction,
  company: Company,
  field: CompanyField,
  after: string,
): Refusal | null {
  if (company[recordFieldOf(field)] === after) return refuse('nothing-changed', { field: 'value' });
  if (field === 'region_code' && !findRegion(db, after)) return refuse('region-unknown', { field: 'value' });
  if (field !== 'uscc') return null;
  const other = tx
    .select({ slug: companies.slug })
    .from(companies)
    .where(and(eq(companies.uscc, after), ne(companies.id, company.id)))
    .get();
  return other ? refuse('uscc-of-another', { field: 'value', value: other.slug }) : null;
}

function noteCorrection(
  tx: Transaction,
  { reportId, companyId, field, before, after, source }: Correction,
  actor: { readonly accountId: number; readonly role: string },
  occasion: Occasion,
): void {
  recordEvent(
    tx,
    {
      actor,
      deed: 'company.correct',
      thing: { type: 'company', id: companyId },
      before: { [field]: before },
      after: { [field]: after, reportId, source },
    },
    occasion,
  );
}

function tellFirm(
  tx: Transaction,
  company: Company,
  form: CorrectionForm,
  { before, after }: Written,
  occasion: Occasion,
): void {
  mailToFirm(tx, company.id, reviewMails.recordCorrected, occasion, (language) => [
    localised(language, company.shortName ?? company.nameZh, company.nameEn),
    correctableName(language, form.field),
    before ?? '–',
    after ?? '–',
    form.source,
    `${occasion.origin}${paths(language).company(company.slug)}`,
  ]);
}

/** What was corrected because of a report, in order. */
export function correctionsOf(db: Database | Transaction, reportId: number): Correction[] {
  return db
    .select()
    .from(dataCorrections)
    .where(eq(dataCorrections.reportId, reportId))
    .orderBy(asc(dataCorrections.id))
    .all();
}
