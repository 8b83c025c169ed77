import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, colleagueRequests, companies } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import { normalisedEmail } from '../accounts/email';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { addGrant } from '../accounts/permissions/grants.server';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { recordEvent } from '../events/record.server';
import { queueMail } from '../mail/queue.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { mailToFirm } from '../alliance/alliance-mail.server';
import { colleagueMove, colleagueMoves, invitationDays, type ColleagueMove } from './colleague-state';
import { memberFirm, settle, withPresentRoles, type ColleagueRequest } from './colleagues.server';
import { peopleOf } from '../alliance/firm-people.server';
import { allianceMail } from '../alliance/mails';

const day = 86_400_000;

/** Whether an invitation still stands. */
export function invitationStands(request: Pick<ColleagueRequest, 'state' | 'askedAt'>, now: Date): boolean {
  return request.state === 'invited' && now.getTime() - Date.parse(request.askedAt) <= invitationDays * day;
}

export type InviteRefusal =
  PermissionRefusal | ThrottleRefusal | 'email-invalid' | 'membership-unknown' | 'role-held' | 'request-open';

/** Invites an e-mail address to speak for the firm. Only an account that has proved the address can accept. */
export function inviteColleague(
  db: Database,
  actor: Actor | null,
  input: { companyId: number; email: string },
  occasion: Occasion,
): Outcome<{ id: number }, InviteRefusal> {
  const { companyId } = input;
  const email = normalisedEmail(input.email);
  if (email === null) return refuse('email-invalid', { field: 'email', value: input.email });
  return write(db, (tx): Outcome<{ id: number }, InviteRefusal> => {
    const person = withPresentRoles(tx, actor);
    const allowed = authoriseIn(
      tx,
      person,
      'colleague.invite',
      { companyId },
      { type: 'company', id: companyId },
      occasion,
    );
    if (!allowed.ok) return allowed;
    const firm = memberFirm(tx, companyId);
    if (!firm) return refuse('membership-unknown', { value: String(companyId) });
    if (peopleOf(tx, companyId).some((one) => one.email === email))
      return refuse('role-held', { field: 'email', value: email });
    const by = { accountId: person!.accountId, role: allowed.value };
    const before = tx
      .select()
      .from(colleagueRequests)
      .where(
        and(
          eq(colleagueRequests.companyId, companyId),
          eq(colleagueRequests.email, email),
          eq(colleagueRequests.state, 'invited'),
        ),
      )
      .get();
    if (before && invitationStands(before, occasion.now))
      return refuse('request-open', { field: 'email', value: email });
    if (before) settle(tx, before, 'withdraw', by, null, occasion);
    const { id } = tx
      .insert(colleagueRequests)
      .values({ companyId, email, invitedBy: by.accountId, state: 'invited', askedAt: occasion.now.toISOString() })
      .returning({ id: colleagueRequests.id })
      .get();
    recordEvent(
      tx,
      {
        actor: by,
        deed: 'colleague.invite',
        thing: { type: 'company', id: companyId },
        after: { requestId: id, email },
      },
      occasion,
    );
    const known = tx.select({ language: accounts.language }).from(accounts).where(eq(accounts.email, email)).get();
    const language = known?.language ?? occasion.language;
    queueMail(
      tx,
      occasion.keys,
      'colleagueInvited',
      allianceMail(
        'colleagueInvited',
        language,
        email,
        firm.nameZh,
        person!.email,
        String(invitationDays),
        `${occasion.origin}${paths(language).colleagueRequests()}`,
      ),
      occasion.now,
    );
    return ok({ id });
  });
}

/** `inviteColleague` as a form sends it: so many from one account. */
export function inviteThrottled(
  db: Database,
  actor: Actor,
  input: { companyId: number; email: string },
  occasion: Occasion,
): Outcome<{ id: number }, InviteRefusal> {
  return (
    throttled(occasion, [['colleague:account', String(actor.accountId)]]) ?? inviteColleague(db, actor, input, occasion)
  );
}

export type OwnRequestRefusal = PermissionRefusal | 'request-unknown' | 'move-not-allowed' | 'membership-unknown';

/** What the person it concerns does: accepts or declines an invitation to their address, or takes their own request back. */
export function answerOwnRequest(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: ColleagueMove },
  occasion: Occasion,
): Outcome<null, OwnRequestRefusal> {
  return write(db, (tx): Outcome<null, OwnRequestRefusal> => {
    const request = tx.select().from(colleagueRequests).where(eq(colleagueRequests.id, input.id)).get();
    const unseen = refuse('request-unknown', { value: String(input.id) });
    if (!request) return unseen;
    const allowed = authoriseIn(
      tx,
      actor,
      'colleague.own',
      { ownerId: concerned(request, actor), companyId: request.companyId },
      { type: 'colleague', id: input.id },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    const person = actor!;
    const over = request.state === 'invited' && !invitationStands(request, occasion.now);
    if (over || colleagueMove(request.state, input.move)?.by !== 'person')
      return refuse('move-not-allowed', {
        value: input.move,
        state: request.state,
        allowed: over ? [] : colleagueMoves(request.state, 'person'),
      });
    if (input.move === 'accept' && !memberFirm(tx, request.companyId))
      return refuse('membership-unknown', { value: String(request.companyId) });
    const by = { accountId: person.accountId };
    const to = settle(tx, request, input.move, by, null, occasion, person.accountId);
    if (to !== 'accepted') return ok(null);
    welcome(tx, request.companyId, person, request.invitedBy, occasion);
    return ok(null);
  });
}

/** Whose request it is: who asked, or the owner of the invited address. */
function concerned(request: ColleagueRequest, actor: Actor | null): number | null {
  if (request.accountId !== null) return request.accountId;
  return actor && request.email === actor.email ? actor.accountId : null;
}

function welcome(
  tx: Transaction,
  companyId: number,
  person: Actor,
  invitedBy: number | null,
  occasion: Occasion,
): void {
  const firm = tx.select().from(companies).where(eq(companies.id, companyId)).get()!;
  mailToFirm(tx, companyId, 'colleagueJoined', occasion, (language) => [
    firm.nameZh,
    person.email,
    `${occasion.origin}${paths(language).companyColleagues(firm.slug)}`,
  ]);
  addGrant(
    tx,
    { id: person.accountId, email: person.email, language: person.language },
    { role: 'member', regionCode: null, companyId },
    { accountId: invitedBy, role: 'member' },
    occasion,
  );
}

/** Takes an invitation back, by anybody of the firm. */
export function withdrawInvitation(
  db: Database,
  actor: Actor | null,
  id: number,
  occasion: Occasion,
): Outcome<null, PermissionRefusal | 'request-unknown' | 'move-not-allowed'> {
  return write(db, (tx): Outcome<null, PermissionRefusal | 'request-unknown' | 'move-not-allowed'> => {
    const request = tx.select().from(colleagueRequests).where(eq(colleagueRequests.id, id)).get();
    const unseen = refuse('request-unknown', { value: String(id) });
    if (!request) return unseen;
    const allowed = authoriseIn(
      tx,
      withPresentRoles(tx, actor),
      'colleague.invite',
      { companyId: request.companyId, ownerId: request.accountId },
      { type: 'colleague', id },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    if (request.state !== 'invited')
      return refuse('move-not-allowed', {
        value: 'withdraw',
        state: request.state,
        allowed: colleagueMoves(request.state, 'firm'),
      });
    settle(tx, request, 'withdraw', { accountId: actor!.accountId, role: allowed.value }, null, occasion);
    return ok(null);
  });
}
