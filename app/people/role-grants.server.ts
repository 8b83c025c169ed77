import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, companies, institutions, regions } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { restOffersOfNobody } from '../offers/offers.server';
import { leavesNoOwner } from '../alliance/owners.server';
import { handOnThreadsOf } from '../threads/ending.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import type { Actor } from '../accounts/permissions/actor';
import { authorise } from '../accounts/permissions/authorise.server';
import { addGrant, dropGrant } from '../accounts/permissions/grants.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { scopeFits, type RoleGrant } from '../accounts/permissions/role';

type GrantRefusal =
  'account-unknown' | 'account-state' | 'role-scope' | 'role-held' | 'role-not-held' | PermissionRefusal;

/**
 * Gives an account a role. For a role that asks for a second factor its sessions end, so that it signs in anew with
 * one.
 */
export function grantRole(
  db: Database,
  actor: Actor,
  input: { accountId: number; grant: RoleGrant },
  occasion: Occasion,
): Outcome<null, GrantRefusal> {
  const allowed = authorise(
    db,
    actor,
    'role.grant',
    { ownerId: input.accountId },
    { type: 'account', id: input.accountId },
    occasion,
  );
  if (!allowed.ok) return allowed;
  return write(db, (tx) => {
    const problem = scopeProblem(tx, input.grant);
    if (problem) return problem;
    const account = tx.select().from(accounts).where(eq(accounts.id, input.accountId)).get();
    if (!account) return refuse('account-unknown');
    if (account.state !== 'active') return refuse('account-state', { state: account.state });
    return addGrant(tx, account, input.grant, { accountId: actor.accountId, role: allowed.value }, occasion);
  });
}

/** Takes a role away: from the next request on nothing goes on under it; sessions of a privileged one end. */
export function revokeRole(
  db: Database,
  actor: Actor,
  input: { accountId: number; grant: RoleGrant; reason: string },
  occasion: Occasion,
): Outcome<null, GrantRefusal | 'reason-needed' | 'last-owner'> {
  const allowed = authorise(
    db,
    actor,
    'role.revoke',
    { ownerId: input.accountId },
    { type: 'account', id: input.accountId },
    occasion,
  );
  if (!allowed.ok) return allowed;
  const reason = input.reason.trim();
  if (reason === '') return refuse('reason-needed', { field: 'reason' });
  return write(db, (tx) => {
    const account = tx.select().from(accounts).where(eq(accounts.id, input.accountId)).get();
    if (!account) return refuse('account-unknown');
    const by = { accountId: actor.accountId, role: allowed.value };
    const { companyId } = input.grant;
    if (companyId !== null && leavesNoOwner(tx, companyId, input.accountId))
      return refuse('last-owner', { value: String(companyId) });
    const dropped = dropGrant(tx, account, input.grant, by, occasion, reason);
    if (!dropped.ok) return dropped;
    if (input.grant.role === 'official') handOnThreadsOf(tx, input.accountId, occasion);
    if (input.grant.role === 'member') restOffersOfNobody(tx, companyId!, by, occasion);
    return ok(null);
  });
}

function scopeProblem(tx: Transaction, grant: RoleGrant): Refusal<'role-scope'> | null {
  if (!scopeFits(grant)) return refuse('role-scope', { field: 'role', value: grant.role });
  if (
    grant.regionCode !== null &&
    !tx.select({ code: regions.code }).from(regions).where(eq(regions.code, grant.regionCode)).get()
  )
    return refuse('role-scope', { field: 'region', value: grant.regionCode });
  if (
    grant.companyId !== null &&
    !tx.select({ id: companies.id }).from(companies).where(eq(companies.id, grant.companyId)).get()
  )
    return refuse('role-scope', { field: 'company', value: String(grant.companyId) });
  return institutionProblem(tx, grant.institutionId ?? null);
}

function institutionProblem(tx: Transaction, id: number | null): Refusal<'role-scope'> | null {
  if (id === null || tx.select({ id: institutions.id }).from(institutions).where(eq(institutions.id, id)).get())
    return null;
  return refuse('role-scope', { field: 'institution', value: String(id) });
}
