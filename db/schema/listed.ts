import { sql, type SQL } from 'drizzle-orm';

/** `'a', 'b'` for a CHECK or a partial index; the names come from the state tables in code, never from people. */
export function listed(names: readonly string[]): SQL {
  return sql.raw(names.map((name) => `'${name}'`).join(', '));
}
