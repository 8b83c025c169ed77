import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Ladder } from '../../app/certification/schemes/ladder';
import type { SchemeContent } from '../../app/certification/schemes/scheme';
import { openSchemeStates, schemeStateNames } from '../../app/certification/schemes/scheme-state';
import { accounts } from './accounts';
import { chains } from './chains';
import { listed } from './listed';

/** Ladders of levels, as data. */
export const ladders = sqliteTable('ladders', {
  id: text().primaryKey(),
  content: text({ mode: 'json' }).$type<Ladder>().notNull(),
});

/** What people are certified in. */
export const occupations = sqliteTable(
  'occupations',
  {
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    ladderId: text('ladder_id')
      .notNull()
      .references(() => ladders.id),
    /** Null: it spans chains. */
    chainId: text('chain_id').references(() => chains.id),
    /** Where the name comes from, and that the rules are a draft. */
    basis: text().notNull(),
  },
  (table) => [index('occupations_ladder').on(table.ladderId), index('occupations_chain').on(table.chainId)],
);

/** Schemes as TwinAtlas drafted them: in force nowhere until an official adopts one as a version. */
export const schemeProposals = sqliteTable(
  'scheme_proposals',
  {
    occupationId: text('occupation_id')
      .notNull()
      .references(() => occupations.id),
    level: integer().notNull(),
    content: text({ mode: 'json' }).$type<SchemeContent>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.occupationId, table.level] })],
);

/** Versions of schemes (occupation × level). What was published is never edited: a new version replaces it. */
export const schemeVersions = sqliteTable(
  'scheme_versions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    occupationId: text('occupation_id')
      .notNull()
      .references(() => occupations.id),
    /** 1 is the lowest of its ladder. */
    level: integer().notNull(),
    /** 1, 2, 3 … per occupation and level. */
    version: integer().notNull(),
    state: text({ enum: schemeStateNames }).notNull(),
    content: text({ mode: 'json' }).$type<SchemeContent>().notNull(),
    /** Raised by every edit of a draft. */
    revision: integer().notNull().default(0),
    createdBy: integer('created_by')
      .notNull()
      .references(() => accounts.id),
    createdAt: text('created_at').notNull(),
    proposedBy: integer('proposed_by').references(() => accounts.id),
    /** Why a second person last returned it. */
    returnReason: text('return_reason'),
    publishedBy: integer('published_by').references(() => accounts.id),
    publishedAt: text('published_at'),
    endedAt: text('ended_at'),
  },
  (table) => [
    uniqueIndex('scheme_versions_number').on(table.occupationId, table.level, table.version),
    uniqueIndex('scheme_versions_open')
      .on(table.occupationId, table.level)
      .where(sql`${table.state} in (${listed(openSchemeStates)})`),
    uniqueIndex('scheme_versions_published')
      .on(table.occupationId, table.level)
      .where(sql`${table.state} = 'published'`),
    index('scheme_versions_created_by').on(table.createdBy),
    index('scheme_versions_proposed_by').on(table.proposedBy),
    index('scheme_versions_published_by').on(table.publishedBy),
    check('scheme_versions_state', sql`${table.state} in (${listed(schemeStateNames)})`),
    check(
      'scheme_versions_proposed',
      sql`${table.state} not in ('proposed', 'published', 'replaced') or ${table.proposedBy} is not null`,
    ),
    check(
      'scheme_versions_two_people',
      sql`${table.publishedBy} is null or ${table.publishedBy} <> ${table.proposedBy}`,
    ),
  ],
);
