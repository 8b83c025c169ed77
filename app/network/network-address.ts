import type { NetworkFilter } from './filter';
import type { NetworkAddress } from '../paths/network';

/** A filter and a search as an address names them: not at all where they leave everything. */
export function addressOf({ chain, district, membersOnly, evidence }: NetworkFilter, q: string): NetworkAddress {
  return {
    chain,
    district,
    members: membersOnly ? 'yes' : null,
    evidence: evidence === 'any' ? null : evidence,
    q: q || null,
  };
}
