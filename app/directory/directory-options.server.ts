import type { Database } from '../../db/client';
import { companies } from '../../db/schema/index';
import { industry } from '../region/industry.server';
import { tiers } from '../region/industry';
import { regionsByCode } from '../region/regions.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import type { ChosenValue, FilterOption } from './directory';
import { countMatching, type DirectoryCounts } from './directory-counts.server';
import {
  evidenceLevels,
  filterNames,
  isOffered,
  membershipValues,
  offerValues,
  projectValues,
  unknownRegion,
  withoutValue,
  type DirectoryQuery,
  type FilterName,
} from './directory-query';
import { directoryMessages } from './messages';
import type { ResourceKind } from '../region/resource-kind';
import { resourceKindName } from '../region/resource-names';

/** How many regions are offered unless all are asked for. */
export const regionsShown = 12;

/**
 * What each filter offers: every chain and tier, the segments of the chosen chains, the regions
 * with most companies. A chosen value is always offered, so that it can be taken back.
 */
export function filterOptions(
  db: Database,
  query: DirectoryQuery,
  counts: DirectoryCounts,
  language: Language,
): Record<FilterName, FilterOption[]> {
  const nameOf = valueNames(db, language);
  const option = (filter: FilterName, value: string): FilterOption => ({
    value,
    name: nameOf(filter, value),
    count: counts[filter].get(value) ?? 0,
    chosen: (query[filter] as readonly string[]).includes(value),
  });
  const { chains, segments } = industry(db);
  const offered = segments.filter((segment) => isOffered(segment, query));
  return {
    chain: chains.map((chain) => option('chain', chain.id)),
    segment: offered.map((segment) => option('segment', segment.id)),
    tier: tiers.map((tier) => option('tier', tier)),
    region: offeredRegions(query, counts).map((code) => option('region', code)),
    membership: membershipValues.map((value) => option('membership', value)),
    // Nine boxes of which seven find nothing help nobody: the kinds that some firm offers.
    offer: offerValues
      .map((value) => option('offer', value))
      .filter(({ value, count, chosen }) => value === 'any' || count > 0 || chosen),
    project: projectValues.map((value) => option('project', value)),
    evidence: evidenceLevels.map((level) => option('evidence', level)),
  };
}

/** Most companies first; equals in order of code. */
function offeredRegions(query: DirectoryQuery, counts: DirectoryCounts): string[] {
  const ranked = [...counts.region]
    .sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
    .map(([code]) => code);
  const shown = query.allRegions ? ranked : ranked.slice(0, regionsShown);
  return [...shown, ...query.region.filter((code) => !shown.includes(code))];
}

/** Names of filter values in the reader's language; an unknown value is its own name. */
function valueNames(db: Database, language: Language): (filter: FilterName, value: string) => string {
  const words = directoryMessages[language];
  const { chains, segments } = industry(db);
  const regions = regionsByCode(db);
  return (filter, value) => {
    if (filter === 'membership') return words.member;
    if (filter === 'project') return words.inProject;
    if (filter === 'offer') return value === 'any' ? words.anyOffer : resourceKindName(language, value as ResourceKind);
    if (filter === 'evidence') return words.evidenceLevel[value as keyof typeof words.evidenceLevel];
    if (filter === 'tier') return words.tier[value as keyof typeof words.tier];
    if (filter === 'region') {
      const region = regions.get(value);
      return region ? localised(language, region.shortNameZh, region.nameEn) : words.unknownRegion;
    }
    const named = (filter === 'chain' ? chains : segments).find((one) => one.id === value);
    return named ? localised(language, named.nameZh, named.nameEn) : value;
  };
}

/** For so many conditions of an empty result it is worked out what dropping one would find. */
const countedConditions = 8;

/**
 * The conditions in force, in the order of the page; with `count` (and the day it is asked on), how many companies the
 * first of them each keep away.
 */
export function chosenValues(
  db: Database,
  query: DirectoryQuery,
  language: Language,
  count: { readonly today: string } | null,
): ChosenValue[] {
  const nameOf = valueNames(db, language);
  let counted = 0;
  const without = (change: Partial<DirectoryQuery>) =>
    count && (counted += 1) <= countedConditions ? countMatching(db, { ...query, ...change }, count.today) : null;
  const text: ChosenValue[] =
    query.q === '' ? [] : [{ filter: 'q', value: query.q, name: query.q, withoutIt: without({ q: '' }) }];
  const values = filterNames.flatMap((filter) =>
    query[filter].map((value): ChosenValue => ({
      filter,
      value,
      name: nameOf(filter, value),
      withoutIt: without(withoutValue(query, filter, value)),
    })),
  );
  return [...text, ...values];
}

/**
 * Whether the directory knows a filter's value, and what it knows; regions are too many to list, so those with
 * companies are.
 */
export function unknownFilterValue(
  db: Database,
  query: DirectoryQuery,
): { field: FilterName; value: string; allowed: string[] } | null {
  const { chains, segments } = industry(db);
  const known: Record<'chain' | 'segment', string[]> = {
    chain: chains.map((chain) => chain.id),
    segment: segments.map((segment) => segment.id),
  };
  for (const field of ['chain', 'segment'] as const) {
    const value = query[field].find((one) => !known[field].includes(one));
    if (value !== undefined) return { field, value, allowed: known[field] };
  }
  const code = query.region.find((one) => one !== unknownRegion && !regionsByCode(db).has(one));
  if (code === undefined) return null;
  const recorded = db
    .selectDistinct({ code: companies.regionCode })
    .from(companies)
    .all()
    .map((row) => row.code ?? unknownRegion);
  return { field: 'region', value: code, allowed: recorded.sort().slice(0, 60) };
}
