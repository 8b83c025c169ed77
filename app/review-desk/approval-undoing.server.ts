import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { approvalUndos, companies, type membershipApplications, memberships, statements } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import { tellSecondPeople } from '../accounts/second-person.server';
import { mailToPerson } from '../alliance/alliance-mail.server';
import { applicationMove, applicationMoves } from '../alliance/applications/application-state';
import { applicationThing, findApplication, type Application } from '../alliance/applications/application.server';
import { moveApplication } from '../alliance/applications/application-move.server';
import { dueDay } from '../alliance/due-day';
import { applicationReference } from '../alliance/applications/reference';
import { changeMembership, type MembershipRefusal } from '../alliance/memberships.server';
import { reviewTermsOf, workCalendarOf } from '../calendar/calendar.server';
import { reviewDates, type ReviewDates } from '../calendar/review-clock';
import { dateInChina } from '../calendar/working-days';
import { retractGrounds } from '../companies/capability-grounds.server';
import { applicationSource } from '../companies/own-statement';
import { recordEvent, type EventActor } from '../events/record.server';
import type { Language } from '../i18n/language';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { afterUndoMove, type ApprovalUndoMove } from './approval-undo-state';
import { reviewMails } from './mails';

type UndoRefusal = MembershipRefusal | 'application-unknown' | 'undo-open';
type Undo = typeof approvalUndos.$inferSelect;
interface Answer {
  readonly id: number;
  readonly move: ApprovalUndoMove;
  readonly reason: string;
}

/** The proposal to take this approval back that waits for another reviewer. */
export function openUndo(db: Database | Transaction, applicationId: number): Undo | undefined {
  const open = and(eq(approvalUndos.applicationId, applicationId), eq(approvalUndos.state, 'proposed'));
  return db.select().from(approvalUndos).where(open).get();
}

/**
 * Takes an approval back in two steps: one reviewer proposes it with a reason, another carries it out or declines it,
 * who proposed it may withdraw. Carried out, the membership it brought ends with the roles of its people, what the firm
 * said in the application and the capabilities that rest on it alone are taken out, and the file waits for review
 * anew, as a claim to the record there is. The record itself stays.
 */
export function undoApproval(
  db: Database,
  actor: Actor | null,
  input: Answer,
  occasion: Occasion,
): Outcome<Application, UndoRefusal> {
  return write(db, (tx): Outcome<Application, UndoRefusal> => {
    const open = openUndo(tx, input.id);
    const second = input.move === 'confirm' || input.move === 'decline';
    const found = approvedFile(tx, actor, input.id, second ? (open?.proposedBy ?? null) : null, occasion);
    if (!found.ok) return found;
    const { application, role } = found.value;
    // Once it has ended otherwise, a proposal can still be declined or withdrawn, or it would wait for ever.
    const takesBack = input.move === 'propose' || input.move === 'confirm';
    if (takesBack && !broughtStands(tx, application))
      return refuse('membership-unknown', { value: String(application.companyId) });
    const reason = input.reason.trim();
    if (input.move !== 'withdraw' && input.move !== 'confirm' && reason === '')
      return refuse('reason-needed', { field: 'reason', state: application.state });
    const by = { accountId: actor!.accountId, role };
    if (input.move === 'propose') return propose(tx, application, open, { by, reason }, occasion);
    if (!open) return refuse('move-not-allowed', { value: input.move, state: application.state, allowed: ['propose'] });
    if (input.move === 'withdraw' && open.proposedBy !== by.accountId) return refuse('not-allowed');
    settle(tx, open, input.move, { by, reason }, occasion);
    return input.move === 'confirm'
      ? carryOut(db, tx, actor, application, { by, reason: open.reason }, occasion)
      : ok(application);
  });
}

interface Said {
  readonly by: EventActor & { readonly accountId: number };
  readonly reason: string;
}

function propose(
  tx: Transaction,
  application: Approved,
  open: Undo | undefined,
  { by, reason }: Said,
  occasion: Occasion,
): Outcome<Application, 'undo-open'> {
  const { id: applicationId, companyId } = application;
  if (open) return refuse('undo-open');
  const proposed = { proposedBy: by.accountId, proposedAt: occasion.now.toISOString() };
  tx.insert(approvalUndos)
    .values({ applicationId, reason, state: 'proposed', ...proposed })
    .run();
  recordEvent(
    tx,
    { actor: by, deed: 'application.propose-undo', thing: { type: 'application', id: applicationId }, reason },
    occasion,
  );
  const { regionCode } = tx.select().from(companies).where(eq(companies.id, companyId)).get()!;
  const at = (language: Language) => paths(language).deskFile(applicationId);
  tellSecondPeople(tx, { step: 'approval', role: 'reviewer', regionCode, proposedBy: by.accountId, at }, occasion);
  return ok(application);
}

function settle(
  tx: Transaction,
  { id, applicationId }: Undo,
  move: Exclude<ApprovalUndoMove, 'propose'>,
  { by, reason }: Said,
  occasion: Occasion,
): void {
  const decided = { decidedBy: by.accountId, decidedAt: occasion.now.toISOString(), decisionReason: reason || null };
  tx.update(approvalUndos)
    .set({ state: afterUndoMove(move), ...decided })
    .where(and(eq(approvalUndos.id, id), eq(approvalUndos.state, 'proposed')))
    .run();
  if (move === 'confirm') return;
  const thing = { type: 'application', id: applicationId };
  const why = reason === '' ? {} : { reason };
  recordEvent(tx, { actor: by, deed: `application.${move}-undo`, thing, ...why }, occasion);
}

function carryOut(
  db: Database,
  tx: Transaction,
  actor: Actor | null,
  application: Approved,
  { by, reason }: Said,
  occasion: Occasion,
): Outcome<Application, UndoRefusal> {
  const ended = changeMembership(db, actor, { companyId: application.companyId, move: 'end', reason }, occasion);
  if (!ended.ok) return ended;
  takeOutApplication(tx, application, reason, occasion.now);
  const dates = reviewDates(dateInChina(occasion.now), reviewTermsOf(db), workCalendarOf(db));
  const set = waitingAnew(dates, occasion.now);
  const moved = moveApplication(tx, application, 'undo', { actor: by, reason, set }, occasion);
  if (!moved.ok) return moved;
  tellApplicant(tx, application, reason, dates, occasion);
  return ok(moved.value);
}

type Approved = Application & { readonly companyId: number };

/** The approved file, if this actor may review it; who proposed to take it back is not the second person. */
function approvedFile(
  tx: Transaction,
  actor: Actor | null,
  id: number,
  proposedBy: number | null,
  occasion: Occasion,
): Outcome<{ application: Approved; role: string }, UndoRefusal> {
  const application = findApplication(tx, id);
  const unseen = refuse('application-unknown', { value: String(id) });
  if (!application) return unseen;
  const named = { type: 'application', id };
  const allowed = authoriseIn(
    tx,
    actor,
    'application.review',
    { ...applicationThing(application), proposedBy },
    named,
    occasion,
    unseen,
  );
  if (!allowed.ok) return allowed;
  const { state, companyId } = application;
  if (companyId === null || applicationMove(state, 'undo') === null)
    return refuse('move-not-allowed', { value: 'undo', state, allowed: applicationMoves(state) });
  return ok({ application: { ...application, companyId }, role: allowed.value });
}

/** Whether the membership that the approval brought has not ended. */
function broughtStands(tx: Transaction, { id }: Application): boolean {
  const brought = and(eq(memberships.applicationId, id), ne(memberships.state, 'ended'));
  return tx.select({ id: memberships.id }).from(memberships).where(brought).get() !== undefined;
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
