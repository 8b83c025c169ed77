import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  type accountMoves,
  certificateRequests,
  certificates,
  certificateShares,
  certificationApplications,
} from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { openApplicationStates } from '../../certification/applications/application-state';

/**
 * What lies with an account and goes to the other one of the same person. Credentials are signed and stay as they are.
 */
const holdings = {
  certificates,
  certification_applications: certificationApplications,
  certificate_shares: certificateShares,
  certificate_requests: certificateRequests,
} as const;
export type HeldTable = keyof typeof holdings;
const heldTables = Object.keys(holdings) as HeldTable[];

/** How much an account holds, by table. */
export function heldBy(db: Database | Transaction, accountId: number): Record<HeldTable, number[]> {
  return Object.fromEntries(
    heldTables.map((name) => [
      name,
      db
        .select({ id: holdings[name].id })
        .from(holdings[name])
        .where(eq(holdings[name].accountId, accountId))
        .all()
        .map((row) => row.id),
    ]),
  ) as Record<HeldTable, number[]>;
}

/** Would two open applications for one level meet in one account? `only` names the rows that would move. */
export function clash(tx: Transaction, from: number, to: number, only?: readonly number[]): boolean {
  const open = (accountId: number) =>
    tx
      .select({
        id: certificationApplications.id,
        occupationId: certificationApplications.occupationId,
        level: certificationApplications.level,
      })
      .from(certificationApplications)
      .where(
        and(
          eq(certificationApplications.accountId, accountId),
          inArray(certificationApplications.state, [...openApplicationStates]),
        ),
      )
      .all();
  const there = new Set(open(to).map((one) => `${one.occupationId} ${one.level}`));
  return open(from).some(
    (one) => (only === undefined || only.includes(one.id)) && there.has(`${one.occupationId} ${one.level}`),
  );
}

/** Does any row that a move took along lie with a third account by now? */
export function heldElsewhere(tx: Transaction, { moved, toId }: typeof accountMoves.$inferSelect): boolean {
  return heldTables.some(
    (name) =>
      tx
        .select({ id: holdings[name].id })
        .from(holdings[name])
        .where(and(inArray(holdings[name].id, [...(moved![name] ?? [])]), ne(holdings[name].accountId, toId)))
        .limit(1)
        .get() !== undefined,
  );
}

export function hand(tx: Transaction, held: Readonly<Record<HeldTable, readonly number[]>>, accountId: number): void {
  for (const name of heldTables) {
    const ids = [...(held[name] ?? [])];
    if (ids.length > 0) tx.update(holdings[name]).set({ accountId }).where(inArray(holdings[name].id, ids)).run();
  }
}
