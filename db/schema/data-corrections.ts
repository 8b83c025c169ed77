import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';
import { companies } from './companies';
import { dataReports } from './data-reports';

/** What the desk changed of a company's record because of a report: a report is upheld by these alone. */
export const dataCorrections = sqliteTable(
  'data_corrections',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    reportId: integer('report_id')
      .notNull()
      .references(() => dataReports.id),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    /** A field of the record, or `segment`. */
    field: text().notNull(),
    before: text(),
    after: text(),
    /** Where the right value was read. */
    source: text().notNull(),
    correctedBy: integer('corrected_by')
      .notNull()
      .references(() => accounts.id),
    correctedAt: text('corrected_at').notNull(),
  },
  (table) => [
    index('data_corrections_report').on(table.reportId, table.id),
    index('data_corrections_company').on(table.companyId),
    index('data_corrections_corrected_by').on(table.correctedBy),
  ],
);
