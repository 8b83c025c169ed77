import type { Actor } from '../../app/accounts/permissions/actor';
import * as authorisation from '../../app/certificates/bodies/authorisation.server';
import type { AuthorisationInput, BodyInput } from '../../app/certificates/bodies/body-change';
import { giveIssuerKey, voidPresentKey } from '../../app/certificates/bodies/body.server';
import * as register from '../../app/certificates/bodies/body-register.server';
import { presentKey } from '../../app/certificates/bodies/body-readiness.server';
import { newKeyPair } from '../../app/certificates/keys/signing.server';
import type { CertificationOccasion } from '../../app/certification/applications/occasion.server';
import type { Database } from '../../db/client';
import { issuerKeys } from '../../db/schema';
import { write } from '../../db/write';
import { eq } from 'drizzle-orm';

/** Bodies as two officials have made them, without the mails and proposals on the way there. */
const by = (actor: Actor) => ({ accountId: actor.accountId, role: 'official' });

export const addIssuingBody = (db: Database, actor: Actor, input: BodyInput, at: CertificationOccasion) =>
  write(db, (tx) => register.addIssuingBody(tx, by(actor), input, at));

export const endIssuingBody = (db: Database, actor: Actor, input: register.BodyEnd, at: CertificationOccasion) =>
  write(db, (tx) => register.endIssuingBody(tx, by(actor), input, at));

export const recordAuthorisation = (db: Database, actor: Actor, input: AuthorisationInput, at: CertificationOccasion) =>
  write(db, (tx) => authorisation.recordAuthorisation(tx, by(actor), input, at));

export const endAuthorisation = (
  db: Database,
  actor: Actor,
  input: authorisation.AuthorisationEnd,
  at: CertificationOccasion,
) => write(db, (tx) => authorisation.endAuthorisation(tx, by(actor), input, at));

/** A new key for a body; with `compromised` the present one is voided before. */
export async function rotateIssuerKey(
  db: Database,
  actor: Actor,
  { bodyId, compromised, reason = '' }: { bodyId: string; compromised: boolean; reason?: string },
  at: CertificationOccasion,
) {
  const pair = await newKeyPair(at.random);
  return write(db, (tx) => {
    const present = presentKey(tx, bodyId);
    if (compromised && present) {
      const { publicKeyMultibase: publicKey } = tx
        .select()
        .from(issuerKeys)
        .where(eq(issuerKeys.id, present.id))
        .get()!;
      voidPresentKey(tx, by(actor), { bodyId, publicKey, reason }, at);
    }
    return giveIssuerKey(tx, by(actor), { bodyId, pair }, at);
  });
}
