import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, companies, regions, roleGrants } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { recordEvent } from '../history/record.server';
import { restOffersOfNobody } from '../offers/offers.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { mailTo } from './account-mail.server';
import type { Actor } from './actor';
import { authorise } from './authorise.server';
import type { Occasion } from './occasion.server';
import type { PermissionRefusal } from './permissions';
import { roleName } from './role-names';
import { isPrivileged, scopeFits, type RoleGrant } from './role';
import { endSessionsOf } from './sessions.server';

type GrantRefusal =
  'account-unknown' | 'account-state' | 'role-scope' | 'role-held' | 'role-not-held' | PermissionRefusal;

/** Gives an account a role. For a role that asks for a second factor its sessions end, so that it signs in anew with one. */
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

/** Adds a grant inside another command (an approved claim, the first administrator). Says `role-held` when it is there. */
export function addGrant(
  tx: Transaction,
  account: { id: number; email: string | null; language: 'zh' | 'en' },
  grant: RoleGrant,
  by: { accountId: number | null; role?: string | null },
  occasion: Occasion,
): Outcome<null, 'role-held'> {
  if (tx.select({ id: roleGrants.id }).from(roleGrants).where(sameGrant(account.id, grant)).get())
    return refuse('role-held');
  tx.insert(roleGrants)
    .values({ accountId: account.id, ...grant, grantedBy: by.accountId, grantedAt: occasion.now.toISOString() })
    .run();
  changed(tx, account, 'role.grant', grant, by, occasion);
  return ok(null);
}

/** Takes a grant away inside another command (a colleague who leaves). Says `role-not-held` when it is not there. */
export function dropGrant(
  tx: Transaction,
  account: { id: number; email: string | null; language: 'zh' | 'en' },
  grant: RoleGrant,
  by: { accountId: number | null; role?: string | null },
  occasion: Occasion,
  reason?: string,
): Outcome<null, 'role-not-held'> {
  if (tx.delete(roleGrants).where(sameGrant(account.id, grant)).run().changes !== 1) return refuse('role-not-held');
  changed(tx, account, 'role.revoke', grant, by, occasion, reason);
  return ok(null);
}

/** Takes a role away: from the next request on nothing goes on under it; sessions of a privileged one end. */
export function revokeRole(
  db: Database,
  actor: Actor,
  input: { accountId: number; grant: RoleGrant; reason: string },
  occasion: Occasion,
): Outcome<null, GrantRefusal | 'reason-needed'> {
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
    if (tx.delete(roleGrants).where(sameGrant(account.id, input.grant)).run().changes !== 1)
      return refuse('role-not-held');
    const by = { accountId: actor.accountId, role: allowed.value };
    changed(tx, account, 'role.revoke', input.grant, by, occasion, reason);
    if (input.grant.role === 'member') restOffersOfNobody(tx, input.grant.companyId!, by, occasion);
    return ok(null);
  });
}

function changed(
  tx: Transaction,
  account: { id: number; email: string | null; language: 'zh' | 'en' },
  deed: 'role.grant' | 'role.revoke',
  grant: RoleGrant,
  by: { accountId: number | null; role?: string | null },
  occasion: Occasion,
  reason?: string,
): void {
  // A session reads its roles at every request. Only one that a second factor must open anew has to end.
  if (isPrivileged(grant.role)) endSessionsOf(tx, account.id);
  recordEvent(
    tx,
    {
      actor: by,
      deed,
      thing: { type: 'account', id: account.id },
      [deed === 'role.grant' ? 'after' : 'before']: { ...grant },
      reason,
    },
    occasion,
  );
  if (account.email)
    mailTo(
      tx,
      { email: account.email, language: account.language },
      isPrivileged(grant.role) ? 'privilegedRolesChanged' : 'rolesChanged',
      occasion,
      roleChange(account.language, deed, grant),
    );
}

function roleChange(language: 'zh' | 'en', deed: 'role.grant' | 'role.revoke', grant: RoleGrant): string {
  const name = roleName(language, grant.role);
  if (language === 'en')
    return deed === 'role.grant' ? `You now hold the role ${name}.` : `You no longer hold the role ${name}.`;
  return deed === 'role.grant' ? `您得到了“${name}”角色。` : `您不再有“${name}”角色。`;
}

function sameGrant(accountId: number, grant: RoleGrant) {
  return and(
    eq(roleGrants.accountId, accountId),
    eq(roleGrants.role, grant.role),
    grant.regionCode === null ? isNull(roleGrants.regionCode) : eq(roleGrants.regionCode, grant.regionCode),
    grant.companyId === null ? isNull(roleGrants.companyId) : eq(roleGrants.companyId, grant.companyId),
  );
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
  return null;
}
