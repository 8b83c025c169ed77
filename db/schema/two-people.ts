import { integer, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';

/** Who proposed what a second person decides, and what became of it. */
export const twoPeople = () => ({
  proposedBy: integer('proposed_by')
    .notNull()
    .references(() => accounts.id),
  proposedAt: text('proposed_at').notNull(),
  decidedBy: integer('decided_by').references(() => accounts.id),
  decidedAt: text('decided_at'),
  /** Why it was declined. */
  decisionReason: text('decision_reason'),
});
