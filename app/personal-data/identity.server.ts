import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { identities, identityClashes } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authorise } from '../accounts/permissions/authorise.server';
import {
  checkDocument,
  type DocumentKind,
  type DocumentRefusal,
  type IdentityDocument,
} from '../accounts/identity/identity-document';
import type { Occasion } from '../accounts/occasion.server';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { documentFingerprint, sealNumber, unsealNumber } from '../accounts/identity/sealed-document.server';
import { dateInChina } from '../calendar/working-days';
import { maskedIdCard } from '../events/mask';
import { recordEvent, type Moment } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import type { Keys } from '../secrets/keys.server';
import { recordConsent } from '../accounts/consents/consents.server';

/** Name and masked number, as pages may show them. */
export interface MaskedIdentity {
  readonly name: string;
  readonly kind: DocumentKind;
  /** ISO 3166-1 alpha-2; passports only. */
  readonly country: string | null;
  readonly idCard: string;
  readonly updatedAt: string;
}

/** A name with the document that proves it, as typed. */
export interface IdentityInput {
  readonly name: string;
  readonly kind?: DocumentKind;
  readonly country?: string;
  /** The document's number, of whatever kind it is. */
  readonly idCard: string;
}

/** The identity of an account with its number masked; null when none is on record. */
export function findIdentity(db: Database, accountId: number, keys: Keys): MaskedIdentity | null {
  const row = db.select().from(identities).where(eq(identities.accountId, accountId)).get();
  return row
    ? {
        name: row.name,
        kind: row.documentKind,
        country: row.documentCountry,
        idCard: maskedIdCard(unsealNumber(keys, accountId, row.sealedNumber)),
        updatedAt: row.updatedAt,
      }
    : null;
}

/**
 * Writes down or corrects one's own name and identity document, together with the separate consent it needs. Refused
 * when another account has the document: one person has one account. The desk that moves things between the two is
 * told.
 */
export function keepIdentity(
  db: Database,
  actor: Actor,
  input: IdentityInput,
  occasion: Occasion,
): Outcome<null, DocumentRefusal | ThrottleRefusal | 'id-card-taken' | 'name-invalid'> {
  const { accountId } = actor;
  const checked = checkIdentity(input, occasion.now);
  if (!checked.ok) return checked;
  // Whether a number is on record here is not to be found out by trying.
  const wait = throttled(occasion, [['identity:account', String(accountId)]]);
  if (wait) return wait;
  const { name, document } = checked.value;
  const fingerprint = documentFingerprint(occasion.keys, document);
  return write(db, (tx) => {
    const holderId = anotherHolder(tx, fingerprint, accountId);
    if (holderId !== null) {
      noteClash(tx, accountId, holderId, occasion);
      return refuse('id-card-taken', { field: 'idCard' });
    }
    recordConsent(tx, accountId, 'identity', occasion);
    const before = putIdentity(tx, { accountId, name, document, fingerprint }, occasion);
    recordEvent(
      tx,
      {
        actor: { accountId },
        deed: 'identity.keep',
        thing: { type: 'account', id: accountId },
        before,
        after: { name, documentKind: document.kind, idCard: document.number },
      },
      occasion,
    );
    return ok(null);
  });
}

function checkIdentity(
  { name: typed, kind = 'id-card', country = '', idCard }: IdentityInput,
  now: Date,
): Outcome<{ name: string; document: IdentityDocument }, DocumentRefusal | 'name-invalid'> {
  const name = typed.normalize('NFC').trim();
  if (name === '' || [...name].length > 60) return refuse('name-invalid', { field: 'name' });
  const document = checkDocument({ kind, country, number: idCard }, dateInChina(now));
  return document.ok ? ok({ name, document: document.value }) : document;
}

function anotherHolder(tx: Transaction, fingerprint: string, accountId: number): number | null {
  const another = and(eq(identities.fingerprint, fingerprint), ne(identities.accountId, accountId));
  return tx.select({ id: identities.accountId }).from(identities).where(another).get()?.id ?? null;
}

/** Puts an identity in the place of the one before; answers the name that one had. */
function putIdentity(
  tx: Transaction,
  identity: { accountId: number; name: string; document: IdentityDocument; fingerprint: string },
  { keys, now }: Occasion,
): { name: string } | undefined {
  const { accountId, name, document, fingerprint } = identity;
  const own = eq(identities.accountId, accountId);
  const before = tx.select({ name: identities.name }).from(identities).where(own).get();
  const row = {
    name,
    documentKind: document.kind,
    documentCountry: document.country,
    sealedNumber: sealNumber(keys, accountId, document.number),
    fingerprint,
    updatedAt: now.toISOString(),
  };
  tx.insert(identities)
    .values({ accountId, ...row })
    .onConflictDoUpdate({ target: identities.accountId, set: row })
    .run();
  return before;
}

/** Once for a pair, however often it is tried: the desk has one case of it. */
function noteClash(tx: Transaction, accountId: number, holderId: number, occasion: Moment): void {
  const added = tx
    .insert(identityClashes)
    .values({ accountId, holderId, at: occasion.now.toISOString() })
    .onConflictDoNothing()
    .run();
  if (added.changes === 1)
    recordEvent(
      tx,
      { actor: { accountId }, deed: 'identity.clash', thing: { type: 'account', id: accountId } },
      occasion,
    );
}

/** The whole number, for somebody who must see it: needs the deed and a reason, and always leaves an event. */
export function unmaskIdCard(
  db: Database,
  actor: Actor,
  input: { accountId: number; reason: string },
  occasion: Occasion,
): Outcome<{ name: string; idCard: string }, 'reason-needed' | 'account-unknown' | PermissionRefusal> {
  const { accountId } = input;
  const thing = { type: 'account', id: accountId };
  const allowed = authorise(db, actor, 'personal-data.unmask', { ownerId: accountId }, thing, occasion);
  if (!allowed.ok) return allowed;
  const reason = input.reason.trim();
  if (reason === '') return refuse('reason-needed', { field: 'reason' });
  return write(db, (tx) => {
    const row = tx.select().from(identities).where(eq(identities.accountId, accountId)).get();
    if (!row) return refuse('account-unknown');
    recordEvent(
      tx,
      { actor: { accountId: actor.accountId, role: allowed.value }, deed: 'personal-data.unmask', thing, reason },
      occasion,
    );
    return ok({ name: row.name, idCard: unsealNumber(occasion.keys, accountId, row.sealedNumber) });
  });
}
