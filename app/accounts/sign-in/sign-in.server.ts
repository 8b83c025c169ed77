import { and, desc, eq, gt } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accounts, emailCodes, sessions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { dateInChina } from '../../calendar/working-days';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { paths } from '../../paths';
import { tokenHash } from '../../secrets/token.server';
import { mailTo, mailToNobody } from '../account-mail.server';
import type { Actor } from '../permissions/actor';
import { normalisedEmail } from '../email';
import type { Occasion } from '../occasion.server';
import { isPasswordOf } from '../passwords/password-hash.server';
import { askForProof, findByEmail } from '../registration.server';
import { enrolledFactors } from '../factors/enrolled-factors.server';
import { knownDevice, openKnownSession } from './known-devices.server';
import { openSession, rotateSession, type IssuedSession } from '../sessions/sessions.server';
import {
  clearStranger,
  isWarningDue,
  signInThrottled,
  throttled,
  type SignInThrottleRefusal,
  type ThrottleRefusal,
} from './throttled.server';

type SignInRefusal = 'wrong-credentials' | 'account-disabled' | 'email-unverified' | SignInThrottleRefusal;

/**
 * First step of signing in. Answers a session: `open`, or `second-factor` when the account has one (then
 * completeSecondFactor is the next step). `formerToken`, whatever lay in the browser's cookie, is ended. A wrong
 * address and a wrong password answer alike and take alike; only the right password learns that the account is
 * disabled, or that a registration still waits for its code (the refusal's value is a new token to type it with).
 * Anybody may register any address with a password of their own: that one answers alike whether or not the address
 * has an account.
 */
export async function signIn(
  db: Database,
  input: { email: string; password: string; formerToken?: string | null },
  occasion: Occasion,
): Promise<Outcome<IssuedSession, SignInRefusal>> {
  const email = normalisedEmail(input.email) ?? '';
  const device = knownDevice(db, email, occasion);
  const wait = signInThrottled(occasion, email, device);
  if (wait) return wait;
  const account = findByEmail(db, email);
  const checkedHash = account?.passwordHash ?? null;
  const registered = findWaiting(db, email, occasion.now);
  // Two hashes whatever there is to hold them against: neither an account nor a registration shows by the time it
  // takes.
  const [right, goesOn] = await Promise.all([
    isPasswordOf(checkedHash, input.password),
    isPasswordOf(registered?.passwordHash ?? null, input.password),
  ]);
  const waiting = goesOn && !right ? registered : null;
  const tooManyMails = waiting ? countRegistrationMail(email, occasion) : null;
  if (tooManyMails) return tooManyMails;
  const warns = !right && !waiting && !device && isWarningDue(occasion, email);
  return write(db, (tx) => {
    if (warns) warnOwner(tx, account, email, occasion);
    const failed = (code: SignInRefusal) => refuseSignIn(tx, { accountId: account?.id, email, code }, occasion);
    // The person came back on another device: the same registration under a new token, with a new code.
    if (waiting) return refuse('email-unverified', { value: askForProof(tx, waiting, occasion) });
    if (!right) return failed('wrong-credentials');
    // Read again: the password may have been changed or the account disabled while the hash was computed.
    const current = account && tx.select().from(accounts).where(eq(accounts.id, account.id)).get();
    if (!current || current.passwordHash !== checkedHash) return failed('wrong-credentials');
    if (current.state !== 'active') return failed('account-disabled');
    // An owner who signs in from a known browser does not give strangers new tries.
    if (device) occasion.throttle.clear('sign-in:device', device);
    else clearStranger(occasion, email);
    if (input.formerToken)
      tx.delete(sessions)
        .where(eq(sessions.id, tokenHash(input.formerToken)))
        .run();
    return ok(letIn(tx, current.id, occasion));
  });
}

/**
 * Tells the owner of wrong passwords, by mail: the same work for an address that has no account in use, and no mail.
 */
function warnOwner(tx: Transaction, account: ReturnType<typeof findByEmail>, email: string, occasion: Occasion): void {
  const language = account?.language ?? occasion.language;
  const mail = account?.state === 'active' ? mailTo : mailToNobody;
  const reset = occasion.origin + paths(language).passwordResetRequest();
  mail(tx, { email, language }, 'wrongPasswords', occasion, dateInChina(occasion.now), reset);
}

/** Going on with a registration sends a mail: counted like asking for one, or it would fill a stranger's mailbox. */
function countRegistrationMail(email: string, occasion: Occasion) {
  return throttled(occasion, [
    ['registration:account', email],
    ['registration:account-from', `${email} ${occasion.address}`],
  ]);
}

function refuseSignIn(
  tx: Transaction,
  { accountId, email, code }: { accountId: number | undefined; email: string; code: SignInRefusal },
  occasion: Occasion,
): Refusal<SignInRefusal> {
  recordEvent(
    tx,
    {
      actor: { accountId: null },
      deed: 'account.sign-in',
      outcome: 'failed',
      thing: { type: 'account', id: accountId ?? '' },
      after: { email, code },
    },
    occasion,
  );
  return refuse(code);
}

/** A session for whoever knew the password: open, or waiting for the second factor the account has. */
function letIn(tx: Transaction, accountId: number, occasion: Occasion): IssuedSession {
  const factors = enrolledFactors(tx, accountId);
  const stage = factors.totp || factors.passkeys > 0 ? 'second-factor' : 'open';
  recordEvent(
    tx,
    {
      actor: { accountId },
      deed: 'account.sign-in',
      thing: { type: 'account', id: accountId },
      after: { stage },
    },
    occasion,
  );
  return stage === 'open'
    ? openKnownSession(tx, accountId, { secondFactor: false }, occasion)
    : openSession(tx, accountId, { stage, secondFactor: false }, occasion);
}

/** Ends the session of a token; nothing happens when there is none. */
export function signOut(db: Database, token: string | null, occasion: Occasion): void {
  if (!token) return;
  write(db, (tx) => {
    const ended = tx
      .delete(sessions)
      .where(eq(sessions.id, tokenHash(token)))
      .returning({ accountId: sessions.accountId })
      .get();
    if (ended)
      recordEvent(
        tx,
        {
          actor: { accountId: ended.accountId },
          deed: 'account.sign-out',
          thing: { type: 'account', id: ended.accountId },
        },
        occasion,
      );
  });
}

/** Proves the password again before a sensitive change; the session goes on under a new token. */
export async function reauthenticate(
  db: Database,
  actor: Actor,
  password: string,
  occasion: Occasion,
): Promise<Outcome<IssuedSession, 'wrong-password' | ThrottleRefusal>> {
  const checked = await provePassword(db, actor, password, occasion);
  if (!checked.ok) return checked;
  return write(db, (tx) => {
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'account.reauthenticate',
        thing: { type: 'account', id: actor.accountId },
      },
      occasion,
    );
    return ok(rotateSession(tx, actor, 'password', occasion));
  });
}

/**
 * Checks the actor's own password, counted apart from sign-ins, which anybody can try; answers the hash it was checked
 * against.
 */
export async function provePassword(
  db: Database,
  actor: Actor,
  password: string,
  occasion: Occasion,
): Promise<Outcome<string, 'wrong-password' | ThrottleRefusal>> {
  const wait = throttled(occasion, [['proof:account', String(actor.accountId)]]);
  if (wait) return wait;
  const hash = findByEmail(db, actor.email)?.passwordHash ?? null;
  if (hash !== null && (await isPasswordOf(hash, password))) {
    occasion.throttle.clear('proof:account', String(actor.accountId));
    return ok(hash);
  }
  write(db, (tx) =>
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'account.reauthenticate',
        outcome: 'failed',
        thing: { type: 'account', id: actor.accountId },
      },
      occasion,
    ),
  );
  return refuse('wrong-password', { field: 'password' });
}

/** The newest registration of an address that still waits for its code. */
function findWaiting(db: Database, email: string, now: Date) {
  return (
    db
      .select()
      .from(emailCodes)
      .where(
        and(
          eq(emailCodes.email, email),
          eq(emailCodes.purpose, 'register'),
          gt(emailCodes.expiresAt, now.toISOString()),
        ),
      )
      .orderBy(desc(emailCodes.createdAt))
      .limit(1)
      .get() ?? null
  );
}
