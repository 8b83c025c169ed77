import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { passkeys } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { mailTo } from '../account-mail.server';
import { factorChanges } from '../mails';
import { staleProof, type Actor } from '../permissions/actor';
import { enrolledFactors, lastFactorRefusal } from './enrolled-factors.server';
import type { Occasion } from '../occasion.server';
import { passkeyRegistrationOptions, provenNewPasskey } from './passkeys.server';
import { issueRecoveryCodes } from './recovery-codes.server';
import { rotateSession, type IssuedSession } from '../sessions/sessions.server';

type Options = Awaited<ReturnType<typeof passkeyRegistrationOptions>>;

/** Options for the browser; needs a recent proof of identity. */
export async function beginPasskey(
  db: Database,
  actor: Actor,
  occasion: Occasion,
): Promise<Outcome<Options, 're-authentication-needed'>> {
  const stale = staleProof(actor, occasion.now);
  return stale ?? ok(await passkeyRegistrationOptions(db, { id: actor.accountId, email: actor.email }, occasion));
}

/** `recoveryCodes` are made with the first factor only; null when the account had one already. */
export interface AddedPasskey {
  readonly recoveryCodes: readonly string[] | null;
  readonly session: IssuedSession;
}

/** Keeps the passkey the browser made, under a name its owner recognises (1–60 characters). */
export async function addPasskey(
  db: Database,
  actor: Actor,
  input: { name: string; response: RegistrationResponseJSON },
  occasion: Occasion,
): Promise<Outcome<AddedPasskey, 're-authentication-needed' | 'passkey-invalid' | 'passkey-known'>> {
  const stale = staleProof(actor, occasion.now);
  if (stale) return stale;
  const proven = await provenNewPasskey(db, actor.accountId, input.response, occasion);
  if (!proven) return refuse('passkey-invalid');
  return write(db, (tx) => {
    if (tx.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.credentialId, proven.credentialId)).get())
      return refuse('passkey-known');
    const before = enrolledFactors(tx, actor.accountId);
    const name = [...input.name.trim()].slice(0, 60).join('') || 'Passkey';
    const id = keepPasskey(tx, {
      ...proven,
      accountId: actor.accountId,
      name,
      createdAt: occasion.now.toISOString(),
    });
    const codes = before.totp || before.passkeys > 0 ? null : issueRecoveryCodes(tx, actor.accountId, occasion);
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'account.add-passkey',
        thing: { type: 'account', id: actor.accountId },
        after: { passkey: id },
      },
      occasion,
    );
    tellOfPasskey(tx, actor, name, occasion);
    return ok({ recoveryCodes: codes, session: rotateSession(tx, actor, 'second-factor', occasion) });
  });
}

function keepPasskey(tx: Transaction, passkey: typeof passkeys.$inferInsert): number {
  return tx.insert(passkeys).values(passkey).returning({ id: passkeys.id }).get().id;
}

function tellOfPasskey(tx: Transaction, actor: Actor, name: string, occasion: Occasion): void {
  mailTo(tx, actor, 'factorsChanged', occasion, factorChanges[actor.language].passkeyAdded(name));
}

/** Takes a passkey away; refused while a privileged role would be left without a second factor. */
export function removePasskey(
  db: Database,
  actor: Actor,
  id: number,
  occasion: Occasion,
): Outcome<null, 're-authentication-needed' | 'passkey-unknown' | 'second-factor-required'> {
  const stale = staleProof(actor, occasion.now);
  if (stale) return stale;
  return write(db, (tx) => {
    const own = and(eq(passkeys.id, id), eq(passkeys.accountId, actor.accountId));
    const passkey = tx.select({ name: passkeys.name }).from(passkeys).where(own).get();
    if (!passkey) return refuse('passkey-unknown');
    const last = lastFactorRefusal(tx, actor.accountId);
    if (last) return last;
    tx.delete(passkeys).where(own).run();
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'account.remove-passkey',
        thing: { type: 'account', id: actor.accountId },
        before: { passkey: id },
      },
      occasion,
    );
    mailTo(tx, actor, 'factorsChanged', occasion, factorChanges[actor.language].passkeyRemoved(passkey.name));
    return ok(null);
  });
}

export interface ListedPasskey {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

/** The passkeys of an account, oldest first. */
export function listPasskeys(db: Database, accountId: number): ListedPasskey[] {
  return db
    .select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt })
    .from(passkeys)
    .where(eq(passkeys.accountId, accountId))
    .orderBy(asc(passkeys.id))
    .all();
}
