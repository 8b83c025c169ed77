import { and, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import { capabilities, companies, memberships, offers } from '../../db/schema/index';
import { industry } from '../atlas/industry.server';
import { regionsByCode } from '../atlas/regions.server';
import { noFilters, segmentsLeft, unknownRegion, type DirectoryFilters, type FilterName } from './directory-query';
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
  /** Levels of evidence of the capability asked for. */
  readonly evidence: readonly string[] | null;
  /** Whether only members are taken in. */
  readonly members: boolean;
  /** Kinds of which an offer has to stand `today`; `any` among them takes in all. */
  readonly offers: readonly string[] | null;
  /** ISO date in China: an offer past its last day is none. */
  readonly today: string;
}

/** An expression no company answers: no name is this private-use character. */
const noMatch = 'exact : "\uE000"';

/** Resolves text and filters as on `today` (date in China); `except` leaves one filter out, to count its values. */
export function selectionOf(db: Database, q: string, filters: DirectoryFilters, today: string, except?: FilterName): Selection {
  const match = q === '' ? null : (searchSteps(q).at(-1)?.match ?? noMatch);
  const limited = except !== 'region' && filters.region.length > 0;
  return {
    match,
    found: match === null ? null : foundFew(db, match),
    segments: segmentsLeft(industry(db).segments, filters, except),
    regions: limited ? withCities(db, filters.region) : null,
    seatUnknown: limited && filters.region.includes(unknownRegion),
    evidence: except !== 'evidence' && filters.evidence.length > 0 ? filters.evidence : null,
    members: except !== 'membership' && filters.membership.length > 0,
    offers: except !== 'offer' && filters.offer.length > 0 ? filters.offer : null,
    today,
  };
}

/** A bare search: nothing in it depends on the day. */
export function selectionOfSearch(db: Database, q: string): Selection {
  return selectionOf(db, q, noFilters, '');
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

/** Which statement a selection needs: equal shapes share a prepared statement, so two selections must never be written alike. */
export function shapeOf(selection: Selection): string {
  return `${selection.match === null ? '' : selection.found === null ? 'q' : 'f'}${selection.segments === null ? '' : 's'}${selection.evidence === null ? '' : 'e'}${selection.members ? 'm' : ''} ${offerShape(selection)} ${regionShape(selection)}`;
}

function offerShape({ offers: kinds }: Selection): '' | 'any' | 'kind' {
  if (kinds === null) return '';
  return kinds.includes('any') ? 'any' : 'kind';
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
    evidence: JSON.stringify(selection.evidence ?? []),
    offers: JSON.stringify(selection.offers ?? []),
    today: selection.today,
  };
}

const searchedIds = sql`(select rowid from company_search where company_search match ${sql.placeholder('match')})`;
const namedIds = sql`(select value from json_each(${sql.placeholder('found')}))`;
const matchingIds = (selection: Selection) => (selection.found === null ? searchedIds : namedIds);
const segmentValues = sql`(select value from json_each(${sql.placeholder('segments')}))`;
const evidenceValues = sql`(select value from json_each(${sql.placeholder('evidence')}))`;
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

/** Conditions on a row of capabilities: its segment and how well it is evidenced, of one and the same capability. */
function capabilityCondition({ segments, evidence }: Selection): SQL | undefined {
  return and(segments === null ? undefined : sql`${capabilities.segmentId} in ${segmentValues}`, evidence === null ? undefined : sql`${capabilities.confidence} in ${evidenceValues}`);
}

/** Whether the company has such a capability, asked company by company. */
function hasCapability(selection: Selection): SQL | undefined {
  const condition = capabilityCondition(selection);
  return condition && sql`exists (select 1 from ${capabilities} where ${capabilities.companyId} = ${companies.id} and ${condition})`;
}

/** The same, gathered from the capabilities. */
function amongCapable(selection: Selection): SQL | undefined {
  const condition = capabilityCondition(selection);
  return condition && sql`${companies.id} in (select ${capabilities.companyId} from ${capabilities} where ${condition})`;
}

const memberIds = sql`(select ${memberships.companyId} from ${memberships} where ${memberships.state} = 'active')`;
const isMember = sql`exists (select 1 from ${memberships} where ${memberships.companyId} = ${companies.id} and ${memberships.state} = 'active')`;

/**
 * Conditions on `offers` for one that stands: published, not past its last day, of a firm that is a member now. The
 * caller's statement names the day by the placeholder `today`. The unary plus keeps SQLite from starting at the members.
 */
export const standingOffer = sql`${offers.state} = 'published' and ${offers.validUntil} >= ${sql.placeholder('today')} and +${offers.companyId} in ${memberIds}`;
const offerValues = sql`(select value from json_each(${sql.placeholder('offers')}))`;

function offerCondition(selection: Selection): SQL | undefined {
  return offerShape(selection) === 'kind' ? sql`${standingOffer} and ${offers.kind} in ${offerValues}` : standingOffer;
}

/** Firms with such an offer, gathered from the offers; or asked company by company. */
const offering = (selection: Selection) => sql`(select ${offers.companyId} from ${offers} where ${offerCondition(selection)})`;
const hasOffer = (selection: Selection) => sql`exists (select 1 from ${offers} where ${offers.companyId} = ${companies.id} and ${offerCondition(selection)})`;

/** Conditions on `companies` that start from the few companies selected: by the search, membership, offers or seat, else by segment. */
export function gathered(selection: Selection): SQL | undefined {
  const narrowed = selection.match !== null || selection.regions !== null || selection.members || selection.offers !== null;
  return and(
    selection.match === null ? undefined : sql`${companies.id} in ${matchingIds(selection)}`,
    selection.members ? sql`${companies.id} in ${memberIds}` : undefined,
    selection.offers === null ? undefined : sql`${companies.id} in ${offering(selection)}`,
    narrowed ? hasCapability(selection) : amongCapable(selection),
    seatCondition(selection),
  );
}

/** The same conditions for walking along an index that gives the order: the unary plus keeps SQLite from leaving it. */
export function probed(selection: Selection): SQL | undefined {
  return and(selection.match === null ? undefined : sql`+${companies.id} in ${matchingIds(selection)}`, selection.members ? isMember : undefined, selection.offers === null ? undefined : hasOffer(selection), hasCapability(selection), seatCondition(selection));
}

/** Conditions on `capabilities`, for counting by segment, chain, tier and evidence. */
export function capabilityConditions(selection: Selection): SQL | undefined {
  const seat = seatCondition(selection);
  return and(
    capabilityCondition(selection),
    selection.match === null ? undefined : sql`${capabilities.companyId} in ${matchingIds(selection)}`,
    selection.members ? sql`${capabilities.companyId} in ${memberIds}` : undefined,
    selection.offers === null ? undefined : sql`${capabilities.companyId} in ${offering(selection)}`,
    seat === undefined ? undefined : sql`${capabilities.companyId} in (select ${companies.id} from ${companies} where ${seat})`,
  );
}
