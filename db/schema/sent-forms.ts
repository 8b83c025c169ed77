import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Forms that did what they were sent for, and where that led: sent again (a second click, a page loaded anew) each
 * leads there once more and does nothing twice. A digest stands for who sent what from which showing of a page; nobody
 * reads either from it.
 */
export const sentForms = sqliteTable(
  'sent_forms',
  {
    digest: text().primaryKey(),
    leadsTo: text('leads_to').notNull(),
    sentAt: text('sent_at').notNull(),
  },
  (table) => [index('sent_forms_sent').on(table.sentAt)],
);
