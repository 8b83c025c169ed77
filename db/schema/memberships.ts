import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { membershipStateNames } from '../../app/alliance/membership-state';
import { membershipApplications } from './applications';
import { companies } from './companies';
import { listed } from './listed';

/** Membership of the alliance; an ended one stays as a fact of the past. */
export const memberships = sqliteTable(
  'memberships',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    applicationId: integer('application_id').references(() => membershipApplications.id),
    state: text({ enum: membershipStateNames }).notNull(),
    /** Date in China. */
    since: text().notNull(),
    endedOn: text('ended_on'),
  },
  (table) => [
    uniqueIndex('memberships_current')
      .on(table.companyId)
      .where(sql`${table.state} <> 'ended'`),
    index('memberships_state').on(table.state, table.since),
    index('memberships_application').on(table.applicationId),
    /** Whether a firm is a member is asked of this index alone. */
    index('memberships_company').on(table.companyId, table.state),
    check('memberships_state', sql`${table.state} in (${listed(membershipStateNames)})`),
    check('memberships_ended', sql`(${table.state} = 'ended') = (${table.endedOn} is not null)`),
  ],
);
