import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { issuerKeys, issuingBodies } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { seal, unseal } from '../../secrets/seal.server';
import { certificateAddresses } from '../address';
import { didDocument, type DidDocument } from '../keys/did-document';
import { signerOf, type newKeyPair, type Signer } from '../keys/signing.server';

export type IssuingBody = typeof issuingBodies.$inferSelect;
/** Who changes a body, and the role that allowed it. */
export interface ChangedBy {
  readonly accountId: number;
  readonly role: string;
}

export function findIssuingBody(db: Database | Transaction, id: string): IssuingBody | null {
  return db.select().from(issuingBodies).where(eq(issuingBodies.id, id)).get() ?? null;
}

/** A fresh pair of keys; its secret is sealed by `giveIssuerKey` or never kept. */
export type KeyPair = Awaited<ReturnType<typeof newKeyPair>>;

/** Gives a body a new signing key and retires the present one: what that signed still verifies. */
export function giveIssuerKey(
  tx: Transaction,
  by: ChangedBy,
  { bodyId, pair }: { readonly bodyId: string; readonly pair: KeyPair },
  occasion: CertificationOccasion,
): Outcome<string, 'body-unknown'> {
  if (!findIssuingBody(tx, bodyId)) return refuse('body-unknown', { value: bodyId });
  const { publicKeyMultibase, secretKeyMultibase } = pair;
  const at = occasion.now.toISOString();
  tx.update(issuerKeys).set({ retiredAt: at, sealedSecret: null }).where(presentKeyOf(bodyId)).run();
  const sealedSecret = seal(occasion.keys, 'issuer-key', about(bodyId, publicKeyMultibase), secretKeyMultibase);
  tx.insert(issuerKeys).values({ bodyId, publicKeyMultibase, sealedSecret, createdAt: at }).run();
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'body.rotate-key',
      thing: { type: 'issuing-body', id: bodyId },
      after: { publicKey: publicKeyMultibase },
    },
    occasion,
  );
  return ok(publicKeyMultibase);
}

const presentKeyOf = (bodyId: string) => and(eq(issuerKeys.bodyId, bodyId), isNull(issuerKeys.retiredAt));

/**
 * The present key was lost to somebody: nothing it ever signed is believed from now on, and what still stands must be
 * issued anew. The body signs nothing until it is given another.
 */
export function voidPresentKey(
  tx: Transaction,
  by: ChangedBy,
  { bodyId, publicKey, reason }: { readonly bodyId: string; readonly publicKey: string; readonly reason: string },
  occasion: CertificationOccasion,
): Outcome<null, 'key-unknown'> {
  const at = occasion.now.toISOString();
  const voided = tx
    .update(issuerKeys)
    .set({ retiredAt: at, sealedSecret: null, compromisedAt: at })
    .where(and(presentKeyOf(bodyId), eq(issuerKeys.publicKeyMultibase, publicKey)))
    .run();
  if (voided.changes !== 1) return refuse('key-unknown', { field: 'key', value: publicKey });
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'body.void-present-key',
      thing: { type: 'issuing-body', id: bodyId },
      after: { publicKey },
      reason,
    },
    occasion,
  );
  return ok(null);
}

/** The DID document of a body with every key it ever had; null for an unknown body. */
export function didDocumentOf(db: Database, bodyId: string, origin: string): DidDocument | null {
  if (!findIssuingBody(db, bodyId)) return null;
  const keys = db.select().from(issuerKeys).where(eq(issuerKeys.bodyId, bodyId)).orderBy(asc(issuerKeys.id)).all();
  return didDocument(certificateAddresses(origin).did(bodyId), keys);
}

/** A body's present key, ready to sign. */
export interface PresentSigner {
  readonly keyId: number;
  readonly sign: Signer;
}

/** Signs as the body with its present key; null while it has none. */
export async function presentSigner(
  db: Database,
  bodyId: string,
  occasion: Pick<CertificationOccasion, 'keys' | 'origin'>,
): Promise<PresentSigner | null> {
  const key = db
    .select()
    .from(issuerKeys)
    .where(and(eq(issuerKeys.bodyId, bodyId), isNull(issuerKeys.retiredAt)))
    .get();
  if (!key?.sealedSecret) return null;
  const { publicKeyMultibase } = key;
  const secretKeyMultibase = unseal(occasion.keys, 'issuer-key', about(bodyId, publicKeyMultibase), key.sealedSecret);
  return {
    keyId: key.id,
    sign: await signerOf(certificateAddresses(occasion.origin).did(bodyId), { publicKeyMultibase, secretKeyMultibase }),
  };
}

function about(bodyId: string, publicKey: string): string {
  return `issuer-key:${bodyId}:${publicKey}`;
}
