import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { industry } from '../region/industry.server';
import { countAmong, sizeOf, sizesOf } from './company-set';
import { evidenceLevels, isOffered, unknownRegion, type DirectoryFilters, type FilterName } from './directory-query';
import { firmsInProjects } from './project-firms.server';
import { companyRevision } from '../companies/company-revision.server';
import {
  answeringAll,
  capableSets,
  conditionsKey,
  selected,
  selectionAt,
  selectionOf,
  type Selection,
} from './selection.server';

/**
 * Companies per value that each filter offers, given the search and the other filters. A value that is not there has
 * none.
 */
export interface DirectoryCounts extends Record<FilterName, ReadonlyMap<string, number>> {
  /** Companies that answer the search and all filters. */
  readonly total: number;
}

/** Companies that answer the search and all filters. */
export function countMatching(db: Database, query: DirectoryFilters & { q: string }, today: string): number {
  return sizeOf(selected(selectionOf(db, query.q, query, today)));
}

/** Counts without the values that have none. */
function counted(values: readonly (readonly [value: string, count: number])[]): ReadonlyMap<string, number> {
  return new Map(values.filter(([, count]) => count > 0));
}

/** A company with two segments of a class counts once in it. */
function countByClass(
  db: Database,
  selection: Selection,
  name: 'chain' | 'segment' | 'tier',
): ReadonlyMap<string, number> {
  const left = selection.segmentsLeft(name);
  const classes = new Map<string, string[]>();
  for (const segment of industry(db).segments) {
    if (left?.includes(segment.id) === false || (name === 'segment' && !isOffered(segment, selection.filters)))
      continue;
    const value = { chain: segment.chainId, segment: segment.id, tier: segment.tier }[name];
    classes.set(value, [...(classes.get(value) ?? []), segment.id]);
  }
  const among = answeringAll(selection, name);
  return counted(
    [...classes].map(([value, segments]) => [
      value,
      countAmong(among, capableSets(selection.columns, segments, selection.filters.evidence)),
    ]),
  );
}

function countByEvidence(selection: Selection): ReadonlyMap<string, number> {
  const segments = selection.segmentsLeft();
  const among = answeringAll(selection);
  return counted(
    evidenceLevels.map((level) => [level, countAmong(among, capableSets(selection.columns, segments, [level]))]),
  );
}

function countByOffer(selection: Selection): ReadonlyMap<string, number> {
  const among = selected(selection, 'offer');
  return counted([...selection.offering].map(([kind, firms]) => [kind, countAmong(among, [firms])]));
}

function countByRegion(selection: Selection): ReadonlyMap<string, number> {
  const { seats, seatCodes } = selection.columns;
  const counts = sizesOf(selected(selection, 'region'), seats, seatCodes.length);
  return counted(seatCodes.map((code, place) => [code ?? unknownRegion, counts[place]!]));
}

const kept = keptUnderDataVersion<string, DirectoryCounts>(
  (db, key) => {
    const selection = selectionAt(db, key);
    return {
      total: sizeOf(selected(selection)),
      chain: countByClass(db, selection, 'chain'),
      segment: countByClass(db, selection, 'segment'),
      tier: countByClass(db, selection, 'tier'),
      region: countByRegion(selection),
      membership: new Map([['member', countAmong(selected(selection, 'membership'), [selection.columns.members])]]),
      offer: countByOffer(selection),
      project: new Map([['listed', countAmong(selected(selection, 'project'), [firmsInProjects(db).set])]]),
      evidence: countByEvidence(selection),
    };
  },
  500,
  (db) => `${companyRevision(db)} ${firmsInProjects(db).mark}`,
);

/**
 * One to two milliseconds with 100,000 companies, whatever is asked (docs/decisions/0023); kept until the companies
 * or who takes part in listed projects change, or another day begins.
 */
export function countDirectory(db: Database, query: DirectoryFilters & { q: string }, today: string): DirectoryCounts {
  return kept(db, conditionsKey(query.q, query, today));
}
