import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { totpKeys } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { seal, unseal } from '../../secrets/seal.server';
import { mailTo } from '../account-mail.server';
import { factorChanges } from '../mails';
import { staleProof, type Actor } from '../permissions/actor';
import { enrolledFactors, lastFactorRefusal } from './enrolled-factors.server';
import type { Occasion } from '../occasion.server';
import { issueRecoveryCodes } from './recovery-codes.server';
import { endSessionsOf, rotateSession, type IssuedSession } from '../sessions/sessions.server';
import { throttled, type ThrottleRefusal } from '../sign-in/throttled.server';
import { totpEnrolment, totpKeyBytes, totpReading, type TotpReading } from './totp.server';

const about = (accountId: number) => `totp:${accountId}`;

/**
 * Makes a key for an authenticator app; it counts once `confirmTotp` has seen a code. Needs a recent proof of identity.
 */
export function enrolTotp(
  db: Database,
  actor: Actor,
  occasion: Occasion,
): Outcome<{ uri: string; secret: string }, 're-authentication-needed' | 'already-enrolled'> {
  const stale = staleProof(actor, occasion.now);
  if (stale) return stale;
  const key = occasion.random(totpKeyBytes);
  return write(db, (tx) => {
    if (enrolledFactors(tx, actor.accountId).totp) return refuse('already-enrolled');
    const row = {
      sealedKey: seal(occasion.keys, 'totp', about(actor.accountId), key.toString('base64url')),
      confirmedAt: null,
      lastStep: 0,
      createdAt: occasion.now.toISOString(),
    };
    tx.insert(totpKeys)
      .values({ accountId: actor.accountId, ...row })
      .onConflictDoUpdate({ target: totpKeys.accountId, set: row })
      .run();
    return ok(totpEnrolment(key, 'TwinAtlas', actor.email));
  });
}

/** What confirming answers: the recovery codes (shown once) and the session, which now has its second factor. */
export interface ConfirmedTotp {
  readonly recoveryCodes: readonly string[];
  readonly session: IssuedSession;
}

/** Turns the factor on with the first right code; other sessions, opened without it, end. */
export function confirmTotp(
  db: Database,
  actor: Actor,
  code: string,
  occasion: Occasion,
): Outcome<ConfirmedTotp, TotpRefusal | 'not-enrolled' | 're-authentication-needed' | ThrottleRefusal> {
  const refused =
    staleProof(actor, occasion.now) ?? throttled(occasion, [['totp-enrolment:account', String(actor.accountId)]]);
  if (refused) return refused;
  return write(db, (tx) => {
    const waiting = and(eq(totpKeys.accountId, actor.accountId), isNull(totpKeys.confirmedAt));
    const row = tx.select().from(totpKeys).where(waiting).get();
    if (!row) return refuse('not-enrolled');
    const reading = totpReading(openKey(row.sealedKey, actor.accountId, occasion), code, occasion.now, row.lastStep);
    if (reading.is !== 'right') return refusalOf(reading);
    tx.update(totpKeys).set({ confirmedAt: occasion.now.toISOString(), lastStep: reading.step }).where(waiting).run();
    occasion.throttle.clear('totp-enrolment:account', String(actor.accountId));
    const codes = issueRecoveryCodes(tx, actor.accountId, occasion);
    endSessionsOf(tx, actor.accountId, actor.session.number);
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'account.enrol-totp',
        thing: { type: 'account', id: actor.accountId },
      },
      occasion,
    );
    mailTo(tx, actor, 'factorsChanged', occasion, factorChanges[actor.language].totpAdded);
    return ok({ recoveryCodes: codes, session: rotateSession(tx, actor, 'second-factor', occasion) });
  });
}

/** Takes the app away; refused while a privileged role would be left without a second factor. */
export function removeTotp(
  db: Database,
  actor: Actor,
  occasion: Occasion,
): Outcome<null, 're-authentication-needed' | 'not-enrolled' | 'second-factor-required'> {
  const stale = staleProof(actor, occasion.now);
  if (stale) return stale;
  return write(db, (tx) => {
    if (!enrolledFactors(tx, actor.accountId).totp) return refuse('not-enrolled');
    const last = lastFactorRefusal(tx, actor.accountId);
    if (last) return last;
    tx.delete(totpKeys).where(eq(totpKeys.accountId, actor.accountId)).run();
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'account.remove-totp',
        thing: { type: 'account', id: actor.accountId },
      },
      occasion,
    );
    mailTo(tx, actor, 'factorsChanged', occasion, factorChanges[actor.language].totpRemoved);
    return ok(null);
  });
}

export type TotpRefusal = 'code-wrong' | 'code-used' | 'clock-off';

/** Why a code is not taken; a clock's value is about how many minutes it is off. */
function refusalOf(reading: Exclude<TotpReading, { is: 'right' }>): Refusal<TotpRefusal> {
  if (reading.is === 'off')
    return refuse('clock-off', { field: 'code', value: String(Math.round(Math.abs(reading.steps) / 2)) });
  return refuse(reading.is === 'used' ? 'code-used' : 'code-wrong', { field: 'code' });
}

/** Accepts a code once, in the caller's transaction: the step it used is written down with the same condition. */
export function takeTotpCode(
  tx: Transaction,
  accountId: number,
  code: string,
  occasion: Occasion,
): Outcome<null, TotpRefusal> {
  const row = tx
    .select()
    .from(totpKeys)
    .where(and(eq(totpKeys.accountId, accountId), isNotNull(totpKeys.confirmedAt)))
    .get();
  if (!row) return refuse('code-wrong', { field: 'code' });
  const reading = totpReading(openKey(row.sealedKey, accountId, occasion), code, occasion.now, row.lastStep);
  const use = (step: number) =>
    tx
      .update(totpKeys)
      .set({ lastStep: step })
      .where(and(eq(totpKeys.accountId, accountId), lt(totpKeys.lastStep, step)))
      .run().changes === 1;
  // A code of later that was guessed and is told to be one must not be good when its time comes.
  if (reading.is === 'off' && reading.steps > 0) use(reading.step);
  if (reading.is !== 'right') return refusalOf(reading);
  return use(reading.step) ? ok(null) : refuse('code-used', { field: 'code' });
}

function openKey(sealed: string, accountId: number, occasion: Occasion): Buffer {
  return Buffer.from(unseal(occasion.keys, 'totp', about(accountId), sealed), 'base64url');
}
