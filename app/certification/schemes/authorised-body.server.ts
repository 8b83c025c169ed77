import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { authorisations } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';

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

/** Whether any of a scheme's issuing bodies may certify its level on the ISO date. */
export function someBodyAuthorised(
  db: Database | Transaction,
  { issuers, occupationId, level }: { issuers: readonly string[]; occupationId: string; level: number },
  day: string,
): boolean {
  return issuers.some((bodyId) => authorisedBy(db, { bodyId, occupationId, level }, day) !== null);
}
