import type { Party, PartyKind } from './party';

/** The numbers of the parties of one kind, each once. */
export function idsOf(parties: readonly Party[], kind: PartyKind): number[] {
  return [...new Set(parties.flatMap((party) => (party.kind === kind ? [party.id] : [])))];
}
