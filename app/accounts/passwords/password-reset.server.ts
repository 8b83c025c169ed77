import { resetMinutes } from '../validity';
import { and, eq, gt, lte } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accounts, passwordResets } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { newToken, tokenHash } from '../../secrets/token.server';
import { mailTo, mailToNobody } from '../account-mail.server';
import { normalisedEmail } from '../email';
import { forgetDevices, rememberDevice } from '../sign-in/known-devices.server';
import type { Occasion } from '../occasion.server';
import type { PasswordRefusal } from './password';
import { checkNewPassword, hashPassword } from './password-hash.server';
import { findByEmail } from '../registration.server';
import { endSessionsOf } from '../sessions/sessions.server';
import { throttled, type ThrottleRefusal } from '../sign-in/throttled.server';

/**
 * Mails a link to set a new password, when the address has an active account; answers and works alike in every case.
 */
export function requestReset(
  db: Database,
  input: { email: string },
  occasion: Occasion,
): Outcome<null, 'email-invalid' | 'link-underway' | ThrottleRefusal> {
  const email = normalisedEmail(input.email);
  if (!email) return refuse('email-invalid', { field: 'email', value: input.email });
  const wait = throttled(occasion, [['reset:address', occasion.address]]);
  if (wait) return wait;
  // Whoever asked, the link went to its owner, and it holds longer (`resetMinutes`) than it takes until another may be
  // asked for.
  const underway = throttled(occasion, [['reset:account', email]]);
  if (underway) return refuse('link-underway', { value: underway.value });
  return write(db, (tx) => {
    tx.delete(passwordResets).where(lte(passwordResets.expiresAt, occasion.now.toISOString())).run();
    const account = findByEmail(tx, email);
    recordRequest(tx, account?.id ?? '', email, occasion);
    const token = newToken(occasion.random);
    const language = account?.language ?? occasion.language;
    const mail = [
      { email, language },
      'reset',
      occasion,
      occasion.origin + paths(language).passwordReset(token),
      String(resetMinutes),
    ] as const;
    if (account?.state !== 'active') {
      mailToNobody(tx, ...mail);
      return ok(null);
    }
    keepLink(tx, token, account.id, occasion.now);
    mailTo(tx, ...mail);
    return ok(null);
  });
}

function recordRequest(tx: Transaction, id: number | '', email: string, occasion: Occasion): void {
  recordEvent(
    tx,
    {
      actor: { accountId: null },
      deed: 'account.request-reset',
      thing: { type: 'account', id },
      after: { email },
    },
    occasion,
  );
}

function keepLink(tx: Transaction, token: string, accountId: number, now: Date): void {
  const expiresAt = new Date(now.getTime() + resetMinutes * 60_000).toISOString();
  tx.insert(passwordResets)
    .values({ tokenHash: tokenHash(token), accountId, createdAt: now.toISOString(), expiresAt })
    .run();
}

type ResetRefusal = 'link-expired' | PasswordRefusal | ThrottleRefusal;

/** The account a reset link is for, or null when it is used up or too old: for the page that shows the form. */
export function findReset(db: Database, token: string, now: Date): { accountId: number; email: string } | null {
  const live = and(
    eq(passwordResets.tokenHash, tokenHash(token)),
    gt(passwordResets.expiresAt, now.toISOString()),
    eq(accounts.state, 'active'),
  );
  const row = db
    .select({ accountId: accounts.id, email: accounts.email })
    .from(passwordResets)
    .innerJoin(accounts, eq(accounts.id, passwordResets.accountId))
    .where(live)
    .get();
  return row && row.email !== null ? { accountId: row.accountId, email: row.email } : null;
}

/**
 * Sets the new password; the link, every other link and every session of the account end. It signs nobody in, but this
 * browser is known from now on, so that whoever tries passwords does not keep its owner out: the value is its token.
 */
export async function resetPassword(
  db: Database,
  input: { token: string; password: string },
  occasion: Occasion,
): Promise<Outcome<{ device: string }, ResetRefusal>> {
  const reset = findReset(db, input.token, occasion.now);
  // A right link is never held back by what others in its network try.
  const wait = throttled(
    occasion,
    reset ? [['verification:account', input.token]] : [['verification:address', occasion.address]],
  );
  if (wait) return wait;
  if (!reset) return refuse('link-expired');
  const password = checkNewPassword(input.password, reset.email);
  if (!password.ok) return password;
  const passwordHash = await hashPassword(password.value);
  return write(db, (tx) => {
    if (!takeLink(tx, input.token, occasion.now)) return refuse('link-expired');
    const account = setPassword(tx, reset.accountId, passwordHash);
    if (!account) return refuse('link-expired');
    tx.delete(passwordResets).where(eq(passwordResets.accountId, reset.accountId)).run();
    endSessionsOf(tx, reset.accountId);
    recordEvent(
      tx,
      {
        actor: { accountId: reset.accountId },
        deed: 'account.reset-password',
        thing: { type: 'account', id: reset.accountId },
      },
      occasion,
    );
    const reader = { email: reset.email, language: account.language };
    mailTo(tx, reader, 'passwordChanged', occasion, occasion.now.toISOString());
    forgetDevices(tx, reset.accountId);
    return ok({ device: rememberDevice(tx, reset.accountId, occasion) });
  });
}

/** Takes the link with the same condition it was found by: of two uses at once, one wins. */
function takeLink(tx: Transaction, token: string, now: Date): boolean {
  const live = and(eq(passwordResets.tokenHash, tokenHash(token)), gt(passwordResets.expiresAt, now.toISOString()));
  return tx.delete(passwordResets).where(live).run().changes === 1;
}

/** The account whose password it is now; undefined when it is not active any more. */
function setPassword(tx: Transaction, accountId: number, passwordHash: string) {
  const active = and(eq(accounts.id, accountId), eq(accounts.state, 'active'));
  return tx.update(accounts).set({ passwordHash }).where(active).returning({ language: accounts.language }).get();
}
