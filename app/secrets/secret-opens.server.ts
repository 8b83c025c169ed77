import { and, isNotNull, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { identities, issuerKeys, mails, totpKeys } from '../../db/schema/index';
import type { Keys } from './keys.server';
import { unseal } from './seal.server';

/**
 * Whether the keys open what is sealed, tried on one value of each kind: for a database from before the secret's
 * check value was kept. True for one that holds nothing sealed.
 */
export function opensSealed(db: Database, keys: Keys): boolean {
  const totp = db.select().from(totpKeys).limit(1).get();
  const identity = db.select().from(identities).where(ne(identities.sealedNumber, '')).limit(1).get();
  const issuer = db.select().from(issuerKeys).where(isNotNull(issuerKeys.sealedSecret)).limit(1).get();
  const mail = db
    .select()
    .from(mails)
    .where(and(isNotNull(mails.sealed), ne(mails.sealed, '')))
    .limit(1)
    .get();
  const opens = [
    totp && (() => unseal(keys, 'totp', `totp:${totp.accountId}`, totp.sealedKey)),
    identity && (() => unseal(keys, 'id-card', `id-card:${identity.accountId}`, identity.sealedNumber)),
    issuer &&
      (() =>
        unseal(keys, 'issuer-key', `issuer-key:${issuer.bodyId}:${issuer.publicKeyMultibase}`, issuer.sealedSecret!)),
    mail && (() => unseal(keys, 'mail', mail.kind, mail.sealed!)),
  ].filter((open) => open !== undefined);
  try {
    for (const open of opens) open();
    return true;
  } catch {
    return false;
  }
}
