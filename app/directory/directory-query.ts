import type { Tier } from '../region/industry';
import { resourceKinds } from '../region/resource-kind';

/** Orders of the directory; `relevance` only means something while searching. */
export const directorySorts = ['relevance', 'name', 'region', 'segments'] as const;
export type DirectorySort = (typeof directorySorts)[number];

export const pageSize = 20;

/** Filters in the order they are shown, under the names they have in the URL; each may be repeated. */
export const filterNames = [
  'chain',
  'segment',
  'tier',
  'region',
  'membership',
  'offer',
  'project',
  'evidence',
] as const;
export type FilterName = (typeof filterNames)[number];

/** How well a capability is evidenced. */
export const evidenceLevels = ['high', 'medium', 'low'] as const;
/** `member`: in the alliance now, neither suspended nor gone. */
export const membershipValues = ['member'] as const;
/** `any`: some offer stands, whatever its kind; else one of the kind. */
export const offerValues = ['any', ...resourceKinds] as const;

/** `listed`: takes part in a listed collaboration project, and says so in public. */
export const projectValues = ['listed'] as const;

/** The value of `region` that stands for companies whose seat no source gives. */
export const unknownRegion = 'unknown';

export interface DirectoryFilters {
  readonly chain: readonly string[];
  readonly segment: readonly string[];
  readonly tier: readonly Tier[];
  /** GB/T 2260 codes (a province takes in its cities), or `unknownRegion`. */
  readonly region: readonly string[];
  readonly membership: readonly (typeof membershipValues)[number][];
  /** What the firm offers now; not tied to the capability asked for. */
  readonly offer: readonly (typeof offerValues)[number][];
  readonly project: readonly (typeof projectValues)[number][];
  /** Of the capability that the other filters ask for. */
  readonly evidence: readonly (typeof evidenceLevels)[number][];
}

export const noFilters: DirectoryFilters = {
  chain: [],
  segment: [],
  tier: [],
  region: [],
  membership: [],
  offer: [],
  project: [],
  evidence: [],
};

/** What a directory address asks for. */
export interface DirectoryQuery extends DirectoryFilters {
  readonly q: string;
  /** undefined: by relevance while searching, else by name. */
  readonly sort: DirectorySort | undefined;
  /** From 1. */
  readonly page: number;
  /** Whether every region with a company is offered, not only the largest. */
  readonly allRegions: boolean;
}

export function sortOf(query: Pick<DirectoryQuery, 'q' | 'sort'>): DirectorySort {
  const sort = query.sort ?? 'relevance';
  return sort === 'relevance' && query.q === '' ? 'name' : sort;
}

/**
 * The parameters of an address that shows this query with some parts changed; any change but of the page goes to page
 * 1.
 */
export function directoryAddress(
  query: DirectoryQuery,
  change: Partial<DirectoryQuery> = {},
): Record<string, string | readonly string[] | null> {
  const next = { ...query, page: 1, ...change };
  return {
    q: next.q || null,
    chain: next.chain,
    segment: next.segment,
    tier: next.tier,
    region: next.region,
    membership: next.membership,
    offer: next.offer,
    project: next.project,
    evidence: next.evidence,
    sort: next.sort ?? null,
    regions: next.allRegions ? 'all' : null,
    page: next.page > 1 ? String(next.page) : null,
  };
}

/** The parameters of what is searched for, without how it is shown. */
export function searchAddress(query: DirectoryQuery): Record<string, string | readonly string[] | null> {
  const { sort: _sort, regions: _regions, page: _page, ...asked } = directoryAddress(query);
  return asked;
}

/** The query without one value of one filter. */
export function withoutValue(query: DirectoryQuery, filter: FilterName, value: string): Partial<DirectoryQuery> {
  return { [filter]: (query[filter] as readonly string[]).filter((one) => one !== value) };
}

interface Classed {
  readonly id: string;
  readonly chainId: string;
  readonly tier: Tier;
}

/**
 * Whether the filter of segments offers one: those of the chosen chains, and the chosen ones (47 boxes at once help
 * nobody).
 */
export function isOffered(
  segment: Classed,
  { chain, segment: chosen }: Pick<DirectoryFilters, 'chain' | 'segment'>,
): boolean {
  return chain.includes(segment.chainId) || chosen.includes(segment.id);
}

/**
 * The segments that chain, segment and tier leave together; null when none of the three is set. Values of one
 * filter are alternatives, the filters must all hold, and of one and the same capability: an upstream GIS firm is
 * not a firm upstream in one chain and in GIS elsewhere. `except` leaves one filter out, to count its values.
 */
export function segmentsLeft(
  segments: readonly Classed[],
  filters: DirectoryFilters,
  except?: FilterName,
): string[] | null {
  const chain = except === 'chain' ? [] : filters.chain;
  const segment = except === 'segment' ? [] : filters.segment;
  const tier = except === 'tier' ? [] : filters.tier;
  if (chain.length + segment.length + tier.length === 0) return null;
  const fits = (values: readonly string[], value: string) => values.length === 0 || values.includes(value);
  return segments
    .filter((one) => fits(chain, one.chainId) && fits(segment, one.id) && fits(tier, one.tier))
    .map((one) => one.id);
}
