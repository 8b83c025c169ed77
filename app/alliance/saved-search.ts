import { z } from 'zod';
import { membershipStateNames } from './membership-state';

/** What a saved search asks for; several values of one kind are alternatives, different kinds all hold. */
export const savedSearchFilters = z.object({
  q: z.string().max(100).default(''),
  chain: z.array(z.string()).max(20).default([]),
  segment: z.array(z.string()).max(60).default([]),
  region: z.array(z.string()).max(50).default([]),
  /** Only firms with this membership; none: any firm. */
  membership: z.array(z.enum(membershipStateNames)).max(3).default([]),
});
export type SavedSearchFilters = z.output<typeof savedSearchFilters>;

/** A firm as far as a saved search looks at it. */
export interface SearchedFirm {
  readonly names: readonly string[];
  readonly regionCode: string | null;
  readonly membership: string | null;
  readonly capabilities: readonly { readonly segmentId: string; readonly chainId: string }[];
}

/**
 * Does the firm answer the search? A region holds what lies below it (440000 holds 440100); words must all be in one
 * of the names, whatever their case and width. A search that asks nothing matches every firm.
 */
export function matchesSearch(filters: SavedSearchFilters, firm: SearchedFirm): boolean {
  const words = folded(filters.q).split(/\s+/).filter((word) => word !== '');
  const names = firm.names.map(folded);
  return (
    (words.length === 0 || names.some((name) => words.every((word) => name.includes(word)))) &&
    (filters.region.length === 0 || filters.region.some((region) => firm.regionCode !== null && firm.regionCode.startsWith(region.replace(/(00){1,2}$/, '')))) &&
    (filters.membership.length === 0 || filters.membership.some((state) => state === firm.membership)) &&
    (filters.chain.length === 0 || firm.capabilities.some((one) => filters.chain.includes(one.chainId))) &&
    (filters.segment.length === 0 || firm.capabilities.some((one) => filters.segment.includes(one.segmentId)))
  );
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
