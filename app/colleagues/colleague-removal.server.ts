import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, companies, roleGrants } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import { dropGrant } from '../accounts/permissions/grants.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { mailToPerson } from '../alliance/alliance-mail.server';
import { peopleOf } from '../alliance/firm-people.server';
import { leavesNoOwner } from '../alliance/owners.server';
import { recordEvent, type EventActor } from '../events/record.server';
import { restOffersOfNobody } from '../offers/offers.server';
import { ok, refuse, type Outcome } from '../outcome';
import { memberOf, withPresentRoles } from './colleague-request.server';
import { colleagueMails } from './mails';

export type RemoveColleagueRefusal =
  PermissionRefusal | 'role-not-held' | 'reason-needed' | 'last-colleague' | 'last-owner';

/**
 * Removes a colleague with a reason, or leaves when it is oneself. The last owner of several people hands over first
 * (`last-owner`); who is the last of all may leave who says so (`knowing`): the firm stays a member and its offers are
 * paused, and the desk answers who asks next.
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
    const deed = leaves ? 'colleague.own' : 'colleague.remove';
    const named = { type: 'company', id: companyId };
    const allowed = authoriseIn(tx, person, deed, leaves ? { ownerId: accountId } : { companyId }, named, occasion);
    if (!allowed.ok) return allowed;
    const colleague = findColleague(tx, companyId, accountId);
    if (!colleague) return refuse('role-not-held', { value: String(accountId) });
    const reason = input.reason.trim() || null;
    if (!leaves && reason === null) return refuse('reason-needed', { field: 'reason' });
    const others = peopleOf(tx, companyId).filter((one) => one.id !== accountId).length;
    if (others === 0 && !input.knowing) return refuse('last-colleague', { field: 'knowing' });
    if (leavesNoOwner(tx, companyId, accountId)) return refuse('last-owner', { value: String(accountId) });
    const by = { accountId: person!.accountId, role: leaves ? 'member' : allowed.value };
    dropGrant(tx, colleague, memberOf(companyId), by, occasion, reason ?? undefined);
    recordRemoval(tx, { companyId, accountId, leaves, others, reason }, by, occasion);
    restOffersOfNobody(tx, companyId, by, occasion);
    if (!leaves) tellRemoved(tx, { companyId, accountId, reason: reason! }, occasion);
    return ok(null);
  });
}

function findColleague(tx: Transaction, companyId: number, accountId: number) {
  const speaks = and(
    eq(roleGrants.role, 'member'),
    eq(roleGrants.companyId, companyId),
    eq(roleGrants.accountId, accountId),
  );
  return tx
    .select({ account: accounts })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(speaks)
    .get()?.account;
}

interface Removal {
  readonly companyId: number;
  readonly accountId: number;
  readonly leaves: boolean;
  /** How many are left to speak for the firm. */
  readonly others: number;
  readonly reason: string | null;
}

function recordRemoval(tx: Transaction, removal: Removal, by: EventActor, occasion: Occasion): void {
  const { companyId, accountId, leaves, others, reason } = removal;
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
}

function tellRemoved(
  tx: Transaction,
  { companyId, accountId, reason }: { companyId: number; accountId: number; reason: string },
  occasion: Occasion,
): void {
  mailToPerson(tx, accountId, colleagueMails.colleagueRemoved, occasion, () => [
    tx.select({ nameZh: companies.nameZh }).from(companies).where(eq(companies.id, companyId)).get()!.nameZh,
    reason,
  ]);
}
