import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, colleagueRequests } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import { normalisedEmail } from '../accounts/email';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { colleagueMoves, invitationDays } from './colleague-state';
import { memberFirm, settle, withPresentRoles, type ColleagueRequest } from './colleague-request.server';
import { peopleOf } from '../alliance/firm-people.server';
import { mailToAddress } from '../alliance/alliance-mail.server';
import { colleagueMails } from './mails';
import { msPerDay } from '../calendar/day-ms';

/** Whether an invitation still stands. */
export function invitationStands(request: Pick<ColleagueRequest, 'state' | 'askedAt'>, now: Date): boolean {
  return request.state === 'invited' && now.getTime() - Date.parse(request.askedAt) <= invitationDays * msPerDay;
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
    const named = { type: 'company', id: companyId };
    const allowed = authoriseIn(tx, person, 'colleague.invite', { companyId }, named, occasion);
    if (!allowed.ok) return allowed;
    const firm = memberFirm(tx, companyId);
    if (!firm) return refuse('membership-unknown', { value: String(companyId) });
    if (peopleOf(tx, companyId).some((one) => one.email === email))
      return refuse('role-held', { field: 'email', value: email });
    const by = { accountId: person!.accountId, role: allowed.value };
    const before = openInvitation(tx, companyId, email);
    if (before && invitationStands(before, occasion.now))
      return refuse('request-open', { field: 'email', value: email });
    if (before) settle(tx, before, 'withdraw', by, null, occasion);
    const id = keepInvitation(tx, { companyId, email }, by, occasion);
    mailInvitation(tx, { email, firm: firm.nameZh, from: person!.email }, occasion);
    return ok({ id });
  });
}

/** The invitation of an address that nobody answered or took back, were it too old to accept. */
function openInvitation(tx: Transaction, companyId: number, email: string): ColleagueRequest | undefined {
  const open = and(
    eq(colleagueRequests.companyId, companyId),
    eq(colleagueRequests.email, email),
    eq(colleagueRequests.state, 'invited'),
  );
  return tx.select().from(colleagueRequests).where(open).get();
}

function keepInvitation(
  tx: Transaction,
  { companyId, email }: { companyId: number; email: string },
  by: { accountId: number; role: string },
  occasion: Occasion,
): number {
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
  return id;
}

/** In the language of the address's account, or of who invites it when there is none. */
function mailInvitation(
  tx: Transaction,
  { email, firm, from }: { email: string; firm: string; from: string },
  occasion: Occasion,
): void {
  const known = tx.select({ language: accounts.language }).from(accounts).where(eq(accounts.email, email)).get();
  const language = known?.language ?? occasion.language;
  const requests = `${occasion.origin}${paths(language).colleagueRequests()}`;
  mailToAddress(
    tx,
    { email, language },
    colleagueMails.colleagueInvited,
    occasion,
    firm,
    from,
    String(invitationDays),
    requests,
  );
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
