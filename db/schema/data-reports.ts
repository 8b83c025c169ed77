import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { reportStateNames } from '../../app/review-desk/report-state';
import { languages } from '../../app/i18n/language';
import { accounts } from './accounts';
import { companies } from './companies';
import { listed } from './listed';

/** Wrong data about a company, reported by anybody. The address is there to answer, and wiped with the answer. */
export const dataReports = sqliteTable(
  'data_reports',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    /** What is wrong, of `reportFields`; at least one. */
    fields: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    text: text().notNull(),
    source: text(),
    reporterEmail: text('reporter_email'),
    language: text({ enum: languages }).notNull(),
    state: text({ enum: reportStateNames }).notNull(),
    reportedAt: text('reported_at').notNull(),
    dueOn: text('due_on').notNull(),
    decidedBy: integer('decided_by').references(() => accounts.id),
    decidedAt: text('decided_at'),
    reason: text(),
  },
  (table) => [
    index('data_reports_queue').on(table.state, table.reportedAt, table.id),
    index('data_reports_company').on(table.companyId),
    index('data_reports_decided_by').on(table.decidedBy),
    check('data_reports_state', sql`${table.state} in (${listed(reportStateNames)})`),
    check('data_reports_answered', sql`(${table.state} = 'open') = (${table.decidedAt} is null)`),
  ],
);
