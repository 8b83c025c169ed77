import { and, eq } from 'drizzle-orm';
import { accounts, colleagueRequests, companies } from '../../db/schema/index';
import type { Database } from '../../db/client';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { addGrant } from '../accounts/permissions/grants.server';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { paths } from '../paths';
import { mailToPerson } from '../alliance/alliance-mail.server';
import { reviewTermsOf, workCalendarOf } from '../calendar/calendar.server';
import { memberFirm, joining, settle, withPresentRoles, type ColleagueRequest } from './colleague-request.server';
import { colleagueMoves } from './colleague-state';
import { peopleOf } from '../alliance/firm-people.server';
import { ownersOf } from '../alliance/owners.server';
import { colleagueMessages } from '../alliance/colleague-messages';
import { dueDay } from '../alliance/due-day';
import { dateInChina, workingDaysFrom } from '../calendar/working-days';
import { colleagueMails } from './mails';

export type AskToSpeakRefusal = PermissionRefusal | 'membership-unknown' | 'role-held' | 'request-open';

/**
 * Asks to speak for a member firm. Its owners answer within the desk's working days; a firm that has none is answered
 * for by the desk.
 */
export function askToSpeak(
  db: Database,
  actor: Actor | null,
  input: { companyId: number; note: string },
  occasion: Occasion,
): Outcome<{ id: number }, AskToSpeakRefusal> {
  const { companyId, note } = input;
  return write(db, (tx): Outcome<{ id: number }, AskToSpeakRefusal> => {
    const person = withPresentRoles(tx, actor);
    const named = { type: 'company', id: companyId };
    const allowed = authoriseIn(tx, person, 'colleague.ask', { companyId }, named, occasion);
    if (!allowed.ok) return allowed;
    const { accountId, email } = person!;
    const firm = memberFirm(tx, companyId);
    if (!firm) return refuse('membership-unknown', { value: String(companyId) });
    if (person!.roles.some((grant) => grant.role === 'member' && grant.companyId === companyId))
      return refuse('role-held');
    if (hasAsked(tx, companyId, accountId)) return refuse('request-open');
    const { day: dueOn, provisional } = answerDay(db, occasion.now);
    const id = keepRequest(tx, { companyId, accountId, note, dueOn }, occasion);
    for (const owner of ownersOf(tx, companyId))
      mailToPerson(tx, owner, colleagueMails.colleagueAsked, occasion, (language) => [
        firm.nameZh,
        email,
        note,
        dueDay(language, dueOn, provisional),
        `${occasion.origin}${paths(language).companyColleagues(firm.slug)}`,
      ]);
    return ok({ id });
  });
}

/** Until when a firm answers who asks on a day. */
function answerDay(db: Database, now: Date): ReturnType<typeof workingDaysFrom> {
  return workingDaysFrom(dateInChina(now), reviewTermsOf(db).decide, workCalendarOf(db));
}

/** Whether a request of the person to the firm waits for an answer. */
function hasAsked(tx: Transaction, companyId: number, accountId: number): boolean {
  const open = and(
    eq(colleagueRequests.companyId, companyId),
    eq(colleagueRequests.accountId, accountId),
    eq(colleagueRequests.state, 'asked'),
  );
  return tx.select({ id: colleagueRequests.id }).from(colleagueRequests).where(open).get() !== undefined;
}

function keepRequest(
  tx: Transaction,
  { companyId, accountId, note, dueOn }: { companyId: number; accountId: number; note: string; dueOn: string },
  occasion: Occasion,
): number {
  const { id } = tx
    .insert(colleagueRequests)
    .values({ companyId, accountId, state: 'asked', note, askedAt: occasion.now.toISOString(), dueOn })
    .returning({ id: colleagueRequests.id })
    .get();
  recordEvent(
    tx,
    {
      actor: { accountId },
      deed: 'colleague.send',
      thing: { type: 'company', id: companyId },
      after: { requestId: id, accountId, dueOn },
    },
    occasion,
  );
  return id;
}

/** `askToSpeak` as a form sends it: so many from one account. */
export function askToSpeakThrottled(
  db: Database,
  actor: Actor,
  input: { companyId: number; note: string },
  occasion: Occasion,
): Outcome<{ id: number }, AskToSpeakRefusal | ThrottleRefusal> {
  return (
    throttled(occasion, [['colleague:account', String(actor.accountId)]]) ?? askToSpeak(db, actor, input, occasion)
  );
}

type AnsweringRefusal = 'move-not-allowed' | 'reason-needed' | 'firm-answers-first';

export type AnswerRequestRefusal =
  PermissionRefusal | AnsweringRefusal | 'request-unknown' | 'membership-unknown' | 'account-state';

interface RequestAnswer {
  readonly id: number;
  readonly move: 'accept' | 'decline';
  readonly reason: string;
  readonly as: 'firm' | 'desk';
}

/**
 * Accepts or declines who asked: `firm`, its people; `desk`, a reviewer, once the firm's days are over or it has
 * nobody left. The role is given in the same transaction and counts from the person's next request.
 */
export function answerRequest(
  db: Database,
  actor: Actor | null,
  input: RequestAnswer,
  occasion: Occasion,
): Outcome<{ companyId: number }, AnswerRequestRefusal> {
  return write(db, (tx): Outcome<{ companyId: number }, AnswerRequestRefusal> => {
    const found = requestWithFirm(tx, input.id);
    const unseen = refuse('request-unknown', { value: String(input.id) });
    if (!found || found.request.accountId === null) return unseen;
    const { request, company } = found;
    const thing = { companyId: company.id, regionCode: company.regionCode, ownerId: found.request.accountId };
    const deed = input.as === 'firm' ? 'colleague.answer' : 'colleague.decide';
    const named = { type: 'colleague', id: input.id };
    const allowed = authoriseIn(tx, withPresentRoles(tx, actor), deed, thing, named, occasion, unseen);
    if (!allowed.ok) return allowed;
    const refused = answeringRefusal(tx, request, input, occasion.now);
    if (refused) return refused;
    const reason = input.reason.trim() || null;
    if (!memberFirm(tx, company.id)) return refuse('membership-unknown', { value: String(company.id) });
    const account = whoAsked(tx, found.request.accountId);
    if (input.move === 'accept' && account.state !== 'active') return refuse('account-state', { state: account.state });
    const by = { accountId: actor!.accountId, role: allowed.value };
    const to = settle(tx, request, input.move, by, reason, occasion);
    if (to === 'accepted') addGrant(tx, account, joining(tx, company.id), by, occasion);
    mailToPerson(tx, account.id, colleagueMails.colleagueDecided, occasion, (language) => [
      company.nameZh,
      colleagueMessages[language].state[to],
      reason ?? '',
      `${occasion.origin}${paths(language).company(company.slug)}`,
    ]);
    return ok({ companyId: company.id });
  });
}

function requestWithFirm(tx: Transaction, id: number) {
  return tx
    .select({ request: colleagueRequests, company: companies })
    .from(colleagueRequests)
    .innerJoin(companies, eq(companies.id, colleagueRequests.companyId))
    .where(eq(colleagueRequests.id, id))
    .get();
}

function whoAsked(tx: Transaction, accountId: number) {
  return tx
    .select({ id: accounts.id, email: accounts.email, language: accounts.language, state: accounts.state })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()!;
}

/** Why a request cannot be answered so, or null: it was answered, the firm's days are not over, a reason is missing. */
function answeringRefusal(
  tx: Transaction,
  { state, companyId, dueOn }: ColleagueRequest,
  { move, as, reason }: RequestAnswer,
  now: Date,
): Refusal<AnsweringRefusal> | null {
  if (state !== 'asked') return refuse('move-not-allowed', { value: move, state, allowed: colleagueMoves(state) });
  if (as === 'desk' && !deskMayAnswer({ dueOn }, peopleOf(tx, companyId).length, dateInChina(now)))
    return refuse('firm-answers-first', { state, allowed: [dueOn!] });
  if (reason.trim() === '' && (move === 'decline' || as === 'desk'))
    return refuse('reason-needed', { field: 'reason', state });
  return null;
}

/** Whether the desk may answer instead of the firm: its days are over, or nobody of it is left. */
function deskMayAnswer(request: Pick<ColleagueRequest, 'dueOn'>, people: number, today: string): boolean {
  return people === 0 || (request.dueOn !== null && today > request.dueOn);
}
