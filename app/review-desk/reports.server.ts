import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, dataCorrections, dataReports } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { mailToAddress, mailToFirm } from '../alliance/alliance-mail.server';
import { peopleOf } from '../alliance/firm-people.server';
import { stateNames } from '../alliance/messages';
import { recordEvent, type EventActor } from '../events/record.server';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { paths } from '../paths';
import { afterReportMove, type ReportMove } from './report-state';
import { reviewMails } from './mails';

export type DataReport = typeof dataReports.$inferSelect;

export type ReportAnswerRefusal =
  PermissionRefusal | 'report-unknown' | 'move-not-allowed' | 'reason-needed' | 'not-corrected' | 'nobody-to-tell';

/** A report that waits and its company, for somebody who may answer it. */
export function openReport(
  tx: Transaction,
  actor: Actor | null,
  reportId: number,
  move: ReportMove | 'correct',
  occasion: Occasion,
): Outcome<{ report: DataReport; company: typeof companies.$inferSelect; role: string }, ReportAnswerRefusal> {
  const found = reportWithCompany(tx, reportId);
  const unseen = refuse('report-unknown', { value: String(reportId) });
  if (!found) return unseen;
  const { report, company } = found;
  const thing = { companyId: company.id, regionCode: company.regionCode };
  const named = { type: 'company', id: company.id };
  const allowed = authoriseIn(tx, actor, 'report.answer', thing, named, occasion, unseen);
  if (!allowed.ok) return allowed;
  return report.state === 'open'
    ? ok({ report, company, role: allowed.value })
    : refuse('move-not-allowed', { value: move, state: report.state, allowed: [] });
}

/**
 * Answers a report: the record was corrected (only when it was, `correctRecord`), it is the firm's to change, or it
 * stands. The reporter is told by mail, and their address is then forgotten.
 */
export function answerReport(
  db: Database,
  actor: Actor | null,
  input: { reportId: number; move: ReportMove; reason: string },
  occasion: Occasion,
): Outcome<DataReport, ReportAnswerRefusal> {
  return write(db, (tx): Outcome<DataReport, ReportAnswerRefusal> => {
    const open = openReport(tx, actor, input.reportId, input.move, occasion);
    if (!open.ok) return open;
    const { report, company, role } = open.value;
    const state = afterReportMove(report.state, input.move)!;
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason', state: report.state });
    const hindrance = answerHindrance(tx, report, input.move);
    if (hindrance) return hindrance;
    const by = { accountId: actor!.accountId, role };
    const answered = noteAnswer(tx, report, { move: input.move, state, reason, by }, occasion);
    if (input.move === 'refer') referToFirm(tx, report, company, reason, occasion);
    mailToReporter(tx, report, company, { state, reason }, occasion);
    return ok(answered);
  });
}

/** "Corrected" needs a correction, and "passed to the firm" somebody who speaks for it. */
function answerHindrance(
  tx: Transaction,
  { id, companyId }: DataReport,
  move: ReportMove,
): Refusal<'not-corrected' | 'nobody-to-tell'> | null {
  if (move === 'refer') return peopleOf(tx, companyId).length > 0 ? null : refuse('nobody-to-tell', { field: 'move' });
  const corrected = eq(dataCorrections.reportId, id);
  const none = tx.select({ id: dataCorrections.id }).from(dataCorrections).where(corrected).get() === undefined;
  return move === 'uphold' && none ? refuse('not-corrected', { field: 'move', allowed: ['refer', 'reject'] }) : null;
}

function referToFirm(
  tx: Transaction,
  { text }: DataReport,
  company: typeof companies.$inferSelect,
  reason: string,
  occasion: Occasion,
): void {
  mailToFirm(tx, company.id, reviewMails.reportReferred, occasion, (language) => [
    localised(language, company.shortName ?? company.nameZh, company.nameEn),
    text,
    reason,
    `${occasion.origin}${paths(language).companyProfile(company.slug)}`,
  ]);
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
