import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { passkeys, totpKeys } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { refuse, type Refusal } from '../../outcome';
import { holdsPrivilegedRole } from '../permissions/actor';
import { rolesOf } from '../sessions/sessions.server';

/** The second factors an account can be asked for. */
export interface EnrolledFactors {
  readonly totp: boolean;
  readonly passkeys: number;
}

/** Confirmed factors only. */
export function enrolledFactors(db: Database | Transaction, accountId: number): EnrolledFactors {
  const totp = db
    .select({ accountId: totpKeys.accountId })
    .from(totpKeys)
    .where(and(eq(totpKeys.accountId, accountId), isNotNull(totpKeys.confirmedAt)))
    .get();
  const counted = db
    .select({ count: sql<number>`count(*)` })
    .from(passkeys)
    .where(eq(passkeys.accountId, accountId))
    .get();
  return { totp: totp !== undefined, passkeys: counted?.count ?? 0 };
}

/** Somebody with a privileged role keeps at least one factor: the refusal when one fewer would leave none. */
export function lastFactorRefusal(tx: Transaction, accountId: number): Refusal<'second-factor-required'> | null {
  const factors = enrolledFactors(tx, accountId);
  const left = (factors.totp ? 1 : 0) + factors.passkeys - 1;
  return left < 1 && holdsPrivilegedRole(rolesOf(tx, accountId)) ? refuse('second-factor-required') : null;
}
