import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, dataReports } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { reviewTermsOf, workCalendarOf } from '../calendar/calendar.server';
import { mailToAddress } from '../alliance/alliance-mail.server';
import { stateNames } from '../alliance/messages';
import { reviewDates } from '../calendar/review-clock';
import { dateInChina } from '../calendar/working-days';
import { recordEvent, type EventActor } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import type { ReportForm } from './report';
import { afterReportMove, type ReportMove } from './report-state';
import { reviewMails } from './mails';

export type DataReport = typeof dataReports.$inferSelect;

/** Takes a report from anybody, signed in or not, and starts the desk's clock. Throttling is the caller's. */
export function reportWrongData(
  db: Database,
  actor: Actor | null,
  companyId: number,
  form: ReportForm,
  occasion: Occasion,
): Outcome<{ id: number; dueOn: string }, 'company-unknown'> {
  const { dueOn } = reviewDates(dateInChina(occasion.now), reviewTermsOf(db), workCalendarOf(db));
  return write(db, (tx) => {
    if (!tx.select({ id: companies.id }).from(companies).where(eq(companies.id, companyId)).get())
      return refuse('company-unknown', { value: String(companyId) });
    const { field, text, source, email } = form;
    const { id } = tx
      .insert(dataReports)
      .values({
        companyId,
        field,
        text,
        source,
        reporterEmail: email,
        language: occasion.language,
        state: 'open',
        reportedAt: occasion.now.toISOString(),
        dueOn,
      })
      .returning({ id: dataReports.id })
      .get();
    recordEvent(
      tx,
      {
        actor: { accountId: actor?.accountId ?? null },
        deed: 'report.send',
        thing: { type: 'company', id: companyId },
        after: { reportId: id, field },
      },
      occasion,
    );
    return ok({ id, dueOn });
  });
}

/** `reportWrongData` as a form sends it: an e-mail address only with consent, so many from one network address. */
export function reportThrottled(
  db: Database,
  actor: Actor | null,
  companyId: number,
  form: ReportForm,
  occasion: Occasion,
): Outcome<{ id: number; dueOn: string }, 'company-unknown' | 'consent-needed' | ThrottleRefusal> {
  if (form.email !== null && form.consent !== 'yes') return refuse('consent-needed', { field: 'consent' });
  return (
    throttled(occasion, [['report:address', occasion.address]]) ?? reportWrongData(db, actor, companyId, form, occasion)
  );
}

export type ReportAnswerRefusal = PermissionRefusal | 'report-unknown' | 'move-not-allowed' | 'reason-needed';

/**
 * Answers a report: the data was mended, or stands. The reporter is told by mail, and their address is then forgotten.
 */
export function answerReport(
  db: Database,
  actor: Actor | null,
  input: { reportId: number; move: ReportMove; reason: string },
  occasion: Occasion,
): Outcome<DataReport, ReportAnswerRefusal> {
  return write(db, (tx): Outcome<DataReport, ReportAnswerRefusal> => {
    const found = reportWithCompany(tx, input.reportId);
    const unseen = refuse('report-unknown', { value: String(input.reportId) });
    if (!found) return unseen;
    const { report, company } = found;
    const allowed = authoriseIn(
      tx,
      actor,
      'report.answer',
      { companyId: company.id, regionCode: company.regionCode },
      { type: 'company', id: company.id },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    const state = afterReportMove(report.state, input.move);
    if (state === null) return refuse('move-not-allowed', { value: input.move, state: report.state, allowed: [] });
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason', state: report.state });
    const by = { accountId: actor!.accountId, role: allowed.value };
    const answered = noteAnswer(tx, report, { move: input.move, state, reason, by }, occasion);
    mailToReporter(tx, report, company, { state, reason }, occasion);
    return ok(answered);
  });
}

function reportWithCompany(tx: Transaction, reportId: number) {
  return tx
    .select({ report: dataReports, company: companies })
    .from(dataReports)
    .innerJoin(companies, eq(companies.id, dataReports.companyId))
    .where(eq(dataReports.id, reportId))
    .get();
}

interface ReportAnswer {
  readonly move: ReportMove;
  readonly state: DataReport['state'];
  readonly reason: string;
  readonly by: EventActor & { readonly accountId: number };
}

/** Keeps the answer and forgets the reporter's address. */
function noteAnswer(
  tx: Transaction,
  report: DataReport,
  { move, state, reason, by }: ReportAnswer,
  occasion: Occasion,
): DataReport {
  const answered = tx
    .update(dataReports)
    .set({ state, reason, reporterEmail: null, decidedBy: by.accountId, decidedAt: occasion.now.toISOString() })
    .where(and(eq(dataReports.id, report.id), eq(dataReports.state, report.state)))
    .returning()
    .get();
  recordEvent(
    tx,
    {
      actor: by,
      deed: `report.${move}`,
      thing: { type: 'company', id: report.companyId },
      before: { reportId: report.id, state: report.state },
      after: { reportId: report.id, state },
      reason,
    },
    occasion,
  );
  return answered;
}

function mailToReporter(
  tx: Transaction,
  { reporterEmail, language }: DataReport,
  company: typeof companies.$inferSelect,
  { state, reason }: Pick<ReportAnswer, 'state' | 'reason'>,
  occasion: Occasion,
): void {
  if (reporterEmail)
    mailToAddress(
      tx,
      { email: reporterEmail, language },
      reviewMails.reportAnswered,
      occasion,
      company.nameZh,
      stateNames[language].report[state],
      reason,
      `${occasion.origin}${paths(language).company(company.slug)}`,
    );
}

/** Reports that wait in the regions the actor sees at the desk, oldest first; `after` is the last one shown. */
export function listOpenReports(
  db: Database,
  actor: Actor,
  after: { reportedAt: string; id: number } | null = null,
  limit = 50,
): (DataReport & { companyName: string; companySlug: string; companyRegion: string | null })[] {
  return db
    .select({
      report: dataReports,
      companyName: companies.nameZh,
      companySlug: companies.slug,
      companyRegion: companies.regionCode,
    })
    .from(dataReports)
    .innerJoin(companies, eq(companies.id, dataReports.companyId))
    .where(
      and(
        eq(dataReports.state, 'open'),
        permitted(actor, 'desk.see', { regionCode: companies.regionCode }),
        sql`(${dataReports.reportedAt}, ${dataReports.id}) > (${after?.reportedAt ?? ''}, ${after?.id ?? 0})`,
      ),
    )
    .orderBy(asc(dataReports.reportedAt), asc(dataReports.id))
    .limit(limit)
    .all()
    .map(({ report, ...company }) => ({ ...report, ...company }));
}
