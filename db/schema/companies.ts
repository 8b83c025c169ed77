import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { chains, segments } from './chains';
import { regions } from './regions';

export const confidences = ['high', 'medium', 'low'] as const;

export const companies = sqliteTable(
  'companies',
  {
    id: integer().primaryKey(),
    /** The public, lasting name in URLs: pinyin of the short name. */
    slug: text().notNull(),
    nameZh: text('name_zh').notNull(),
    shortName: text('short_name'),
    nameEn: text('name_en'),
    /** Registered seat; null when no source gives it. */
    regionCode: text('region_code').references(() => regions.code),
    uscc: text(),
    stockCode: text('stock_code'),
    website: text(),
    /** Pinyin of the name, for sorting 中文 as readers expect. */
    sortKey: text('sort_key').notNull(),
    confidence: text({ enum: confidences }).notNull(),
    /** ISO moment since when the firm is out of the directory (db/schema/delistings.ts); null while it is in it. */
    delistedAt: text('delisted_at'),
    /** How many capabilities the company has; triggers keep it (migration company_search), nobody else writes it. */
    segmentCount: integer('segment_count').notNull().default(0),
  },
  (table) => [
    uniqueIndex('companies_slug').on(table.slug),
    uniqueIndex('companies_uscc').on(table.uscc),
    index('companies_region_sort').on(table.regionCode, table.sortKey),
    index('companies_sort').on(table.sortKey),
    index('companies_segment_count').on(sql`${table.segmentCount} desc`, table.sortKey),
    index('companies_stock_code').on(table.stockCode),
    check('companies_uscc_length', sql`${table.uscc} is null or length(${table.uscc}) = 18`),
  ],
);

/** Former, short and other-language names. */
export const companyAliases = sqliteTable(
  'company_aliases',
  {
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    alias: text().notNull(),
    source: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.alias] })],
);

/** Companies whose names changed since they were last indexed for search; triggers fill it, indexing empties it. */
export const companySearchStale = sqliteTable('company_search_stale', {
  companyId: integer('company_id').primaryKey(),
});

/**
 * The latest change of each company's place in the directory (its name's order, seat, capabilities, membership, search
 * index), numbered in order; triggers keep it, nobody else writes it. A company that is gone stays in it.
 */
export const companyChanges = sqliteTable(
  'company_changes',
  {
    companyId: integer('company_id').primaryKey(),
    number: integer().notNull(),
  },
  (table) => [uniqueIndex('company_changes_number').on(table.number)],
);

/**
 * A company's claim to a segment, with the strongest of its grounds. Derived: triggers keep it from
 * `capability_evidence` (migration capability_evidence), nobody else writes it.
 */
export const capabilities = sqliteTable(
  'capabilities',
  {
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    segmentId: text('segment_id')
      .notNull()
      .references(() => segments.id),
    /** English, or a firm's own statement, which is the same for readers of both languages. */
    evidence: text().notNull(),
    /** The same in 中文; null where the evidence is a firm's own statement. */
    evidenceZh: text('evidence_zh'),
    /** What the evidence was read in; null where no citable source was found. */
    sourceTitle: text('source_title'),
    sourceUrl: text('source_url'),
    confidence: text({ enum: confidences }).notNull(),
    asOf: text('as_of'),
  },
  (table) => [
    primaryKey({ columns: [table.companyId, table.segmentId] }),
    index('capabilities_segment').on(table.segmentId, table.companyId, table.confidence),
  ],
);

/**
 * Firms that a published list names, and for which chains: what the lens `representative` counts.
 * A firm counts under that lens only in chains its list covers, whatever else it can do.
 */
export const representativeListings = sqliteTable(
  'representative_listings',
  {
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    chainId: text('chain_id')
      .notNull()
      .references(() => chains.id),
    list: text().notNull(),
    source: text().notNull(),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.companyId, table.chainId, table.list] }),
    index('representative_listings_chain').on(table.chainId),
  ],
);
