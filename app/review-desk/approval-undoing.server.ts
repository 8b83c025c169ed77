import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { type membershipApplications, memberships, statements } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import { mailToPerson } from '../alliance/alliance-mail.server';
import { applicationMove, applicationMoves } from '../alliance/applications/application-state';
import { applicationThing, findApplication, type Application } from '../alliance/applications/application.server';
import { moveApplication } from '../alliance/applications/application-move.server';
import { dueDay } from '../alliance/applications/due-day';
import { applicationReference } from '../alliance/applications/reference';
import { changeMembership, type MembershipRefusal } from '../alliance/memberships.server';
import { reviewTermsOf, workCalendarOf } from '../calendar/calendar.server';
import { reviewDates, type ReviewDates } from '../calendar/review-clock';
import { dateInChina } from '../calendar/working-days';
import { retractGrounds } from '../companies/capability-grounds.server';
import { applicationSource } from '../companies/own-statement';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { reviewMails } from './mails';

type UndoRefusal = MembershipRefusal | 'application-unknown';

/**
 * Takes an approval back, with a reason: the membership it brought ends with the roles of its people, what the firm
 * said in the application and the capabilities that rest on it alone are taken out, and the file waits for review
 * anew, as a claim to the record there is. The record itself stays.
 */
export function undoApproval(
  db: Database,
  actor: Actor | null,
  input: { readonly id: number; readonly reason: string },
  occasion: Occasion,
): Outcome<Application, UndoRefusal> {
  return write(db, (tx): Outcome<Application, UndoRefusal> => {
    const found = approvedFile(tx, actor, input.id, occasion);
    if (!found.ok) return found;
    const { application, role } = found.value;
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason', state: application.state });
    const { companyId } = application;
    const ended = changeMembership(db, actor, { companyId, move: 'end', reason }, occasion);
    if (!ended.ok) return ended;
    takeOutApplication(tx, application, reason, occasion.now);
    const dates = reviewDates(dateInChina(occasion.now), reviewTermsOf(db), workCalendarOf(db));
    const by = { accountId: actor!.accountId, role };
    const moved = moveApplication(
      tx,
      application,
      'undo',
      { actor: by, reason, set: waitingAnew(dates, occasion.now) },
      occasion,
    );
    if (!moved.ok) return moved;
    tellApplicant(tx, application, reason, dates, occasion);
    return ok(moved.value);
  });
}

type Approved = Application & { readonly companyId: number };

/** The file, if this actor may review it and the membership it brought still stands. */
function approvedFile(
  tx: Transaction,
  actor: Actor | null,
  id: number,
  occasion: Occasion,
): Outcome<{ application: Approved; role: string }, UndoRefusal> {
  const application = findApplication(tx, id);
  const unseen = refuse('application-unknown', { value: String(id) });
  if (!application) return unseen;
  const named = { type: 'application', id };
  const allowed = authoriseIn(tx, actor, 'application.review', applicationThing(application), named, occasion, unseen);
  if (!allowed.ok) return allowed;
  const { state, companyId } = application;
  if (companyId === null || applicationMove(state, 'undo') === null)
    return refuse('move-not-allowed', { value: 'undo', state, allowed: applicationMoves(state) });
  const brought = and(eq(memberships.applicationId, id), ne(memberships.state, 'ended'));
  if (!tx.select({ id: memberships.id }).from(memberships).where(brought).get())
    return refuse('membership-unknown', { value: String(companyId) });
  return ok({ application: { ...application, companyId }, role: allowed.value });
}

/** Takes out what the firm said in the application, and the grounds it brought. */
export function takeOutApplication(tx: Transaction, application: Approved, reason: string, now: Date): void {
  const source = applicationSource(applicationReference(application));
  retractGrounds(tx, { kind: 'statement', reference: source, companyId: application.companyId }, reason, now);
  const subject = String(application.companyId);
  tx.delete(statements)
    .where(and(eq(statements.subjectType, 'company'), eq(statements.subjectId, subject), eq(statements.source, source)))
    .run();
}

/** It begins at the end of the queue, with its term counted anew; the record it brought is there to be claimed. */
function waitingAnew(dates: ReviewDates, now: Date): Partial<typeof membershipApplications.$inferInsert> {
  const decision = { decidedBy: null, decidedAt: null, decisionReason: null };
  return { ...dates, ...decision, kind: 'claim', queuedAt: now.toISOString(), escalatedAt: null };
}

function tellApplicant(
  tx: Transaction,
  application: Application,
  reason: string,
  { dueOn, dueProvisional }: ReviewDates,
  occasion: Occasion,
): void {
  mailToPerson(tx, application.applicantId, reviewMails.approvalUndone, occasion, (language) => [
    applicationReference(application),
    reason,
    dueDay(language, dueOn, dueProvisional),
    `${occasion.origin}${paths(language).application(application.id)}`,
  ]);
}
