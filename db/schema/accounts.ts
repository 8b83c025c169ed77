import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accountStateNames } from '../../app/accounts/account-state';
import { roleNames } from '../../app/accounts/permissions/role';
import { languages } from '../../app/i18n/language';
import { partyColumns } from './party-columns';
import { regions } from './regions';

const listed = (names: readonly string[]) => sql.raw(names.map((name) => `'${name}'`).join(', '));

/** People. Every moment in these tables is ISO 8601 UTC with milliseconds, which sorts as text. */
export const accounts = sqliteTable(
  'accounts',
  {
    /** Never used again, so that history keeps its meaning. */
    id: integer().primaryKey({ autoIncrement: true }),
    /** Normalised (app/accounts/email.ts); null once anonymised. */
    email: text(),
    emailVerifiedAt: text('email_verified_at'),
    /** Argon2id in PHC form; null when anonymised. */
    passwordHash: text('password_hash'),
    state: text({ enum: accountStateNames }).notNull(),
    language: text({ enum: languages }).notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('accounts_email').on(table.email),
    check('accounts_state', sql`${table.state} in (${listed(accountStateNames)})`),
    check('accounts_email_kept', sql`(${table.state} = 'anonymised') = (${table.email} is null)`),
  ],
);

/** Roles held, each with its scope (app/accounts/permissions/role.ts). A revoked grant is deleted; history keeps it. */
export const roleGrants = sqliteTable(
  'role_grants',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text({ enum: roleNames }).notNull(),
    regionCode: text('region_code').references(() => regions.code),
    ...partyColumns(),
    /** A member who edits for the firm and does not run its people; the others of a firm own. */
    editor: integer({ mode: 'boolean' }).notNull().default(false),
    grantedBy: integer('granted_by').references(() => accounts.id),
    grantedAt: text('granted_at').notNull(),
  },
  (table) => [
    uniqueIndex('role_grants_unlimited')
      .on(table.accountId, table.role)
      .where(sql`${table.regionCode} is null and ${table.companyId} is null and ${table.institutionId} is null`),
    uniqueIndex('role_grants_region').on(table.accountId, table.role, table.regionCode),
    uniqueIndex('role_grants_member').on(table.accountId, table.role, table.companyId),
    uniqueIndex('role_grants_representative').on(table.accountId, table.role, table.institutionId),
    index('role_grants_role').on(table.role),
    index('role_grants_company').on(table.companyId),
    index('role_grants_institution').on(table.institutionId),
    index('role_grants_region_code').on(table.regionCode),
    index('role_grants_granted_by').on(table.grantedBy),
    check('role_grants_role', sql`${table.role} in (${listed(roleNames)})`),
    check('role_grants_company', sql`(${table.role} = 'member') = (${table.companyId} is not null)`),
    check('role_grants_institution', sql`(${table.role} = 'representative') = (${table.institutionId} is not null)`),
  ],
);
