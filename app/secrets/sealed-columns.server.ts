import { isNotNull, type Column, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../db/client';
import {
  emailCodes,
  identities,
  issuerKeys,
  mails,
  notices,
  proofCodes,
  recoveryCodes,
  talents,
  totpKeys,
  unsentForms,
} from '../../db/schema/index';
import type { Transaction } from '../../db/write';

/** A column whose values mean something only under the installation's secret. */
interface SealedColumn {
  readonly table: SQLiteTable;
  readonly column: Column;
}

/** Every place in the database that the secret opens or proves; a test walks the schema for others. */
export const sealedColumns = [
  { table: totpKeys, column: totpKeys.sealedKey },
  { table: recoveryCodes, column: recoveryCodes.codeMac },
  { table: emailCodes, column: emailCodes.codeMac },
  { table: proofCodes, column: proofCodes.codeMac },
  { table: identities, column: identities.sealedNumber },
  { table: identities, column: identities.fingerprint },
  { table: talents, column: talents.sealedIdCard },
  { table: issuerKeys, column: issuerKeys.sealedSecret },
  { table: mails, column: mails.sealed },
  { table: notices, column: notices.sealed },
  { table: unsentForms, column: unsentForms.sealed },
] as const satisfies readonly SealedColumn[];

/** Whether the database holds anything that another secret could not open. */
export function holdsSealed(db: Database | Transaction): boolean {
  return sealedColumns.some(
    ({ table, column }) =>
      db
        .select({ one: column })
        .from(table as SQLiteTable)
        .where(isNotNull(column) as SQL)
        .limit(1)
        .get() !== undefined,
  );
}
