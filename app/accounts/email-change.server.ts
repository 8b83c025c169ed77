import { codeMinutes } from './validity';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, passwordResets } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { maskedEmail } from '../events/mask';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { mailTo } from './account-mail.server';
import type { Actor } from './permissions/actor';
import { dropRequests, requestCode, takeCode, type CodeRefusal } from './email-codes.server';
import { normalisedEmail } from './email';
import { forgetDevices, rememberDevice } from './sign-in/known-devices.server';
import type { Occasion } from './occasion.server';
import { findByEmail } from './registration.server';
import { endSessionsOf, rotateSession, type IssuedSession } from './sessions/sessions.server';
import { provePassword } from './sign-in/sign-in.server';
import { throttled, type ThrottleRefusal } from './sign-in/throttled.server';

/**
 * Begins a change of address after checking the password: a code goes to the new address, a notice to the old one.
 * The answer is the same when the new address belongs to somebody else; its owner gets a mail saying so.
 */
export async function changeEmail(
  db: Database,
  actor: Actor,
  input: { email: string; password: string },
  occasion: Occasion,
): Promise<Outcome<{ token: string }, 'email-invalid' | 'email-same' | 'wrong-password' | ThrottleRefusal>> {
  const email = normalisedEmail(input.email);
  if (!email) return refuse('email-invalid', { field: 'email', value: input.email });
  if (email === actor.email) return refuse('email-same', { field: 'email' });
  const proven = await provePassword(db, actor, input.password, occasion);
  if (!proven.ok) return proven;
  const wait = throttled(occasion, [
    ['registration:account', email],
    ['registration:account-from', `${email} of ${actor.accountId}`],
  ]);
  if (wait) return wait;
  return write(db, (tx) => {
    const token = askNewAddress(tx, actor, email, occasion);
    mailTo(tx, actor, 'emailChanging', occasion, maskedEmail(email));
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'account.request-email-change',
        thing: { type: 'account', id: actor.accountId },
        after: { newEmail: email },
      },
      occasion,
    );
    return ok({ token });
  });
}

/**
 * Mails a code to the new address, or, when it has an account already, word of that. Answers the token for the browser.
 */
function askNewAddress(tx: Transaction, actor: Actor, email: string, occasion: Occasion): string {
  const { token, code } = requestCode(
    tx,
    { purpose: 'change-email', email, accountId: actor.accountId, language: actor.language },
    occasion,
  );
  const known = findByEmail(tx, email);
  const to = paths(actor.language);
  if (known)
    mailTo(
      tx,
      { email, language: known.language },
      'alreadyRegistered',
      occasion,
      occasion.origin + to.signIn(),
      occasion.origin + to.passwordResetRequest(),
    );
  else mailTo(tx, { email, language: actor.language }, 'code', occasion, code, String(codeMinutes));
  return token;
}

/** Finishes it with the mailed code; other sessions and reset links end, this session goes on under a new token. */
export function confirmEmailChange(
  db: Database,
  actor: Actor,
  input: { token: string; code: string },
  occasion: Occasion,
): Outcome<IssuedSession, CodeRefusal | 'email-taken' | 'changed-meanwhile' | ThrottleRefusal> {
  const wait = throttled(occasion, [
    ['verification:account', input.token],
    ['verification:address', occasion.address],
  ]);
  if (wait) return wait;
  return write(db, (tx) => {
    const taken = takeCode(tx, 'change-email', input.token, input.code, occasion);
    if (!taken.ok) return taken;
    const { email, accountId } = taken.value;
    if (accountId !== actor.accountId) return refuse('registration-expired');
    if (findByEmail(tx, email)) return refuse('email-taken');
    if (!setEmail(tx, actor, email, occasion.now)) return refuse('changed-meanwhile');
    dropRequests(tx, 'change-email', email);
    tx.delete(passwordResets).where(eq(passwordResets.accountId, actor.accountId)).run();
    endSessionsOf(tx, actor.accountId, actor.session.number);
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'account.change-email',
        thing: { type: 'account', id: actor.accountId },
        before: { email: actor.email },
        after: { email },
      },
      occasion,
    );
    mailTo(tx, actor, 'emailChanged', occasion, maskedEmail(email));
    forgetDevices(tx, actor.accountId);
    return ok({
      ...rotateSession(tx, actor, 'password', occasion),
      device: rememberDevice(tx, actor.accountId, occasion),
    });
  });
}

/** False when the account's address is no longer the one this session knows. */
function setEmail(tx: Transaction, actor: Actor, email: string, now: Date): boolean {
  const asKnown = and(eq(accounts.id, actor.accountId), eq(accounts.email, actor.email));
  return tx.update(accounts).set({ email, emailVerifiedAt: now.toISOString() }).where(asKnown).run().changes === 1;
}
