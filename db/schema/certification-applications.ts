import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { applicationStateNames, openApplicationStates } from '../../app/certification/applications/application-state';
import type { Returned } from '../../app/certification/applications/returned';
import type { Person } from '../../app/certification/levels/person';
import { accounts } from './accounts';
import { companies } from './companies';
import { listed } from './listed';
import { regions } from './regions';
import { occupations, schemeVersions } from './schemes';

/** What a talent says of themselves. Private: firms and officials see counts only. */
export const talents = sqliteTable(
  'talents',
  {
    accountId: integer('account_id')
      .primaryKey()
      .references(() => accounts.id),
    name: text().notNull(),
    /** The name in Latin letters as certificates carry it beside; null where it is not wanted. */
    latinName: text('latin_name'),
    regionCode: text('region_code').references(() => regions.code),
    /** Where they work now, for conflicts of interest. */
    companyId: integer('company_id').references(() => companies.id),
    /** Sealed and bound to the account; never published, nor any hash of it. */
    sealedIdCard: text('sealed_id_card'),
    /** Work, schooling, training and projects with their evidence; certificates held come from `certificates`. */
    record: text({ mode: 'json' }).$type<Omit<Person, 'certificates'>>().notNull(),
    /** Consent to be found by firms: when given, null otherwise. */
    findableSince: text('findable_since'),
    revision: integer().notNull().default(0),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [index('talents_region').on(table.regionCode), index('talents_company').on(table.companyId)],
);

/** Applications to be certified at a level, under the version of the scheme they began with. */
export const certificationApplications = sqliteTable(
  'certification_applications',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    schemeVersionId: integer('scheme_version_id')
      .notNull()
      .references(() => schemeVersions.id),
    occupationId: text('occupation_id')
      .notNull()
      .references(() => occupations.id),
    level: integer().notNull(),
    state: text({ enum: applicationStateNames }).notNull(),
    /** What the talent's record held when it was submitted: later edits do not change what was judged. */
    person: text({ mode: 'json' }).$type<Person>(),
    name: text(),
    companyId: integer('company_id').references(() => companies.id),
    regionCode: text('region_code').references(() => regions.code),
    /** Position of the route by which the candidate was eligible on submission. */
    route: integer(),
    /** How often they have sat this exam, this time included. */
    attempt: integer().notNull().default(1),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    submittedAt: text('submitted_at'),
    decidedBy: integer('decided_by').references(() => accounts.id),
    decidedAt: text('decided_at'),
    reason: text(),
    /** What a return asks to be put right, by the part and position of the snapshot: `{ 'work.0': '…' }`. */
    remarks: text({ mode: 'json' }).$type<Readonly<Record<string, string>>>(),
    /** What was last returned, as it then was, for who reviews what comes back. */
    returned: text({ mode: 'json' }).$type<Returned>(),
    appealReason: text('appeal_reason'),
    /** Who has it in hand while it is under review, and since when: nobody else decides it meanwhile. */
    reviewerId: integer('reviewer_id').references(() => accounts.id),
    takenAt: text('taken_at'),
    /** When the last exam was failed, for the waiting time of a resit. */
    failedOn: text('failed_on'),
  },
  (table) => [
    uniqueIndex('certification_applications_open')
      .on(table.accountId, table.occupationId, table.level)
      .where(sql`${table.state} in (${listed(openApplicationStates)})`),
    index('certification_applications_account').on(table.accountId, table.updatedAt),
    index('certification_applications_queue').on(table.state, table.submittedAt, table.id),
    index('certification_applications_scheme').on(table.schemeVersionId, table.state),
    index('certification_applications_occupation').on(table.occupationId),
    index('certification_applications_company').on(table.companyId),
    index('certification_applications_region').on(table.regionCode),
    index('certification_applications_decided_by').on(table.decidedBy),
    index('certification_applications_reviewer').on(table.reviewerId),
    check('certification_applications_state', sql`${table.state} in (${listed(applicationStateNames)})`),
    check(
      'certification_applications_snapshot',
      sql`${table.state} in ('draft', 'withdrawn') or (${table.person} is not null and ${table.name} is not null)`,
    ),
  ],
);
