import { documentFingerprint, sealNumber } from '../../app/accounts/identity/sealed-document.server';
import type { IdentityDocument } from '../../app/accounts/identity/identity-document';
import { keysFrom } from '../../app/secrets/keys.server';
import type { Database } from '../../db/client';
import { identities } from '../../db/schema';

/** Puts a document on record for an account, as the page would: a permit whose number is the account's. */
export function identified(
  db: Database,
  of: { readonly accountId: number },
  name: string,
  keys = keysFrom(Buffer.alloc(32, 7)),
): string {
  const document: IdentityDocument = {
    kind: 'taiwan-permit',
    country: null,
    number: String(10_000_000 + of.accountId),
  };
  const row = {
    name,
    documentKind: document.kind,
    documentCountry: null,
    sealedNumber: sealNumber(keys, of.accountId, document.number),
    fingerprint: documentFingerprint(keys, document),
    updatedAt: '2026-11-23T02:00:00.000Z',
  };
  db.insert(identities)
    .values({ accountId: of.accountId, ...row })
    .onConflictDoUpdate({ target: identities.accountId, set: row })
    .run();
  return document.number;
}
