import { desc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../../db/client';
import { accountMoves, accounts, identityClashes } from '../../../db/schema/index';

/**
 * Two accounts that named one document and that no move has taken up since, with their addresses: the desk asks their
 * owner which is to stay.
 */
export function listIdentityClashes(db: Database): {
  readonly at: string;
  readonly email: string;
  readonly holderEmail: string;
  readonly accountId: number;
  readonly holderId: number;
}[] {
  const [second, holder] = [alias(accounts, 'second'), alias(accounts, 'holder')];
  const rows = db
    .select({
      at: identityClashes.at,
      accountId: identityClashes.accountId,
      holderId: identityClashes.holderId,
      email: second.email,
      holderEmail: holder.email,
    })
    .from(identityClashes)
    .innerJoin(second, eq(second.id, identityClashes.accountId))
    .innerJoin(holder, eq(holder.id, identityClashes.holderId))
    .orderBy(desc(identityClashes.at))
    .limit(100)
    .all();
  const moves = db
    .select({ fromId: accountMoves.fromId, toId: accountMoves.toId })
    .from(accountMoves)
    .where(inArray(accountMoves.state, ['proposed', 'done']))
    .all();
  const taken = new Set(moves.flatMap(({ fromId, toId }) => [`${fromId} ${toId}`, `${toId} ${fromId}`]));
  return rows.flatMap(({ email, holderEmail, ...row }) =>
    email === null || holderEmail === null || taken.has(`${row.accountId} ${row.holderId}`)
      ? []
      : [{ ...row, email, holderEmail }],
  );
}
