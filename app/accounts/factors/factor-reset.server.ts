import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accounts, passkeys, recoveryCodes, totpKeys } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { mailTo } from '../account-mail.server';
import { staleProof, type Actor } from '../permissions/actor';
import { authorise } from '../permissions/authorise.server';
import { enrolledFactors } from './enrolled-factors.server';
import { forgetDevices } from '../sign-in/known-devices.server';
import type { Occasion } from '../occasion.server';
import type { PermissionRefusal } from '../permissions/permissions';
import { endSessionsOf } from '../sessions/sessions.server';

type ResetRefusal = 'reason-needed' | 'account-unknown' | 'no-factors' | 're-authentication-needed' | PermissionRefusal;

/**
 * Takes away the second factors of somebody who lost them, with their recovery codes, and ends their sessions. The
 * password stays, and privileged roles do not count until a new factor is set up. Only another administrator who
 * proved within the last minutes who they are; needs a reason, and the person is told.
 */
export function resetFactors(
  db: Database,
  actor: Actor,
  input: { accountId: number; reason: string },
  occasion: Occasion,
): Outcome<null, ResetRefusal> {
  const { accountId } = input;
  const thing = { type: 'account', id: accountId };
  const allowed = authorise(db, actor, 'factors.reset', { ownerId: accountId }, thing, occasion);
  if (!allowed.ok) return allowed;
  const stale = staleProof(actor, occasion.now);
  if (stale) return stale;
  const reason = input.reason.trim();
  if (reason === '') return refuse('reason-needed', { field: 'reason' });
  return write(db, (tx) => {
    const account = ownerOf(tx, accountId);
    if (!account) return refuse('account-unknown');
    const { totp, passkeys: keys } = enrolledFactors(tx, accountId);
    if (!totp && keys === 0) return refuse('no-factors');
    dropFactors(tx, accountId);
    endSessionsOf(tx, accountId);
    forgetDevices(tx, accountId);
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId, role: allowed.value },
        deed: 'factors.reset',
        thing,
        before: { totp, passkeys: keys },
        reason,
      },
      occasion,
    );
    mailTo(tx, account, 'factorsReset', occasion, reason);
    return ok(null);
  });
}

function ownerOf(tx: Transaction, accountId: number) {
  return tx
    .select({ email: accounts.email, language: accounts.language })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get();
}

function dropFactors(tx: Transaction, accountId: number): void {
  for (const table of [totpKeys, passkeys, recoveryCodes]) tx.delete(table).where(eq(table.accountId, accountId)).run();
}
