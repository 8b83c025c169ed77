import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accounts, escalations } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { holdersFor } from '../../accounts/permissions/holders.server';
import { maskedColleague } from '../../events/mask';
import type { Escalation } from '../../waiting/escalation';

/** Who deals with a thing. */
export interface Holder {
  readonly accountId: number;
  /** Masked, as colleagues see each other. */
  readonly name: string;
  readonly takenAt: string;
}

/** Who deals with each of some things, by `escalationKey`: only while they can sign in and hold the office for its region. */
export function holdersOf(db: Database | Transaction, things: readonly Escalation[]): ReadonlyMap<string, Holder> {
  if (things.length === 0) return new Map();
  const named = inArray(
    escalations.thing,
    things.map(({ thing }) => thing),
  );
  const rows = db
    .select({ row: escalations, email: accounts.email })
    .from(escalations)
    .innerJoin(accounts, eq(accounts.id, escalations.accountId))
    .where(
      and(
        named,
        inArray(escalations.kind, [...new Set(things.map(({ kind }) => kind))]),
        isNotNull(escalations.takenAt),
      ),
    )
    .all();
  const offices = new Map(
    [...new Set(rows.map(({ row }) => row.regionCode))].map((code) => [code, holdersFor(db, 'official', code)]),
  );
  return new Map(
    rows.flatMap(({ row, email }) =>
      row.accountId !== null && email !== null && offices.get(row.regionCode)!.includes(row.accountId)
        ? [
            [
              escalationKey(row),
              {
                accountId: row.accountId,
                name: maskedColleague({ id: row.accountId, email }),
                takenAt: row.takenAt!,
              },
            ] as const,
          ]
        : [],
    ),
  );
}

export function escalationKey({ kind, thing }: Escalation): string {
  return `${kind} ${thing}`;
}
