import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { issuerKeys, issuingBodies } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import { seal, unseal } from '../../secrets/seal.server';
import { certificateAddresses } from '../address';
import { didDocument, type DidDocument } from '../keys/did-document';
import { newKeyPair, signerOf, type Signer } from '../keys/signing.server';

export type IssuingBody = typeof issuingBodies.$inferSelect;
export type BodyRefusal = PermissionRefusal | 'body-unknown';

export function findIssuingBody(db: Database | Transaction, id: string): IssuingBody | null {
  return db.select().from(issuingBodies).where(eq(issuingBodies.id, id)).get() ?? null;
}

/** Whether the actor may change the register of bodies; asked once for each command, about the body named. */
export function mayEditBody(db: Database, actor: Actor | null, bodyId: string, occasion: CertificationOccasion) {
  return authorise(
    db,
    actor,
    'body.edit',
    { regionCode: homeRegionCode(db) },
    { type: 'issuing-body', id: bodyId },
    occasion,
  );
}

/**
 * Gives a body a new signing key and retires the present one. With `compromised` the old key was lost to somebody:
 * nothing it ever signed is believed from then on, and what still stands must be issued anew.
 */
export async function rotateIssuerKey(
  db: Database,
  actor: Actor | null,
  input: { bodyId: string; compromised: boolean; reason?: string },
  occasion: CertificationOccasion,
): Promise<Outcome<string, BodyRefusal>> {
  const allowed = mayEditBody(db, actor, input.bodyId, occasion);
  if (!allowed.ok) return allowed;
  const pair = await newKeyPair(occasion.random);
  return write(db, (tx) => {
    if (!findIssuingBody(tx, input.bodyId)) return refuse('body-unknown', { value: input.bodyId });
    replaceKey(tx, input, pair, occasion);
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: input.compromised ? 'body.replace-lost-key' : 'body.rotate-key',
        thing: { type: 'issuing-body', id: input.bodyId },
        after: { publicKey: pair.publicKeyMultibase },
        ...(input.reason ? { reason: input.reason } : {}),
      },
      occasion,
    );
    return ok(pair.publicKeyMultibase);
  });
}

function replaceKey(
  tx: Transaction,
  { bodyId, compromised }: { readonly bodyId: string; readonly compromised: boolean },
  { publicKeyMultibase, secretKeyMultibase }: Awaited<ReturnType<typeof newKeyPair>>,
  occasion: CertificationOccasion,
): void {
  const at = occasion.now.toISOString();
  tx.update(issuerKeys)
    .set({ retiredAt: at, sealedSecret: null, ...(compromised ? { compromisedAt: at } : {}) })
    .where(and(eq(issuerKeys.bodyId, bodyId), isNull(issuerKeys.retiredAt)))
    .run();
  const sealedSecret = seal(occasion.keys, 'issuer-key', about(bodyId, publicKeyMultibase), secretKeyMultibase);
  tx.insert(issuerKeys).values({ bodyId, publicKeyMultibase, sealedSecret, createdAt: at }).run();
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
