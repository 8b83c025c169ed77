import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { identities } from '../../db/schema/index';
import { write } from '../../db/write';
import type { Actor } from '../accounts/actor';
import { authorise } from '../accounts/authorise.server';
import { checkIdCard, type IdCardRefusal } from '../accounts/id-card';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions';
import { idCardFingerprint, sealIdCard, unsealIdCard } from '../accounts/sealed-id-card.server';
import { dateInChina } from '../alliance/working-days';
import { maskedIdCard } from '../history/mask';
import { recordEvent } from '../history/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import type { Keys } from '../secrets/keys.server';
import { recordConsent } from './consents.server';

/** Name and masked number, as pages may show them. */
export interface MaskedIdentity {
  readonly name: string;
  readonly idCard: string;
  readonly updatedAt: string;
}

/** The identity of an account with its number masked; null when none is on record. */
export function findIdentity(db: Database, accountId: number, keys: Keys): MaskedIdentity | null {
  const row = db.select().from(identities).where(eq(identities.accountId, accountId)).get();
  return row ? { name: row.name, idCard: maskedIdCard(unsealIdCard(keys, accountId, row.sealedIdCard)), updatedAt: row.updatedAt } : null;
}

/** Writes down or corrects one's own name and ID-card number, together with the separate consent it needs. */
export function keepIdentity(db: Database, actor: Actor, input: { name: string; idCard: string }, occasion: Occasion): Outcome<null, IdCardRefusal | 'id-card-taken' | 'name-invalid'> {
  const { accountId } = actor;
  const name = input.name.normalize('NFC').trim();
  if (name === '' || [...name].length > 60) return refuse('name-invalid', { field: 'name' });
  const number = checkIdCard(input.idCard, dateInChina(occasion.now));
  if (!number.ok) return number;
  const idCardFingerprintOf = idCardFingerprint(occasion.keys, number.value);
  return write(db, (tx) => {
    const another = and(eq(identities.idCardFingerprint, idCardFingerprintOf), ne(identities.accountId, accountId));
    if (tx.select({ id: identities.accountId }).from(identities).where(another).get()) return refuse('id-card-taken', { field: 'idCard' });
    recordConsent(tx, accountId, 'identity', occasion);
    const row = { name, sealedIdCard: sealIdCard(occasion.keys, accountId, number.value), idCardFingerprint: idCardFingerprintOf, updatedAt: occasion.now.toISOString() };
    const before = tx.select({ name: identities.name }).from(identities).where(eq(identities.accountId, accountId)).get();
    tx.insert(identities).values({ accountId, ...row }).onConflictDoUpdate({ target: identities.accountId, set: row }).run();
    recordEvent(tx, { actor: { accountId }, deed: 'identity.keep', thing: { type: 'account', id: accountId }, before, after: { name, idCard: number.value } }, occasion);
    return ok(null);
  });
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
    recordEvent(tx, { actor: { accountId: actor.accountId, role: allowed.value }, deed: 'personal-data.unmask', thing, reason }, occasion);
    return ok({ name: row.name, idCard: unsealIdCard(occasion.keys, accountId, row.sealedIdCard) });
  });
}
