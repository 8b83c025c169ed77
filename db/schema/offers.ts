import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { storedOfferStates } from '../../app/offers/offer-state';
import { resourceKinds, resourceTerms } from '../../app/region/resource-kind';
import { chains, segments } from './chains';
import { companies } from './companies';
import { listed } from './listed';
import { regions } from './regions';

/**
 * What member firms offer the others. Needs, their counterpart, get a table of their own with the same kind, chain,
 * segment, region and terms, so that the two can be joined on them. A lapsed offer is a published one whose
 * `validUntil` is past: every reader compares the date, nothing has to run at midnight.
 */
export const offers = sqliteTable(
  'offers',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    kind: text({ enum: resourceKinds }).notNull(),
    chainId: text('chain_id')
      .notNull()
      .references(() => chains.id),
    /** null: useful in the whole chain. */
    segmentId: text('segment_id').references(() => segments.id),
    titleZh: text('title_zh').notNull(),
    titleEn: text('title_en'),
    descriptionZh: text('description_zh').notNull(),
    descriptionEn: text('description_en'),
    /** Where it can be used; null: anywhere. */
    regionCode: text('region_code').references(() => regions.code),
    terms: text({ enum: resourceTerms }).notNull(),
    /** What the firm publishes for others to turn to; null: questions go through the product. */
    contact: text(),
    state: text({ enum: storedOfferStates }).notNull(),
    /** Its last day, a date in China. */
    validUntil: text('valid_until').notNull(),
    publishedAt: text('published_at'),
    /** When its firm was told that it lapses soon; renewed offers are told of anew. */
    remindedAt: text('reminded_at'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    /** The directory gathers the firms with an offer from this index alone. */
    index('offers_standing').on(table.state, table.validUntil, table.kind, table.companyId),
    index('offers_company').on(table.companyId, table.state, table.validUntil, table.kind),
    index('offers_segment').on(table.segmentId, table.state, table.validUntil),
    index('offers_chain').on(table.chainId, table.state, table.validUntil),
    index('offers_region').on(table.regionCode),
    check('offers_kind', sql`${table.kind} in (${listed(resourceKinds)})`),
    check('offers_terms', sql`${table.terms} in (${listed(resourceTerms)})`),
    check('offers_state', sql`${table.state} in (${listed(storedOfferStates)})`),
    check('offers_published', sql`${table.state} in ('draft', 'withdrawn') or ${table.publishedAt} is not null`),
  ],
);
