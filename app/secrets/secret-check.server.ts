import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { settings } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { mac, type Keys } from './keys.server';

const key = 'secret_check';

/** Keeps by which secret this database is sealed: a keyed hash, of which the secret cannot be told. */
export function keepSecretCheck(db: Database | Transaction, keys: Keys): void {
  const value = checkValue(keys);
  db.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } }).run();
}

/** Whether the keys are those of this database; null when it has not been written down yet. */
export function isSecretOf(db: Database, keys: Keys): boolean | null {
  const kept = db.select({ value: settings.value }).from(settings).where(eq(settings.key, key)).get();
  return kept ? kept.value === checkValue(keys) : null;
}

/** Whether a secret was ever written down for this database. */
export function hasSecretCheck(db: Database): boolean {
  return db.select({ value: settings.value }).from(settings).where(eq(settings.key, key)).get() !== undefined;
}

function checkValue(keys: Keys): string {
  return mac(keys, 'check', 'secret of this database');
}
