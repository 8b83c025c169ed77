import { sameParty, type Party } from './party';

/** What two parties are compared by. */
export interface ActingSide {
  readonly party: Party;
  /** Unified social credit code, or what an institution has instead; null where none is known. */
  readonly code: string | null;
  /** Accounts that may act for it, whatever their state: who is disabled today confirmed something yesterday. */
  readonly accounts: readonly number[];
}

/** Why two parties are not independent of each other. */
export type Dependence = 'same-party' | 'same-code' | 'shared-account';

/**
 * Why one party's word about the other is not that of an outsider; null when the two are independent: other codes (an
 * unknown code is nobody else's) and nobody who may act for both. */
export function dependence(one: ActingSide, other: ActingSide): Dependence | null {
  if (sameParty(one.party, other.party)) return 'same-party';
  if (one.code !== null && other.code !== null && plain(one.code) === plain(other.code)) return 'same-code';
  return one.accounts.some((account) => other.accounts.includes(account)) ? 'shared-account' : null;
}

/** Are at least two of the parties independent of each other? */
export function someIndependent(sides: readonly ActingSide[]): boolean {
  return sides.some((one, index) => sides.slice(index + 1).some((other) => dependence(one, other) === null));
}

const plain = (code: string) => code.trim().toUpperCase();
