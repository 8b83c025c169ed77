import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { industry } from '../region/industry.server';
import { regionsByCode } from '../region/regions.server';
import { offeringOn, type CompanyColumns } from './held-columns';
import { columnsOf } from './held-columns.server';
import { any, both, noCompanies, ofClasses, type CompanySet } from './company-set';
import {
  filterNames,
  noFilters,
  segmentsLeft,
  unknownRegion,
  type DirectoryFilters,
  type FilterName,
} from './directory-query';
import { firmsInProjects } from './project-firms.server';
import { searchSet } from './search-set.server';
import { stepsOf } from './steps.server';

/** Conditions on the company itself; the others are on one and the same capability. */
const onCompany = ['q', 'region', 'membership', 'offer', 'project'] as const;

/** A search and its filters, resolved to the companies that answer each. */
export interface Selection {
  readonly columns: CompanyColumns;
  readonly filters: DirectoryFilters;
  /** Who offers something of each kind now; `any`: of whichever kind. */
  readonly offering: ReadonlyMap<string, CompanySet>;
  /** Who answers each condition on the company itself; null: nothing is asked. */
  readonly answering: Readonly<Record<(typeof onCompany)[number], CompanySet | null>>;
  /**
   * Segments that the filters leave, with chain and tier; `except` leaves one filter out. Null: none of them is set.
   */
  readonly segmentsLeft: (except?: FilterName) => readonly string[] | null;
  /** Sets worked out for it so far: counts and pages ask for the same few again and again. */
  readonly made: Map<string, CompanySet>;
}

/** One string per search and filters, in whichever order their values are given. */
export function conditionsKey(q: string, filters: DirectoryFilters, today: string): string {
  return JSON.stringify([q, today, Object.fromEntries(filterNames.map((name) => [name, [...filters[name]].sort()]))]);
}

/** The selection of a `conditionsKey`. Its sets are not to be changed. */
export const selectionAt = keptUnderDataVersion<string, Selection>((db, key) => {
  const [q, today, filters] = JSON.parse(key) as [string, string, DirectoryFilters];
  return resolved(db, q, filters, today);
}, 20);

/** Resolves text and filters as on `today`, a date in China: an offer past its last day is none. */
export function selectionOf(db: Database, q: string, filters: DirectoryFilters, today: string): Selection {
  return selectionAt(db, conditionsKey(q, filters, today));
}

function resolved(db: Database, q: string, filters: DirectoryFilters, today: string): Selection {
  const { columns } = columnsOf(db);
  const { segments } = industry(db);
  const offering = offeringOn(columns, today);
  return {
    columns,
    offering,
    filters,
    answering: {
      q: q === '' ? null : foundBy(db, q),
      region:
        filters.region.length === 0
          ? null
          : ofClasses(columns.all, columns.seats, wantedSeats(columns, withCities(db, filters.region))),
      membership: filters.membership.length === 0 ? null : columns.members,
      offer: filters.offer.length === 0 ? null : any(filters.offer.flatMap((kind) => offering.get(kind) ?? [])),
      project: filters.project.length === 0 ? null : firmsInProjects(db).set,
    },
    segmentsLeft: (except) => segmentsLeft(segments, filters, except),
    made: new Map(),
  };
}

/** A bare search: nothing in it depends on the day. */
export function selectionOfSearch(db: Database, q: string): Selection {
  return selectionOf(db, q, noFilters, '');
}

/** A text that holds nothing to search by finds nobody. */
function foundBy(db: Database, q: string): CompanySet {
  const widest = stepsOf(db, q).at(-1);
  return widest === undefined ? noCompanies(0) : searchSet(db, widest.match);
}

/** A province stands for itself and its cities; null for an unknown seat. */
function withCities(db: Database, codes: readonly string[]): ReadonlySet<string | null> {
  const wanted = new Set(codes);
  const cities = [...regionsByCode(db).values()].filter(
    (region) => wanted.has(region.code) || (region.parentCode !== null && wanted.has(region.parentCode)),
  );
  return new Set<string | null>([...cities.map((region) => region.code), ...(wanted.has(unknownRegion) ? [null] : [])]);
}

function wantedSeats({ seatCodes }: CompanyColumns, seats: ReadonlySet<string | null>): boolean[] {
  return seatCodes.map((code) => seats.has(code));
}

/** Who answers every condition on the company itself; `except` leaves one out. */
export function answeringAll(selection: Selection, except?: FilterName): CompanySet {
  const left = onCompany.filter((name) => name !== except && selection.answering[name] !== null);
  return once(selection, `answering ${left.join(' ')}`, () =>
    left.map((name) => selection.answering[name]!).reduce(both, selection.columns.all),
  );
}

/**
 * Who has a capability in one of the segments (null: in any), with one of the levels of evidence (none: whatever the
 * evidence). Together they are the companies asked for.
 */
export function capableSets(
  { capable, evidenced }: CompanyColumns,
  segments: readonly string[] | null,
  evidence: readonly string[],
): CompanySet[] {
  if (segments === null)
    return (evidence.length === 0 ? [...evidenced.keys()] : evidence).flatMap((level) => evidenced.get(level) ?? []);
  return segments.flatMap((segment) => {
    const held = capable.get(segment);
    if (held === undefined) return [];
    return evidence.length === 0 ? held.whole : evidence.flatMap((level) => held.byEvidence.get(level) ?? []);
  });
}

/**
 * The companies selected: conditions on the company, and on one and the same capability. `except` leaves one condition
 * out.
 */
export function selected(selection: Selection, except?: FilterName): CompanySet {
  const { filters, columns } = selection;
  // A filter that asks nothing leaves nothing out.
  const left = filterNames.filter((name) => name !== except && filters[name].length > 0);
  return once(selection, `selected ${left.join(' ')}`, () => {
    const answering = answeringAll(selection, except);
    const evidence = except === 'evidence' ? [] : filters.evidence;
    const segments = selection.segmentsLeft(except);
    if (segments === null && evidence.length === 0) return answering;
    const capable = once(selection, `capable ${segments?.join(' ')} ${evidence.join(' ')}`, () =>
      any(capableSets(columns, segments, evidence)),
    );
    return both(answering, capable);
  });
}

function once({ made }: Selection, name: string, make: () => CompanySet): CompanySet {
  const known = made.get(name) ?? make();
  made.set(name, known);
  return known;
}
