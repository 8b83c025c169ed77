/** A capability a member adds, or more evidence for one: the desk accepts or rejects it, its firm takes it back. */
export const proposalStates = {
  pending: { moves: { accept: 'accepted', reject: 'rejected', withdraw: 'withdrawn' } },
  accepted: { moves: {} },
  rejected: { moves: {} },
  withdrawn: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;
export type ProposalState = keyof typeof proposalStates;
export const proposalStateNames = Object.keys(proposalStates) as [ProposalState, ...ProposalState[]];

/** Proposals of one firm that may wait at once. */
export const proposalLimit = 20;
