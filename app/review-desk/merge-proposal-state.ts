/** A merge that needs two people: proposed by one, carried out or declined by another, or taken back. */
const mergeProposalStates = {
  proposed: { moves: { confirm: 'merged', decline: 'declined', withdraw: 'withdrawn' } },
  merged: { moves: {} },
  declined: { moves: {} },
  withdrawn: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

type MergeProposalState = keyof typeof mergeProposalStates;
export const mergeProposalStateNames = Object.keys(mergeProposalStates) as [
  MergeProposalState,
  ...MergeProposalState[],
];
export const mergeProposalMoves = ['confirm', 'decline', 'withdraw'] as const;
export type MergeProposalMove = (typeof mergeProposalMoves)[number];

/** Where a move leads while the proposal waits. */
export const afterProposalMove = (move: MergeProposalMove): MergeProposalState =>
  mergeProposalStates.proposed.moves[move];
