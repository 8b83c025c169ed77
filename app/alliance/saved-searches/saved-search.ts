import { z } from 'zod';
import { tiers } from '../../region/industry';
import {
  evidenceLevels,
  noFilters,
  offerValues,
  projectValues,
  unknownRegion,
  type DirectoryQuery,
} from '../../directory/directory-query';
import { membershipStateNames } from '../membership-state';

/** What a saved search asks for; several values of one kind are alternatives, different kinds all hold. */
export const savedSearchFilters = z.object({
  q: z.string().max(500).default(''),
  chain: z.array(z.string()).max(20).default([]),
  segment: z.array(z.string()).max(60).default([]),
  tier: z.array(z.enum(tiers)).max(3).default([]),
  evidence: z.array(z.enum(evidenceLevels)).max(3).default([]),
  region: z.array(z.string()).max(50).default([]),
  /** Kinds of which the firm offers something now; `any`: whatever kind. */
  offer: z.array(z.enum(offerValues)).max(9).default([]),
  /** Only firms that take part in a listed project. */
  project: z.array(z.enum(projectValues)).max(1).default([]),
  /** Only firms with this membership; none: any firm. */
  membership: z.array(z.enum(membershipStateNames)).max(3).default([]),
});
/** The directory's query as a search to keep: what is asked for, not how it is shown. */
export function searchOfQuery({
  q,
  chain,
  segment,
  tier,
  region,
  membership,
  offer,
  project,
  evidence,
}: DirectoryQuery): SavedSearchFilters {
  return {
    q,
    chain: [...chain],
    segment: [...segment],
    tier: [...tier],
    evidence: [...evidence],
    region: [...region],
    offer: [...offer],
    project: [...project],
    membership: membership.length > 0 ? ['active'] : [],
  };
}

/** The directory's query that shows a kept search. */
export function queryOfSearch({ membership, ...asked }: SavedSearchFilters): DirectoryQuery {
  return {
    ...noFilters,
    ...asked,
    membership: membership.length > 0 ? ['member'] : [],
    sort: undefined,
    page: 1,
    allRegions: false,
  };
}

export type SavedSearchFilters = z.output<typeof savedSearchFilters>;

/** A firm as far as a saved search looks at it. */
export interface SearchedFirm {
  readonly names: readonly string[];
  readonly regionCode: string | null;
  readonly membership: string | null;
  /** Kinds of its offers that stand. */
  readonly offers: readonly string[];
  /** Takes part in a listed project, and says so in public. */
  readonly inProject: boolean;
  readonly capabilities: readonly {
    readonly segmentId: string;
    readonly chainId: string;
    readonly tier: string;
    readonly confidence: string;
  }[];
}

/**
 * Does the firm answer the search? A region holds what lies below it (440000 holds 440100); words must all be in one
 * of the names, whatever their case and width; chain, segment, tier and evidence in one and the same capability, as in
 * the directory. A search that asks nothing matches every firm.
 */
export function matchesSearch(filters: SavedSearchFilters, firm: SearchedFirm): boolean {
  const words = folded(filters.q)
    .split(/\s+/)
    .filter((word) => word !== '');
  const names = firm.names.map(folded);
  return (
    (words.length === 0 || names.some((name) => words.every((word) => name.includes(word)))) &&
    (filters.region.length === 0 || filters.region.some((region) => isIn(firm.regionCode, region))) &&
    (filters.project.length === 0 || firm.inProject) &&
    (filters.membership.length === 0 || filters.membership.some((state) => state === firm.membership)) &&
    (filters.offer.length === 0 ||
      firm.offers.some((kind) => fits(filters.offer, kind) || filters.offer.includes('any'))) &&
    (asksNoCapability(filters) ||
      firm.capabilities.some(
        (one) =>
          fits(filters.chain, one.chainId) &&
          fits(filters.segment, one.segmentId) &&
          fits(filters.tier, one.tier) &&
          fits(filters.evidence, one.confidence),
      ))
  );
}

function isIn(seat: string | null, region: string): boolean {
  return seat === null ? region === unknownRegion : seat.startsWith(region.replace(/(00){1,2}$/, ''));
}

function asksNoCapability({ chain, segment, tier, evidence }: SavedSearchFilters): boolean {
  return chain.length + segment.length + tier.length + evidence.length === 0;
}

function fits(values: readonly string[], value: string): boolean {
  return values.length === 0 || values.includes(value);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
