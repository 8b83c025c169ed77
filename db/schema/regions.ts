import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';

/** Regions by GB/T 2260 code. A municipality (直辖市) is one row that is province and city at once. */
export const regions = sqliteTable(
  'regions',
  {
    code: text().primaryKey(),
    nameZh: text('name_zh').notNull(),
    shortNameZh: text('short_name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    level: text({ enum: ['province', 'municipality', 'prefecture', 'other'] }).notNull(),
    parentCode: text('parent_code').references((): AnySQLiteColumn => regions.code),
    longitude: real(),
    latitude: real(),
    coordinateSource: text('coordinate_source'),
  },
  (table) => [
    index('regions_parent').on(table.parentCode),
    check('regions_code', sql`length(${table.code}) = 6 and ${table.code} not glob '*[^0-9]*'`),
  ],
);

/** Peers a region is compared with, in the order they are shown. */
export const regionPeers = sqliteTable(
  'region_peers',
  {
    regionCode: text('region_code')
      .notNull()
      .references(() => regions.code),
    peerCode: text('peer_code')
      .notNull()
      .references(() => regions.code),
    ordinal: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionCode, table.peerCode] }),
    index('region_peers_peer').on(table.peerCode),
  ],
);

/** Counties, districts and new areas, by the region they are counted with: people name these, figures are by city. */
export const districts = sqliteTable(
  'districts',
  {
    regionCode: text('region_code')
      .notNull()
      .references(() => regions.code),
    nameZh: text('name_zh').notNull(),
    /** GB/T 2260; null for an area that has none of its own. */
    code: text(),
    /** The code of the district it was merged into, or lies in. */
    nowIn: text('now_in'),
  },
  (table) => [
    primaryKey({ columns: [table.regionCode, table.nameZh] }),
    index('districts_name').on(table.nameZh),
    index('districts_code').on(table.code),
  ],
);
