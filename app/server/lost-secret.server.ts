import { count, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  emailCodes,
  identities,
  issuerKeys,
  mails,
  proofCodes,
  recoveryCodes,
  talents,
  totpKeys,
  unsentForms,
} from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { recordEvent, type Moment } from '../events/record.server';
import type { Keys } from '../secrets/keys.server';
import { keepSecretCheck } from '../secrets/secret-check.server';

/** What nobody can open any more once the secret is gone, counted. */
export interface SealedCounts {
  /** Accounts with an authenticator app, set up or half set up. */
  readonly totp: number;
  readonly recoveryCodes: number;
  /** Registrations, changes of address and proofs of a firm's domain that wait for a mailed code. */
  readonly emailCodes: number;
  readonly identities: number;
  /** Bodies whose present signing key is sealed. */
  readonly issuerKeys: number;
  /** Mails not sent yet. */
  readonly mails: number;
}

/** What replacing the secret would void. */
export function countSealed(db: Database | Transaction): SealedCounts {
  return {
    totp: db.select({ n: count() }).from(totpKeys).get()!.n,
    recoveryCodes: db.select({ n: count() }).from(recoveryCodes).get()!.n,
    emailCodes:
      db.select({ n: count() }).from(emailCodes).get()!.n + db.select({ n: count() }).from(proofCodes).get()!.n,
    identities: db.select({ n: count() }).from(identities).get()!.n,
    issuerKeys: db.select({ n: count() }).from(issuerKeys).where(isNotNull(issuerKeys.sealedSecret)).get()!.n,
    mails: db.select({ n: count() }).from(mails).where(isNotNull(mails.sealed)).get()!.n,
  };
}

/**
 * Goes on under another secret: voids everything the lost one sealed, with an event for each account and body it
 * touches and one for the whole, in one transaction. Passwords and passkeys stay (they are not sealed), and so does
 * every certificate: the bodies' public keys remain. A body signs again once it is given a new key.
 */
export function voidSealed(db: Database, keys: Keys, moment: Moment): SealedCounts {
  return write(db, (tx) => {
    const counts = countSealed(tx);
    noteLosses(tx, moment);
    deleteSealed(tx);
    retireKeys(tx, moment);
    keepSecretCheck(tx, keys);
    recordEvent(
      tx,
      { actor: system, deed: 'secret.replace', thing: { type: 'secret', id: '' }, before: { ...counts } },
      moment,
    );
    return counts;
  });
}

const system = { accountId: null };

function noteLosses(tx: Transaction, moment: Moment): void {
  for (const [accountId, before] of losses(tx))
    recordEvent(
      tx,
      { actor: system, deed: 'account.void-sealed', thing: { type: 'account', id: accountId }, before },
      moment,
    );
}

function deleteSealed(tx: Transaction): void {
  for (const table of [totpKeys, recoveryCodes, identities]) tx.delete(table).where(isNotNull(table.accountId)).run();
  tx.delete(unsentForms).where(isNotNull(unsentForms.sealed)).run();
  tx.delete(emailCodes).where(isNotNull(emailCodes.tokenHash)).run();
  tx.delete(proofCodes).where(isNotNull(proofCodes.codeMac)).run();
  tx.update(talents).set({ sealedIdCard: null }).where(isNotNull(talents.sealedIdCard)).run();
  tx.update(mails)
    .set({ sealed: null, nextAttemptAt: null, lastError: 'secret lost' })
    .where(isNotNull(mails.sealed))
    .run();
}

function retireKeys(tx: Transaction, moment: Moment): void {
  for (const key of tx.select().from(issuerKeys).where(isNotNull(issuerKeys.sealedSecret)).all()) {
    tx.update(issuerKeys)
      .set({ sealedSecret: null, retiredAt: moment.now.toISOString() })
      .where(eq(issuerKeys.id, key.id))
      .run();
    recordEvent(
      tx,
      {
        actor: system,
        deed: 'body.void-key',
        thing: { type: 'issuing-body', id: key.bodyId },
        before: { publicKey: key.publicKeyMultibase },
      },
      moment,
    );
  }
}

/**
 * What each account loses: whether it had an authenticator app, how many recovery codes, whether its identity was on
 * record.
 */
function losses(tx: Transaction): Map<number, { totp: boolean; recoveryCodes: number; identity: boolean }> {
  const found = new Map<number, { totp: boolean; recoveryCodes: number; identity: boolean }>();
  const of = (accountId: number) => {
    const known = found.get(accountId) ?? { totp: false, recoveryCodes: 0, identity: false };
    found.set(accountId, known);
    return known;
  };
  for (const { accountId } of tx.select({ accountId: totpKeys.accountId }).from(totpKeys).all())
    of(accountId).totp = true;
  for (const { accountId } of tx.select({ accountId: recoveryCodes.accountId }).from(recoveryCodes).all())
    of(accountId).recoveryCodes += 1;
  for (const { accountId } of tx.select({ accountId: identities.accountId }).from(identities).all())
    of(accountId).identity = true;
  for (const { accountId } of tx
    .select({ accountId: talents.accountId })
    .from(talents)
    .where(isNotNull(talents.sealedIdCard))
    .all())
    of(accountId).identity = true;
  return found;
}
