import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, institutionInvitations, institutions } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { normalisedEmail } from '../accounts/email';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import { addGrant, dropGrant } from '../accounts/permissions/grants.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { mailToAddress, mailToPerson } from '../alliance/alliance-mail.server';
import { withPresentRoles } from '../colleagues/colleague-request.server';
import { invitationDays } from '../colleagues/colleague-state';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { grantFor, peopleFor } from '../parties/party-people.server';
import { paths } from '../paths';
import { invitationStands } from './representative-list.server';
import { institutionMails } from './mails';
import type { Institution } from './institutions.server';

type Invitation = typeof institutionInvitations.$inferSelect;
type PeopleRefusal =
  | PermissionRefusal
  | ThrottleRefusal
  | 'email-invalid'
  | 'role-held'
  | 'role-not-held'
  | 'request-open'
  | 'request-unknown'
  | 'reason-needed'
  | 'last-colleague'
  | 'move-not-allowed';

const thingOf = ({ id, regionCode }: Institution) => ({ institutionId: id, regionCode });

/** Invites an e-mail address to represent the institution: by its representatives, or by the desk of its region. */
export function inviteRepresentative(
  db: Database,
  actor: Actor,
  { institution, email: typed }: { institution: Institution; email: string },
  occasion: Occasion,
): Outcome<null, PeopleRefusal> {
  const slowed = throttled(occasion, [['colleague:account', String(actor.accountId)]]);
  if (slowed) return slowed;
  const email = normalisedEmail(typed);
  if (email === null) return refuse('email-invalid', { field: 'email', value: typed });
  const { id } = institution;
  return write(db, (tx): Outcome<null, PeopleRefusal> => {
    const person = withPresentRoles(tx, actor);
    const named = { type: 'institution', id };
    const allowed = authoriseIn(tx, person, 'institution.invite', thingOf(institution), named, occasion);
    if (!allowed.ok) return allowed;
    if (peopleFor(tx, { kind: 'institution', id }).some((one) => one.email === email))
      return refuse('role-held', { field: 'email', value: email });
    const open = openInvitation(tx, id, email);
    if (open && invitationStands(open, occasion.now)) return refuse('request-open', { field: 'email', value: email });
    if (open) settle(tx, open, 'withdrawn', null, occasion);
    const invitation = { institutionId: id, email, invitedBy: actor.accountId, state: 'invited' as const };
    tx.insert(institutionInvitations)
      .values({ ...invitation, invitedAt: occasion.now.toISOString() })
      .run();
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId, role: allowed.value },
        deed: 'institution.invite',
        thing: named,
        after: { email },
      },
      occasion,
    );
    mailInvitation(tx, institution, email, occasion);
    return ok(null);
  });
}

function openInvitation(tx: Transaction, institutionId: number, email: string): Invitation | undefined {
  const open = and(
    eq(institutionInvitations.institutionId, institutionId),
    eq(institutionInvitations.email, email),
    eq(institutionInvitations.state, 'invited'),
  );
  return tx.select().from(institutionInvitations).where(open).get();
}

/** In the language of the address's account, or of who invites it when there is none. */
function mailInvitation(tx: Transaction, { nameZh }: Institution, email: string, occasion: Occasion): void {
  const known = tx.select({ language: accounts.language }).from(accounts).where(eq(accounts.email, email)).get();
  const language = known?.language ?? occasion.language;
  const link = `${occasion.origin}${paths(language).institutionInvitations()}`;
  const days = String(invitationDays);
  mailToAddress(tx, { email, language }, institutionMails.representativeInvited, occasion, nameZh, days, link);
}

function settle(
  tx: Transaction,
  { id }: Invitation,
  state: 'accepted' | 'declined' | 'withdrawn',
  accountId: number | null,
  { now }: Occasion,
): void {
  const open = and(eq(institutionInvitations.id, id), eq(institutionInvitations.state, 'invited'));
  const set = { state, accountId, email: null, decidedAt: now.toISOString() };
  tx.update(institutionInvitations).set(set).where(open).run();
}

/**
 * Answers an invitation: the account that proved the address accepts or declines; a representative or the desk takes it
 * back.
 */
export function answerInvitation(
  db: Database,
  actor: Actor,
  { id, move }: { id: number; move: 'accept' | 'decline' | 'withdraw' },
  occasion: Occasion,
): Outcome<{ slug: string }, PeopleRefusal> {
  return write(db, (tx): Outcome<{ slug: string }, PeopleRefusal> => {
    const unseen = refuse('request-unknown', { value: String(id) });
    const found = tx
      .select({ invitation: institutionInvitations, institution: institutions })
      .from(institutionInvitations)
      .innerJoin(institutions, eq(institutions.id, institutionInvitations.institutionId))
      .where(eq(institutionInvitations.id, id))
      .get();
    if (!found) return unseen;
    const { invitation, institution } = found;
    // The address is wiped with the answer; whoever gave it is told what it was, not that a role is missing.
    const isInvited = invitation.email === actor.email || invitation.accountId === actor.accountId;
    const ownerId = isInvited ? actor.accountId : null;
    const deed = move === 'withdraw' ? 'institution.invite' : 'institution.own';
    const thing = { ...thingOf(institution), ownerId };
    const named = { type: 'institution', id: institution.id };
    const allowed = authoriseIn(tx, withPresentRoles(tx, actor), deed, thing, named, occasion, unseen);
    if (!allowed.ok) return allowed;
    if (invitation.state !== 'invited' || !invitationStands(invitation, occasion.now))
      return refuse('move-not-allowed', { value: move, state: invitation.state, allowed: [] });
    const state = ({ accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const)[move];
    const by = { accountId: actor.accountId, role: allowed.value };
    settle(tx, invitation, state, move === 'withdraw' ? null : actor.accountId, occasion);
    recordEvent(tx, { actor: by, deed: `institution.${move}`, thing: named, after: { state } }, occasion);
    if (move === 'accept') join(tx, institution, invitation, actor, occasion);
    return ok({ slug: institution.slug });
  });
}

function join(
  tx: Transaction,
  { id }: Institution,
  { invitedBy }: Invitation,
  { accountId, email, language }: Actor,
  occasion: Occasion,
): void {
  addGrant(
    tx,
    { id: accountId, email, language },
    grantFor({ kind: 'institution', id }),
    { accountId: invitedBy },
    occasion,
  );
}

/**
 * Removes a representative with a reason, or leaves when it is oneself. The last one may be gone when that is said
 * (`knowing`): the institution is then unattended until the desk invites another.
 */
export function removeRepresentative(
  db: Database,
  actor: Actor,
  input: { institution: Institution; accountId: number; reason: string; knowing: boolean },
  occasion: Occasion,
): Outcome<null, PeopleRefusal> {
  const { institution, accountId } = input;
  return write(db, (tx): Outcome<null, PeopleRefusal> => {
    const leaves = actor.accountId === accountId;
    const party = { kind: 'institution', id: institution.id } as const;
    const deed = leaves ? 'institution.own' : 'institution.remove';
    const thing = { ...thingOf(institution), ...(leaves ? { ownerId: accountId } : {}) };
    const named = { type: 'institution', id: institution.id };
    const allowed = authoriseIn(tx, withPresentRoles(tx, actor), deed, thing, named, occasion);
    if (!allowed.ok) return allowed;
    const account = tx.select().from(accounts).where(eq(accounts.id, accountId)).get();
    const reason = input.reason.trim();
    if (!leaves && reason === '') return refuse('reason-needed', { field: 'reason' });
    const left = peopleFor(tx, party).filter((one) => one.id !== accountId).length;
    if (left === 0 && !input.knowing) return refuse('last-colleague', { field: 'knowing' });
    const by = { accountId: actor.accountId, role: allowed.value };
    const dropped = account && dropGrant(tx, account, grantFor(party), by, occasion, reason || undefined);
    if (!dropped?.ok) return refuse('role-not-held', { value: String(accountId) });
    const words = reason === '' ? {} : { reason };
    const done = leaves ? 'institution.leave' : 'institution.remove';
    recordEvent(
      tx,
      { actor: by, deed: done, thing: named, before: { accountId }, after: { left }, ...words },
      occasion,
    );
    if (!leaves)
      mailToPerson(tx, accountId, institutionMails.representativeRemoved, occasion, () => [institution.nameZh, reason]);
    return ok(null);
  });
}
