import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accounts, passwordResets } from '../../../db/schema/index';
import { write } from '../../../db/write';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { mailTo } from '../account-mail.server';
import type { Actor } from '../permissions/actor';
import type { Occasion } from '../occasion.server';
import type { PasswordRefusal } from './password';
import { checkNewPassword, hashPassword } from './password-hash.server';
import { forgetDevices, rememberDevice } from '../sign-in/known-devices.server';
import { endSessionsOf, rotateSession, type IssuedSession } from '../sessions/sessions.server';
import { provePassword } from '../sign-in/sign-in.server';
import type { ThrottleRefusal } from '../sign-in/throttled.server';

type ChangeRefusal = 'wrong-password' | 'changed-meanwhile' | PasswordRefusal | ThrottleRefusal;

/**
 * Sets a new password after checking the present one; other sessions and reset links end, this one goes on under a
 * new token. Of two changes at once one wins: the other finds another hash than it checked and is refused.
 */
export async function changePassword(
  db: Database,
  actor: Actor,
  input: { current: string; next: string },
  occasion: Occasion,
): Promise<Outcome<IssuedSession, ChangeRefusal>> {
  const password = checkNewPassword(input.next, actor.email);
  if (!password.ok) return password;
  const proven = await provePassword(db, actor, input.current, occasion);
  if (!proven.ok) return proven;
  const passwordHash = await hashPassword(password.value);
  return write(db, (tx) => {
    const asChecked = and(
      eq(accounts.id, actor.accountId),
      eq(accounts.passwordHash, proven.value),
      eq(accounts.state, 'active'),
    );
    if (tx.update(accounts).set({ passwordHash }).where(asChecked).run().changes !== 1)
      return refuse('changed-meanwhile');
    tx.delete(passwordResets).where(eq(passwordResets.accountId, actor.accountId)).run();
    endSessionsOf(tx, actor.accountId, actor.session.number);
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'account.change-password',
        thing: { type: 'account', id: actor.accountId },
      },
      occasion,
    );
    mailTo(tx, actor, 'passwordChanged', occasion, occasion.now.toISOString());
    forgetDevices(tx, actor.accountId);
    return ok({
      ...rotateSession(tx, actor, 'password', occasion),
      device: rememberDevice(tx, actor.accountId, occasion),
    });
  });
}
