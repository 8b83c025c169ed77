import { and, eq, isNull } from 'drizzle-orm';
import { roleGrants } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import type { Language } from '../../i18n/language';
import { mailTo } from '../account-mail.server';
import { roleChanges } from '../mails';
import type { Occasion } from '../occasion.server';
import { roleName } from './role-names';
import { isPrivileged, type RoleGrant } from './role';
import { endSessionsOf } from '../sessions/sessions.server';

/**
 * Adds a grant inside another command (an approved claim, the first administrator). Says `role-held` when it is there.
 */
export function addGrant(
  tx: Transaction,
  account: { id: number; email: string | null; language: Language },
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
  account: { id: number; email: string | null; language: Language },
  grant: RoleGrant,
  by: { accountId: number | null; role?: string | null },
  occasion: Occasion,
  reason?: string,
): Outcome<null, 'role-not-held'> {
  if (tx.delete(roleGrants).where(sameGrant(account.id, grant)).run().changes !== 1) return refuse('role-not-held');
  changed(tx, account, 'role.revoke', grant, by, occasion, reason);
  return ok(null);
}

function changed(
  tx: Transaction,
  account: { id: number; email: string | null; language: Language },
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
  mailTo(
    tx,
    account,
    isPrivileged(grant.role) ? 'privilegedRolesChanged' : 'rolesChanged',
    occasion,
    roleChanges[account.language][deed](roleName(account.language, grant.role)),
  );
}

function sameGrant(accountId: number, grant: RoleGrant) {
  return and(
    eq(roleGrants.accountId, accountId),
    eq(roleGrants.role, grant.role),
    grant.regionCode === null ? isNull(roleGrants.regionCode) : eq(roleGrants.regionCode, grant.regionCode),
    grant.companyId === null ? isNull(roleGrants.companyId) : eq(roleGrants.companyId, grant.companyId),
    sameInstitution(grant.institutionId ?? null),
  );
}

const sameInstitution = (id: number | null) =>
  id === null ? isNull(roleGrants.institutionId) : eq(roleGrants.institutionId, id);
