import { inArray } from 'drizzle-orm';
import { segments } from '../../db/schema/index';
import type { Transaction } from '../../db/write';

/** The first of these identifiers that is no segment; null where all are. */
export function unknownSegment(tx: Transaction, ids: readonly string[]): string | null {
  const asked = [...new Set(ids)];
  const rows = tx.select({ id: segments.id }).from(segments).where(inArray(segments.id, asked)).all();
  const known = new Set(rows.map(({ id }) => id));
  return asked.find((id) => !known.has(id)) ?? null;
}
