import { and, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import { capabilities, companies } from '../../db/schema/index';
import { industry } from '../atlas/industry.server';
import { regionsByCode } from '../atlas/regions.server';
import { segmentsLeft, unknownRegion, type DirectoryFilters, type FilterName } from './directory-query';
import { companyRevision } from './revision.server';
import { searchSteps } from './search-query';

/** What a search and its filters come to, ready to be handed to a statement; null means: not limited by this. */
export interface Selection {
  /** FTS5 expression of the widest search step. */
  readonly match: string | null;
  /** The companies it finds, when few enough to be named: the search is then asked once, not once per statement. */
  readonly found: readonly number[] | null;
  readonly segments: readonly string[] | null;
  readonly regions: readonly string[] | null;
  /** Whether companies without a known seat are taken in besides `regions`. */
  readonly seatUnknown: boolean;
}

/** An expression no company answers: no name is this private-use character. */
const noMatch = 'exact : "\uE000"';

/** Resolves text and filters; `except` leaves one filter out, to count its values. */
export function selectionOf(db: Database, q: string, filters: DirectoryFilters, except?: FilterName): Selection {
  const match = q === '' ? null : (searchSteps(q).at(-1)?.match ?? noMatch);
  const limited = except !== 'region' && filters.region.length > 0;
  return {
    match,
    found: match === null ? null : foundFew(db, match),
    segments: segmentsLeft(industry(db).segments, filters, except),
    regions: limited ? withCities(db, filters.region) : null,
    seatUnknown: limited && filters.region.includes(unknownRegion),
  };
}

/** More ids than this are not handed around. */
const fewest = 5000;

const foundIds = prepared((db) => db.select({ id: sql<number>`rowid` }).from(sql`company_search`).where(sql`company_search match ${sql.placeholder('match')}`).limit(fewest + 1).prepare());

const foundFew = keptUnderDataVersion<string, readonly number[] | null>((db, match) => {
  const rows = foundIds(db).all({ match });
  return rows.length > fewest ? null : rows.map((row) => row.id);
}, 500, companyRevision);

/** A province stands for itself and its cities. */
function withCities(db: Database, codes: readonly string[]): string[] {
  const wanted = new Set(codes);
  return [...regionsByCode(db).values()].filter((region) => wanted.has(region.code) || (region.parentCode !== null && wanted.has(region.parentCode))).map((region) => region.code);
}

/** Which statement a selection needs: equal shapes share a prepared statement. */
export function shapeOf(selection: Selection): string {
  return `${selection.match === null ? '' : selection.found === null ? 'q' : 'f'}${selection.segments === null ? '' : 's'}${regionShape(selection)}`;
}

function regionShape({ regions, seatUnknown }: Selection): '' | 'one' | 'many' | 'unknown' {
  if (regions === null) return '';
  if (seatUnknown) return 'unknown';
  return regions.length === 1 ? 'one' : 'many';
}

/** The values of the placeholders below. */
export function valuesOf(selection: Selection): Record<string, string> {
  return {
    match: selection.match ?? noMatch,
    found: JSON.stringify(selection.found ?? []),
    segments: JSON.stringify(selection.segments ?? []),
    regions: JSON.stringify(selection.regions ?? []),
    region: selection.regions?.[0] ?? '',
  };
}

const searchedIds = sql`(select rowid from company_search where company_search match ${sql.placeholder('match')})`;
const namedIds = sql`(select value from json_each(${sql.placeholder('found')}))`;
const matchingIds = (selection: Selection) => (selection.found === null ? searchedIds : namedIds);
const segmentValues = sql`(select value from json_each(${sql.placeholder('segments')}))`;
const regionValues = sql`(select value from json_each(${sql.placeholder('regions')}))`;

function seatCondition(selection: Selection): SQL | undefined {
  const conditions = {
    '': undefined,
    one: sql`${companies.regionCode} = ${sql.placeholder('region')}`,
    many: sql`${companies.regionCode} in ${regionValues}`,
    unknown: sql`(${companies.regionCode} is null or ${companies.regionCode} in ${regionValues})`,
  };
  return conditions[regionShape(selection)];
}

const hasSegment = sql`exists (select 1 from ${capabilities} where ${capabilities.companyId} = ${companies.id} and ${capabilities.segmentId} in ${segmentValues})`;
const amongSegmentCompanies = sql`${companies.id} in (select ${capabilities.companyId} from ${capabilities} where ${capabilities.segmentId} in ${segmentValues})`;

/** Conditions on `companies` that start from the few companies selected: by the search or the seat, else by segment. */
export function gathered(selection: Selection): SQL | undefined {
  const narrowed = selection.match !== null || selection.regions !== null;
  const bySegment = narrowed ? hasSegment : amongSegmentCompanies;
  return and(selection.match === null ? undefined : sql`${companies.id} in ${matchingIds(selection)}`, selection.segments === null ? undefined : bySegment, seatCondition(selection));
}

/** The same conditions for walking along an index that gives the order: the unary plus keeps SQLite from leaving it. */
export function probed(selection: Selection): SQL | undefined {
  return and(selection.match === null ? undefined : sql`+${companies.id} in ${matchingIds(selection)}`, selection.segments === null ? undefined : hasSegment, seatCondition(selection));
}

/** Conditions on `capabilities`, for counting by segment, chain and tier. */
export function capabilityConditions(selection: Selection): SQL | undefined {
  const seat = seatCondition(selection);
  return and(
    selection.segments === null ? undefined : sql`${capabilities.segmentId} in ${segmentValues}`,
    selection.match === null ? undefined : sql`${capabilities.companyId} in ${matchingIds(selection)}`,
    seat === undefined ? undefined : sql`${capabilities.companyId} in (select ${companies.id} from ${companies} where ${seat})`,
  );
}
