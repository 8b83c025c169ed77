import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { chains } from './chains';

/** Where the study sees Guangzhou in each of the six core technologies, and what it recommends. */
export const technologies = sqliteTable('technologies', {
  chainId: text('chain_id')
    .primaryKey()
    .references(() => chains.id),
  /** The study's own spelling of the chain's name. */
  namePrinted: text('name_printed').notNull(),
  statedPresence: text('stated_presence', { enum: ['present', 'absent'] }).notNull(),
  position: text({ enum: ['gap', 'existing strength'] }).notNull(),
  recommendedActionZh: text('recommended_action_zh').notNull(),
  source: text().notNull(),
});
