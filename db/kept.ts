import { dataVersion, type Database } from './client';

/**
 * Keeps what `compute` returned for a key until the next commit, at most `capacity` keys per database (least
 * recently used goes first). For results that many readers ask for and that only change with the data.
 * `versionOf` may name a version that changes less often than the data do.
 */
export function keptUnderDataVersion<Key extends string, Value>(
  compute: (db: Database, key: Key) => Value,
  capacity = 200,
  versionOf: (db: Database) => string = dataVersion,
): (db: Database, key: Key) => Value {
  return keptByKey((key: Key) => key, compute, capacity, versionOf);
}

/**
 * The same for what is asked with more than one word: `keyOf` gives an equal key to what asks for the same, and
 * `compute` gets what was asked itself.
 */
export function keptByKey<Asked, Value>(
  keyOf: (asked: Asked) => string,
  compute: (db: Database, asked: Asked) => Value,
  capacity = 200,
  versionOf: (db: Database) => string = dataVersion,
): (db: Database, asked: Asked) => Value {
  const stores = new WeakMap<Database, { version: string; values: Map<string, Value> }>();
  return (db, asked) => {
    const key = keyOf(asked);
    const version = versionOf(db);
    let store = stores.get(db);
    if (!store || store.version !== version) {
      store = { version, values: new Map() };
      stores.set(db, store);
    }
    let value = store.values.get(key);
    if (value === undefined) {
      value = compute(db, asked);
    } else {
      store.values.delete(key);
    }
    store.values.set(key, value);
    if (store.values.size > capacity) {
      const oldest = store.values.keys().next();
      if (!oldest.done) store.values.delete(oldest.value);
    }
    return value;
  };
}
