import { and, asc, count, eq, gte, inArray, isNotNull, isNull, ne, notExists, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../../db/client';
import { certificates, issuerKeys } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { dateInChina } from '../../calendar/working-days';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { findSchemeVersion } from '../../certification/schemes/scheme-version.server';
import { personOf } from '../../certification/talent/talent.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { identityHindrance, type IdentityHindrance } from '../../accounts/identity/identity-on-record.server';
import { homeRegionCode } from '../../region/home-region.server';
import type { ReplacementKind } from './batch-state';
import { findIssuingBody } from '../bodies/body.server';
import { findCertificate, type Certificate } from '../certificate.server';
import { issueLimit } from './issue.server';
import { addBatch, addProposal } from './proposal-entry.server';
import { renewable, type RenewalRefusal } from './renewal';

export type ReplacementRefusal =
  | PermissionRefusal
  | IdentityHindrance
  | RenewalRefusal
  | 'certificate-unknown'
  | 'certificate-state'
  | 'proposed-already'
  | 'reason-needed'
  | 'name-needed'
  | 'name-same';

export interface ReplacementInput {
  readonly certificateId: number;
  readonly kind: Exclude<ReplacementKind, 'new-key'>;
  /** The name it will carry; needed for a correction or change of name, left out for a renewal. */
  readonly name?: string;
  readonly reason: string;
}

/**
 * Proposes a certificate in the place of another, as a batch of its own: a renewal under the scheme's renewal rule,
 * or with another name the correction of a mistake or the name changed since; these keep the old end. The old one is
 * superseded when the new one is issued. Refused unless the old stands.
 */
export function proposeReplacement(
  db: Database,
  actor: Actor | null,
  input: ReplacementInput,
  occasion: CertificationOccasion,
): Outcome<Certificate, ReplacementRefusal> {
  const home = homeRegionCode(db);
  return write(db, (tx) => replaceIn(tx, actor, input, home, occasion));
}

/** `proposeReplacement` inside a transaction of another command. */
export function replaceIn(
  tx: Transaction,
  actor: Actor | null,
  input: ReplacementInput,
  home: string,
  occasion: CertificationOccasion,
): Outcome<Certificate, ReplacementRefusal> {
  const old = findCertificate(tx, input.certificateId);
  if (!old) return refuse('certificate-unknown', { value: String(input.certificateId) });
  const allowed = authoriseIn(
    tx,
    actor,
    'certificate.propose',
    { ownerId: old.accountId, regionCode: home },
    { type: 'certificate', id: old.number },
    occasion,
  );
  if (!allowed.ok) return allowed;
  const may = replaceable(tx, old, input, occasion);
  if (!may.ok) return may;
  const hindrance = identityHindrance(tx, { accountId: old.accountId }, old.number);
  if (hindrance) return hindrance;
  if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
  const by = { accountId: actor!.accountId, role: allowed.value };
  const batchId = addBatch(tx, { home, kind: input.kind, sessionId: null, reason: input.reason.trim() }, by, occasion);
  return ok(addProposal(tx, { ...placeOf(old), name: may.value, replacement: input.kind, batchId }, by, occasion));
}

/** May the certificate be replaced like this now? Answers the name the new one would carry. */
export function replaceable(
  db: Database | Transaction,
  old: Certificate,
  input: Pick<ReplacementInput, 'kind' | 'name'>,
  occasion: { readonly now: Date },
): Outcome<string, ReplacementRefusal> {
  if (old.state !== 'issued')
    return refuse('certificate-state', { value: 'supersede', state: old.state, allowed: ['issued'] });
  if (
    db
      .select({ id: certificates.id })
      .from(certificates)
      .where(and(eq(certificates.replacesId, old.id), ne(certificates.state, 'declined')))
      .get()
  )
    return refuse('proposed-already', { state: old.state });
  if (input.kind === 'renewal') {
    const may = renewable(
      findSchemeVersion(db, old.schemeVersionId)!.content,
      { issuedOn: old.issuedOn!, validUntil: old.validUntil },
      personOf(db, old.accountId).training,
      dateInChina(occasion.now),
    );
    return may.ok ? ok(old.name) : may;
  }
  const name = input.name?.normalize('NFC').trim() ?? '';
  if (name === '' || [...name].length > 60) return refuse('name-needed', { field: 'name', value: name });
  return name === old.name ? refuse('name-same', { field: 'name', value: name }) : ok(name);
}

const replacing = alias(certificates, 'replacing');

/**
 * What still stands of a body though the key that signed it was lost: issued, not at its end, and nothing proposed in
 * its place.
 */
const lostWithItsKey = (db: Database | Transaction, bodyId: string, today: string) =>
  and(
    inArray(
      certificates.keyId,
      db
        .select({ id: issuerKeys.id })
        .from(issuerKeys)
        .where(and(eq(issuerKeys.bodyId, bodyId), isNotNull(issuerKeys.compromisedAt))),
    ),
    eq(certificates.state, 'issued'),
    or(isNull(certificates.validUntil), gte(certificates.validUntil, today)),
    notExists(
      db
        .select({ id: replacing.id })
        .from(replacing)
        .where(and(eq(replacing.replacesId, certificates.id), ne(replacing.state, 'declined'))),
    ),
  );

/** How many certificates a body's lost keys took with them and nobody has proposed anew. */
export function countSignedWithLostKey(db: Database | Transaction, bodyId: string, today: string): number {
  return db
    .select({ many: count() })
    .from(certificates)
    .where(lostWithItsKey(db, bodyId, today))
    .get()!.many;
}

/** Proposes everything that a lost key took with it anew, up to `issueLimit` in a batch; answers the batch. */
export function proposeAnew(
  db: Database,
  actor: Actor | null,
  bodyId: string,
  occasion: CertificationOccasion,
): Outcome<number, PermissionRefusal | 'body-unknown' | 'nothing-chosen'> {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    if (!findIssuingBody(tx, bodyId)) return refuse('body-unknown', { value: bodyId });
    const allowed = authoriseIn(
      tx,
      actor,
      'certificate.propose',
      { regionCode: home },
      { type: 'issuing-body', id: bodyId },
      occasion,
    );
    if (!allowed.ok) return allowed;
    // One's own certificate is left to a colleague.
    const others = and(
      lostWithItsKey(tx, bodyId, dateInChina(occasion.now)),
      ne(certificates.accountId, actor!.accountId),
    );
    const lost = tx.select().from(certificates).where(others).orderBy(asc(certificates.id)).limit(issueLimit).all();
    if (lost.length === 0) return refuse('nothing-chosen');
    const by = { accountId: actor!.accountId, role: allowed.value };
    const batchId = addBatch(tx, { home, kind: 'new-key', sessionId: null, reason: bodyId }, by, occasion);
    for (const old of lost)
      addProposal(tx, { ...placeOf(old), name: old.name, replacement: 'new-key', batchId }, by, occasion);
    return ok(batchId);
  });
}

function placeOf({ id, bodyId, accountId, seatId, schemeVersionId, occupationId, level }: Certificate) {
  return { replacesId: id, bodyId, accountId, seatId, schemeVersionId, occupationId, level };
}
