import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accounts, sessions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { tokenHash } from '../../secrets/token.server';
import type { Limit } from '../../throttle/bucket';
import { defaultLanguage } from '../../i18n/language';
import { mailTo } from '../account-mail.server';
import { knownDevice, openKnownSession } from '../sign-in/known-devices.server';
import type { Occasion } from '../occasion.server';
import { passkeySignInOptions, provenPasskey, takePasskey, type ProvenPasskey } from './passkeys.server';
import { countRecoveryCodes, takeRecoveryCode } from './recovery-codes.server';
import { findPendingSignIn, type IssuedSession } from '../sessions/sessions.server';
import { throttled, type ThrottleRefusal } from '../sign-in/throttled.server';
import { takeTotpCode, type TotpRefusal } from './totp-enrolment.server';

/** What the person answers with. */
export type SecondFactor =
  | { readonly kind: 'totp'; readonly code: string }
  | { readonly kind: 'recovery-code'; readonly code: string }
  | { readonly kind: 'passkey'; readonly response: AuthenticationResponseJSON };

type SecondFactorRefusal = 'sign-in-expired' | TotpRefusal | 'passkey-invalid' | ThrottleRefusal;

/** Options for answering the second step with a passkey. */
export async function beginPasskeySecondFactor(db: Database, pendingToken: string | null, occasion: Occasion) {
  const pending = findPendingSignIn(db, pendingToken, occasion.now);
  return pending ? ok(await passkeySignInOptions(db, pending.accountId, occasion)) : refuse('sign-in-expired');
}

/**
 * Second step of signing in: the half-open session of the first step ends, and an open one begins under a new token.
 */
export async function completeSecondFactor(
  db: Database,
  pendingToken: string | null,
  factor: SecondFactor,
  occasion: Occasion,
): Promise<Outcome<IssuedSession, SecondFactorRefusal>> {
  const pending = findPendingSignIn(db, pendingToken, occasion.now);
  if (!pending) return refuse('sign-in-expired');
  const counted = countedUnder(db, pending, factor, occasion);
  const wait = throttled(occasion, counted);
  if (wait) return wait;
  const proven =
    factor.kind === 'passkey' ? await provenPasskey(db, pending.accountId, factor.response, occasion) : null;
  return write(db, (tx) => {
    // Read again: the password may have been changed, or the step been completed, while the passkey was checked.
    if (!findPendingSignIn(tx, pendingToken, occasion.now)) return refuse('sign-in-expired');
    const event = {
      actor: { accountId: pending.accountId },
      deed: 'account.second-factor',
      thing: { type: 'account', id: pending.accountId },
      after: { kind: factor.kind },
    };
    const taken = take(tx, pending, factor, proven, occasion);
    if (!taken.ok) {
      recordEvent(tx, { ...event, outcome: 'failed' }, occasion);
      return taken;
    }
    for (const [limit, of] of counted) if (!limit.endsWith(':address')) occasion.throttle.clear(limit, of);
    recordEvent(tx, event, occasion);
    tx.delete(sessions).where(eq(sessions.number, pending.number)).run();
    return ok(openKnownSession(tx, pending.accountId, { secondFactor: true }, occasion));
  });
}

/**
 * What a try is counted under. Six digits can be guessed: five tries, apart for a browser that signed in before, so
 * that somebody who has the password cannot keep the owner out. A passkey or a recovery code of 60 bits cannot: only
 * the network address is held back.
 */
function countedUnder(
  db: Database,
  pending: { accountId: number; email: string },
  factor: SecondFactor,
  occasion: Occasion,
): (readonly [Limit, string])[] {
  if (factor.kind === 'passkey') return [['passkey:address', occasion.address]];
  const device = knownDevice(db, pending.email, occasion);
  if (device) return [['second-factor:device', device]];
  if (factor.kind === 'recovery-code') return [['sign-in:address', occasion.address]];
  return [
    ['second-factor:account', String(pending.accountId)],
    ['sign-in:address', occasion.address],
  ];
}

function take(
  tx: Transaction,
  pending: { accountId: number; email: string },
  factor: SecondFactor,
  proven: ProvenPasskey | null,
  occasion: Occasion,
): Outcome<null, TotpRefusal | 'passkey-invalid'> {
  if (factor.kind === 'totp') return takeTotpCode(tx, pending.accountId, factor.code, occasion);
  if (factor.kind === 'passkey')
    return proven !== null && takePasskey(tx, proven, occasion) ? ok(null) : refuse('passkey-invalid');
  if (!takeRecoveryCode(tx, pending.accountId, factor.code, occasion)) return refuse('code-wrong', { field: 'code' });
  const language =
    tx.select({ language: accounts.language }).from(accounts).where(eq(accounts.id, pending.accountId)).get()
      ?.language ?? defaultLanguage;
  mailTo(
    tx,
    { email: pending.email, language },
    'recoveryCodeUsed',
    occasion,
    String(countRecoveryCodes(tx, pending.accountId)),
  );
  return ok(null);
}

/** Options for signing in with a passkey alone. */
export async function beginPasskeySignIn(db: Database, occasion: Occasion) {
  const wait = throttled(occasion, [['passkey:address', occasion.address]]);
  return wait ?? ok(await passkeySignInOptions(db, null, occasion));
}

/** Signing in with a passkey alone: possession and PIN or finger are two factors at once. */
export async function signInWithPasskey(
  db: Database,
  input: { response: AuthenticationResponseJSON; formerToken?: string | null },
  occasion: Occasion,
): Promise<Outcome<IssuedSession, 'passkey-invalid' | 'account-disabled' | ThrottleRefusal>> {
  const wait = throttled(occasion, [['passkey:address', occasion.address]]);
  if (wait) return wait;
  const proven = await provenPasskey(db, null, input.response, occasion);
  return write(db, (tx) => {
    const account =
      proven &&
      tx
        .select({ id: accounts.id, state: accounts.state })
        .from(accounts)
        .where(eq(accounts.id, proven.accountId))
        .get();
    const refused =
      !proven || !account || !takePasskey(tx, proven, occasion)
        ? 'passkey-invalid'
        : account.state !== 'active'
          ? 'account-disabled'
          : null;
    const event = {
      actor: { accountId: refused ? null : (account?.id ?? null) },
      deed: 'account.sign-in',
      thing: { type: 'account', id: account?.id ?? '' },
      after: { kind: 'passkey' },
    };
    if (refused || !account) {
      recordEvent(tx, { ...event, outcome: 'failed' }, occasion);
      return refuse(refused ?? 'passkey-invalid');
    }
    if (input.formerToken)
      tx.delete(sessions)
        .where(eq(sessions.id, tokenHash(input.formerToken)))
        .run();
    recordEvent(tx, event, occasion);
    return ok(openKnownSession(tx, account.id, { secondFactor: true }, occasion));
  });
}
