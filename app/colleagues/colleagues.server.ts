import { and, eq, ne } from 'drizzle-orm';
import { accounts, colleagueRequests, companies, memberships, roleGrants } from '../../db/schema/index';
import type { Database } from '../../db/client';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { addGrant, dropGrant } from '../accounts/permissions/grants.server';
import { rolesOf } from '../accounts/sessions/sessions.server';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { recordEvent, type EventActor } from '../events/record.server';
import { restOffersOfNobody } from '../offers/offers.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { mailToAccount, mailToFirm } from '../alliance/alliance-mail.server';
import { reviewTermsOf, workCalendarOf } from '../calendar/calendar.server';
import { colleagueMove, colleagueMoves } from './colleague-state';
import { peopleOf } from '../alliance/firm-people.server';
import { memberMessages } from '../alliance/member-messages';
import { dueDay } from '../alliance/applications/due-day';
import { dateInChina, workingDaysFrom } from '../calendar/working-days';

export type ColleagueRequest = typeof colleagueRequests.$inferSelect;

const memberOf = (companyId: number) => ({ role: 'member', regionCode: null, companyId }) as const;

/** The actor with the roles held now, inside the transaction: of two colleagues who remove each other, the second is none any more. */
export function withPresentRoles(tx: Transaction, actor: Actor | null): Actor | null {
  return actor && { ...actor, roles: rolesOf(tx, actor.accountId) };
}

/** The company when it is a member of the alliance, suspended or not. */
export function memberFirm(tx: Transaction, companyId: number): typeof companies.$inferSelect | undefined {
  return tx
    .select({ company: companies })
    .from(companies)
    .innerJoin(memberships, eq(memberships.companyId, companies.id))
    .where(and(eq(companies.id, companyId), ne(memberships.state, 'ended')))
    .get()?.company;
}

export type AskToSpeakRefusal = PermissionRefusal | 'membership-unknown' | 'role-held' | 'request-open';

/** Asks to speak for a member firm. Its people answer within the desk's working days; a firm that has none is answered for by the desk. */
export function askToSpeak(
  db: Database,
  actor: Actor | null,
  input: { companyId: number; note: string },
  occasion: Occasion,
): Outcome<{ id: number }, AskToSpeakRefusal> {
  const { companyId, note } = input;
  return write(db, (tx): Outcome<{ id: number }, AskToSpeakRefusal> => {
    const person = withPresentRoles(tx, actor);
    const allowed = authoriseIn(
      tx,
      person,
      'colleague.ask',
      { companyId },
      { type: 'company', id: companyId },
      occasion,
    );
    if (!allowed.ok) return allowed;
    const { accountId, email } = person!;
    const firm = memberFirm(tx, companyId);
    if (!firm) return refuse('membership-unknown', { value: String(companyId) });
    if (person!.roles.some((grant) => grant.role === 'member' && grant.companyId === companyId))
      return refuse('role-held');
    const open = and(
      eq(colleagueRequests.companyId, companyId),
      eq(colleagueRequests.accountId, accountId),
      eq(colleagueRequests.state, 'asked'),
    );
    if (tx.select({ id: colleagueRequests.id }).from(colleagueRequests).where(open).get())
      return refuse('request-open');
    const { day: dueOn, provisional } = workingDaysFrom(
      dateInChina(occasion.now),
      reviewTermsOf(db).decide,
      workCalendarOf(db),
    );
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
    mailToFirm(tx, companyId, 'colleagueAsked', occasion, (language) => [
      firm.nameZh,
      email,
      note,
      dueDay(language, dueOn, provisional),
      `${occasion.origin}${paths(language).companyColleagues(firm.slug)}`,
    ]);
    return ok({ id });
  });
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

export type AnswerRequestRefusal =
  | PermissionRefusal
  | 'request-unknown'
  | 'move-not-allowed'
  | 'reason-needed'
  | 'firm-answers-first'
  | 'membership-unknown'
  | 'account-state';

/**
 * Accepts or declines who asked: `firm`, its people; `desk`, a reviewer, once the firm's days are over or it has
 * nobody left. The role is given in the same transaction and counts from the person's next request.
 */
export function answerRequest(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: 'accept' | 'decline'; reason: string; as: 'firm' | 'desk' },
  occasion: Occasion,
): Outcome<{ companyId: number }, AnswerRequestRefusal> {
  return write(db, (tx): Outcome<{ companyId: number }, AnswerRequestRefusal> => {
    const found = tx
      .select({ request: colleagueRequests, company: companies })
      .from(colleagueRequests)
      .innerJoin(companies, eq(companies.id, colleagueRequests.companyId))
      .where(eq(colleagueRequests.id, input.id))
      .get();
    const unseen = refuse('request-unknown', { value: String(input.id) });
    if (!found || found.request.accountId === null) return unseen;
    const thing = {
      companyId: found.company.id,
      regionCode: found.company.regionCode,
      ownerId: found.request.accountId,
    };
    const allowed = authoriseIn(
      tx,
      withPresentRoles(tx, actor),
      input.as === 'firm' ? 'colleague.answer' : 'colleague.decide',
      thing,
      { type: 'colleague', id: input.id },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    const { request, company } = found;
    if (request.state !== 'asked')
      return refuse('move-not-allowed', {
        value: input.move,
        state: request.state,
        allowed: colleagueMoves(request.state),
      });
    if (input.as === 'desk' && !deskMayAnswer(request, peopleOf(tx, company.id).length, dateInChina(occasion.now)))
      return refuse('firm-answers-first', { state: request.state, allowed: [request.dueOn!] });
    const reason = input.reason.trim() || null;
    if (reason === null && (input.move === 'decline' || input.as === 'desk'))
      return refuse('reason-needed', { field: 'reason', state: request.state });
    if (!memberFirm(tx, company.id)) return refuse('membership-unknown', { value: String(company.id) });
    const account = tx
      .select({ id: accounts.id, email: accounts.email, language: accounts.language, state: accounts.state })
      .from(accounts)
      .where(eq(accounts.id, request.accountId!))
      .get()!;
    if (input.move === 'accept' && account.state !== 'active') return refuse('account-state', { state: account.state });
    const by = { accountId: actor!.accountId, role: allowed.value };
    const to = settle(tx, request, input.move, by, reason, occasion);
    if (to === 'accepted') addGrant(tx, account, memberOf(company.id), by, occasion);
    mailToAccount(tx, account.id, 'colleagueDecided', occasion, (language) => [
      company.nameZh,
      memberMessages[language].colleagues.state[to],
      reason ?? '',
      `${occasion.origin}${paths(language).company(company.slug)}`,
    ]);
    return ok({ companyId: company.id });
  });
}

/** Whether the desk may answer instead of the firm: its days are over, or nobody of it is left. */
function deskMayAnswer(request: Pick<ColleagueRequest, 'dueOn'>, people: number, today: string): boolean {
  return people === 0 || (request.dueOn !== null && today > request.dueOn);
}

/** Writes the answer to a request or invitation and its row of history; the invited address is wiped. */
export function settle(
  tx: Transaction,
  request: ColleagueRequest,
  name: 'accept' | 'decline' | 'withdraw',
  by: EventActor,
  reason: string | null,
  occasion: Pick<Occasion, 'now' | 'requestId'>,
  accountId = request.accountId,
): 'accepted' | 'declined' | 'withdrawn' {
  const state = colleagueMove(request.state, name)!.to as 'accepted' | 'declined' | 'withdrawn';
  const { changes } = tx
    .update(colleagueRequests)
    .set({ state, reason, accountId, email: null, decidedAt: occasion.now.toISOString(), decidedBy: by.accountId })
    .where(and(eq(colleagueRequests.id, request.id), eq(colleagueRequests.state, request.state)))
    .run();
  if (changes !== 1) throw new Error(`colleague request ${request.id} was answered meanwhile`);
  recordEvent(
    tx,
    {
      actor: by,
      deed: `colleague.${name}`,
      thing: { type: 'company', id: request.companyId },
      before: { requestId: request.id, state: request.state },
      after: { requestId: request.id, state, accountId },
      ...(reason === null ? {} : { reason }),
    },
    occasion,
  );
  return state;
}

export type RemoveColleagueRefusal = PermissionRefusal | 'role-not-held' | 'reason-needed' | 'last-colleague';

/**
 * Removes a colleague with a reason, or leaves when it is oneself. Nobody removes the last one; the last may leave
 * who says so (`knowing`): the firm stays a member and its offers are paused, and the desk answers who asks next.
 */
export function removeColleague(
  db: Database,
  actor: Actor | null,
  input: { companyId: number; accountId: number; reason: string; knowing: boolean },
  occasion: Occasion,
): Outcome<null, RemoveColleagueRefusal> {
  const { companyId, accountId } = input;
  return write(db, (tx): Outcome<null, RemoveColleagueRefusal> => {
    const person = withPresentRoles(tx, actor);
    const leaves = person?.accountId === accountId;
    const allowed = authoriseIn(
      tx,
      person,
      leaves ? 'colleague.own' : 'colleague.remove',
      leaves ? { ownerId: accountId } : { companyId },
      { type: 'company', id: companyId },
      occasion,
    );
    if (!allowed.ok) return allowed;
    const held = tx
      .select({ account: accounts })
      .from(roleGrants)
      .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
      .where(
        and(eq(roleGrants.role, 'member'), eq(roleGrants.companyId, companyId), eq(roleGrants.accountId, accountId)),
      )
      .get();
    if (!held) return refuse('role-not-held', { value: String(accountId) });
    const reason = input.reason.trim() || null;
    if (!leaves && reason === null) return refuse('reason-needed', { field: 'reason' });
    const others = peopleOf(tx, companyId).filter((one) => one.id !== accountId).length;
    if (others === 0 && !input.knowing) return refuse('last-colleague', { field: 'knowing' });
    const by = { accountId: person!.accountId, role: leaves ? 'member' : allowed.value };
    dropGrant(tx, held.account, memberOf(companyId), by, occasion, reason ?? undefined);
    recordEvent(
      tx,
      {
        actor: by,
        deed: leaves ? 'colleague.leave' : 'colleague.remove',
        thing: { type: 'company', id: companyId },
        before: { accountId },
        after: { left: others },
        ...(reason === null ? {} : { reason }),
      },
      occasion,
    );
    restOffersOfNobody(tx, companyId, by, occasion);
    if (!leaves)
      mailToAccount(tx, accountId, 'colleagueRemoved', occasion, () => [
        tx.select({ nameZh: companies.nameZh }).from(companies).where(eq(companies.id, companyId)).get()!.nameZh,
        reason!,
      ]);
    return ok(null);
  });
}
