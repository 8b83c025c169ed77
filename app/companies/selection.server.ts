import type { Database } from '../../db/client';
import { industry } from '../atlas/industry.server';
import { regionsByCode } from '../atlas/regions.server';
import { offeringOn, type CompanyColumns } from './columns';
import { columnsOf } from './columns.server';
import { any, both, noCompanies, ofClasses, type CompanySet } from './company-set';
import { noFilters, segmentsLeft, unknownRegion, type DirectoryFilters, type FilterName } from './directory-query';
import { searchSteps } from './search-query';
import { searchSet } from './search-set.server';

/** Conditions on the company itself; the others are on one and the same capability. */
const asked = ['q', 'region', 'membership', 'offer'] as const;

/** A search and its filters, resolved to the companies that answer each. */
export interface Selection {
  readonly columns: CompanyColumns;
  readonly filters: DirectoryFilters;
  /** Who offers something of each kind now; `any`: of whichever kind. */
  readonly offering: ReadonlyMap<string, CompanySet>;
  /** Who answers each condition on the company itself; null: nothing is asked. */
  readonly answering: Readonly<Record<(typeof asked)[number], CompanySet | null>>;
  /** Segments that the filters leave, with chain and tier; `except` leaves one filter out. Null: none of them is set. */
  readonly segmentsLeft: (except?: FilterName) => readonly string[] | null;
}

/** Resolves text and filters as on `today`, a date in China: an offer past its last day is none. */
export function selectionOf(db: Database, q: string, filters: DirectoryFilters, today: string): Selection {
  const { columns } = columnsOf(db);
  const { segments } = industry(db);
  const offering = offeringOn(columns, today);
  return {
    columns,
    offering,
    filters,
    answering: {
      q: q === '' ? null : foundBy(db, q),
      region: filters.region.length === 0 ? null : ofClasses(columns.all, columns.seats, wantedSeats(columns, withCities(db, filters.region))),
      membership: filters.membership.length === 0 ? null : columns.members,
      offer: filters.offer.length === 0 ? null : any(filters.offer.flatMap((kind) => offering.get(kind) ?? [])),
    },
    segmentsLeft: (except) => segmentsLeft(segments, filters, except),
  };
}

/** A bare search: nothing in it depends on the day. */
export function selectionOfSearch(db: Database, q: string): Selection {
  return selectionOf(db, q, noFilters, '');
}

/** A text that holds nothing to search by finds nobody. */
function foundBy(db: Database, q: string): CompanySet {
  const widest = searchSteps(q).at(-1);
  return widest === undefined ? noCompanies(0) : searchSet(db, widest.match);
}

/** A province stands for itself and its cities; null for an unknown seat. */
function withCities(db: Database, codes: readonly string[]): ReadonlySet<string | null> {
  const wanted = new Set(codes);
  const cities = [...regionsByCode(db).values()].filter((region) => wanted.has(region.code) || (region.parentCode !== null && wanted.has(region.parentCode)));
  return new Set<string | null>([...cities.map((region) => region.code), ...(wanted.has(unknownRegion) ? [null] : [])]);
}

function wantedSeats({ seatCodes }: CompanyColumns, seats: ReadonlySet<string | null>): boolean[] {
  return seatCodes.map((code) => seats.has(code));
}

/** Who answers every condition on the company itself; `except` leaves one out. */
export function answeringAll({ columns, answering }: Selection, except?: FilterName): CompanySet {
  return asked.flatMap((name) => (name === except ? [] : (answering[name] ?? []))).reduce(both, columns.all);
}

/**
 * Who has a capability in one of the segments (null: in any), with one of the levels of evidence (none: whatever the
 * evidence). Together they are the companies asked for.
 */
export function capableSets({ capable, evidenced }: CompanyColumns, segments: readonly string[] | null, evidence: readonly string[]): CompanySet[] {
  if (segments === null) return (evidence.length === 0 ? [...evidenced.keys()] : evidence).flatMap((level) => evidenced.get(level) ?? []);
  return segments.flatMap((segment) => {
    const held = capable.get(segment);
    if (held === undefined) return [];
    return evidence.length === 0 ? held.whole : evidence.flatMap((level) => held.byEvidence.get(level) ?? []);
  });
}

/** The companies selected: conditions on the company, and on one and the same capability. `except` leaves one condition out. */
export function selected(selection: Selection, except?: FilterName): CompanySet {
  const answering = answeringAll(selection, except);
  const evidence = except === 'evidence' ? [] : selection.filters.evidence;
  const segments = selection.segmentsLeft(except);
  return segments === null && evidence.length === 0 ? answering : both(answering, any(capableSets(selection.columns, segments, evidence)));
}
