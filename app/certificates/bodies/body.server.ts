import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { authorisations, issuerKeys, issuingBodies, occupations } from '../../../db/schema/index';
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
type BodyRefusal = PermissionRefusal | 'body-unknown';

export function findIssuingBody(db: Database | Transaction, id: string): IssuingBody | null {
  return db.select().from(issuingBodies).where(eq(issuingBodies.id, id)).get() ?? null;
}

/** Records what an authority allows a body to certify. */
export function recordAuthorisation(
  db: Database,
  actor: Actor | null,
  input: {
    bodyId: string;
    occupationId: string;
    levels: number[];
    fromOn: string;
    untilOn: string | null;
    basis: string;
  },
  occasion: CertificationOccasion,
): Outcome<number, BodyRefusal | 'occupation-unknown' | 'authorisation-dates' | 'basis-needed'> {
  const allowed = authorise(
    db,
    actor,
    'body.edit',
    { regionCode: homeRegionCode(db) },
    { type: 'issuing-body', id: input.bodyId },
    occasion,
  );
  if (!allowed.ok) return allowed;
  if (input.untilOn !== null && input.untilOn < input.fromOn)
    return refuse('authorisation-dates', { field: 'untilOn', value: input.untilOn });
  if (input.basis.trim() === '') return refuse('basis-needed', { field: 'basis' });
  return write(db, (tx) => {
    if (!findIssuingBody(tx, input.bodyId)) return refuse('body-unknown', { value: input.bodyId });
    if (!tx.select({ id: occupations.id }).from(occupations).where(eq(occupations.id, input.occupationId)).get())
      return refuse('occupation-unknown', { value: input.occupationId });
    const { id } = tx
      .insert(authorisations)
      .values({ ...input, recordedBy: actor!.accountId, recordedAt: occasion.now.toISOString() })
      .returning()
      .get();
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'body.authorise',
        thing: { type: 'issuing-body', id: input.bodyId },
        after: { ...input },
      },
      occasion,
    );
    return ok(id);
  });
}

/**
 * Ends an authorisation on an ISO date, its last day, with the reason. It can only be made shorter: what it allowed
 * before that day stays allowed, and certificates issued after it read as issued without authorisation.
 */
export function endAuthorisation(
  db: Database,
  actor: Actor | null,
  input: { id: number; untilOn: string; reason: string },
  occasion: CertificationOccasion,
): Outcome<string, BodyRefusal | 'authorisation-unknown' | 'authorisation-dates' | 'reason-needed'> {
  const allowed = authorise(
    db,
    actor,
    'body.edit',
    { regionCode: homeRegionCode(db) },
    { type: 'issuing-body', id: '' },
    occasion,
  );
  if (!allowed.ok) return allowed;
  if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
  return write(db, (tx) => {
    const before = tx.select().from(authorisations).where(eq(authorisations.id, input.id)).get();
    if (!before) return refuse('authorisation-unknown', { value: String(input.id) });
    if (input.untilOn < before.fromOn || (before.untilOn !== null && input.untilOn > before.untilOn))
      return refuse('authorisation-dates', {
        field: 'untilOn',
        value: input.untilOn,
        allowed: [before.fromOn, before.untilOn ?? ''],
      });
    tx.update(authorisations).set({ untilOn: input.untilOn }).where(eq(authorisations.id, input.id)).run();
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'body.end-authorisation',
        thing: { type: 'issuing-body', id: before.bodyId },
        before: { id: before.id, untilOn: before.untilOn },
        after: { id: before.id, untilOn: input.untilOn },
        reason: input.reason,
      },
      occasion,
    );
    return ok(before.bodyId);
  });
}

/** By which document the body was authorised for the occupation and level on the ISO date; null when it was not. */
export function authorisedBy(
  db: Database | Transaction,
  of: { bodyId: string; occupationId: string; level: number },
  day: string,
): string | null {
  const inForce = and(
    lte(authorisations.fromOn, day),
    or(isNull(authorisations.untilOn), gte(authorisations.untilOn, day)),
  );
  const rows = db
    .select()
    .from(authorisations)
    .where(and(eq(authorisations.bodyId, of.bodyId), eq(authorisations.occupationId, of.occupationId), inForce))
    .orderBy(asc(authorisations.id))
    .all();
  return rows.find((row) => row.levels.includes(of.level))?.basis ?? null;
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
  const allowed = authorise(
    db,
    actor,
    'body.edit',
    { regionCode: homeRegionCode(db) },
    { type: 'issuing-body', id: input.bodyId },
    occasion,
  );
  if (!allowed.ok) return allowed;
  const pair = await newKeyPair(occasion.random);
  return write(db, (tx) => {
    if (!findIssuingBody(tx, input.bodyId)) return refuse('body-unknown', { value: input.bodyId });
    const at = occasion.now.toISOString();
    const retired = { retiredAt: at, sealedSecret: null, ...(input.compromised ? { compromisedAt: at } : {}) };
    tx.update(issuerKeys)
      .set(retired)
      .where(and(eq(issuerKeys.bodyId, input.bodyId), isNull(issuerKeys.retiredAt)))
      .run();
    tx.insert(issuerKeys)
      .values({
        bodyId: input.bodyId,
        publicKeyMultibase: pair.publicKeyMultibase,
        sealedSecret: seal(
          occasion.keys,
          'issuer-key',
          about(input.bodyId, pair.publicKeyMultibase),
          pair.secretKeyMultibase,
        ),
        createdAt: at,
      })
      .run();
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
