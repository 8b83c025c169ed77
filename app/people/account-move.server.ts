import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, passwordResets } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { firmsOf } from '../alliance/firm-people.server';
import { recordEvent } from '../events/record.server';
import { afterLeaving } from '../offers/firm-left.server';
import { handOnThreadsOf } from '../threads/ending.server';
import { ok, refuse, type Outcome } from '../outcome';
import { mailTo } from '../accounts/account-mail.server';
import { afterMove, movesFrom, type AccountState } from '../accounts/account-state';
import type { Actor } from '../accounts/permissions/actor';
import { authorise } from '../accounts/permissions/authorise.server';
import { forgetDevices } from '../accounts/sign-in/known-devices.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { endSessionsOf } from '../accounts/sessions/sessions.server';

type MoveRefusal = 'account-unknown' | 'account-state' | 'reason-needed' | PermissionRefusal;

/** Stops an account from signing in and ends its sessions and reset links; needs a reason, which its owner is told. */
export function disableAccount(
  db: Database,
  actor: Actor,
  input: { accountId: number; reason: string },
  occasion: Occasion,
): Outcome<AccountState, MoveRefusal> {
  return move(db, actor, 'disable', input, occasion);
}

/** Lets it sign in again. */
export function enableAccount(
  db: Database,
  actor: Actor,
  input: { accountId: number; reason: string },
  occasion: Occasion,
): Outcome<AccountState, MoveRefusal> {
  return move(db, actor, 'enable', input, occasion);
}

function move(
  db: Database,
  actor: Actor,
  how: 'disable' | 'enable',
  input: { accountId: number; reason: string },
  occasion: Occasion,
): Outcome<AccountState, MoveRefusal> {
  const { accountId } = input;
  const deed = how === 'disable' ? 'account.disable' : 'account.enable';
  const allowed = authorise(db, actor, deed, { ownerId: accountId }, { type: 'account', id: accountId }, occasion);
  if (!allowed.ok) return allowed;
  const reason = input.reason.trim();
  if (reason === '') return refuse('reason-needed', { field: 'reason' });
  return write(db, (tx) => {
    const account = tx.select().from(accounts).where(eq(accounts.id, accountId)).get();
    if (!account) return refuse('account-unknown');
    const next = afterMove(account.state, how);
    if (next === null) return refuse('account-state', { state: account.state, allowed: movesFrom(account.state) });
    setState(tx, account, next);
    endWaysIn(tx, accountId);
    if (how === 'disable') handOnThreadsOf(tx, accountId, occasion);
    const by = { accountId: actor.accountId, role: allowed.value };
    recordEvent(
      tx,
      {
        actor: by,
        deed,
        thing: { type: 'account', id: accountId },
        before: { state: account.state },
        after: { state: next },
        reason,
      },
      occasion,
    );
    afterLeaving(tx, firmsOf(tx, accountId), by, occasion);
    mailTo(tx, account, how === 'disable' ? 'disabled' : 'enabled', occasion, reason);
    return ok(next);
  });
}

function setState(tx: Transaction, account: { id: number; state: AccountState }, next: AccountState): void {
  const { changes } = tx
    .update(accounts)
    .set({ state: next })
    .where(and(eq(accounts.id, account.id), eq(accounts.state, account.state)))
    .run();
  if (changes !== 1) throw new Error('the write lock was not held');
}

/** Its sessions, the browsers known to it and its reset links. */
function endWaysIn(tx: Transaction, accountId: number): void {
  endSessionsOf(tx, accountId);
  forgetDevices(tx, accountId);
  tx.delete(passwordResets).where(eq(passwordResets.accountId, accountId)).run();
}
