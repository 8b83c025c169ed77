import { sql } from 'drizzle-orm';
import { check, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { completenesses, surveyLenses } from '../../app/gaps/lens';
import { chains } from './chains';
import { regions } from './regions';

export { completenesses, surveyLenses };

/**
 * How completely a lens has looked at a chain in a region. Where no row exists the survey is `none`
 * for `representative` and `partial` for `registry` (METHODS, Lens).
 */
export const surveys = sqliteTable(
  'surveys',
  {
    lens: text({ enum: surveyLenses }).notNull(),
    regionCode: text('region_code')
      .notNull()
      .references(() => regions.code),
    chainId: text('chain_id')
      .notNull()
      .references(() => chains.id),
    completeness: text({ enum: completenesses }).notNull(),
    /** What the source itself says of the chain, kept apart from what we count. */
    statedPresence: text('stated_presence', { enum: ['present', 'absent'] }),
    asOf: text('as_of'),
    source: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.lens, table.regionCode, table.chainId] }),
    index('surveys_region').on(table.regionCode),
    index('surveys_chain').on(table.chainId),
    check('surveys_lens', sql`${table.lens} in ('representative', 'registry')`),
    check('surveys_completeness', sql`${table.completeness} in ('census', 'list', 'partial', 'none')`),
  ],
);
