/** Taking an approval back needs two people: proposed by one, carried out or declined by another, or withdrawn. */
const approvalUndoStates = {
  proposed: { moves: { confirm: 'undone', decline: 'declined', withdraw: 'withdrawn' } },
  undone: { moves: {} },
  declined: { moves: {} },
  withdrawn: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

type ApprovalUndoState = keyof typeof approvalUndoStates;
export const approvalUndoStateNames = Object.keys(approvalUndoStates) as [ApprovalUndoState, ...ApprovalUndoState[]];
export const approvalUndoMoves = ['propose', 'confirm', 'decline', 'withdraw'] as const;
export type ApprovalUndoMove = (typeof approvalUndoMoves)[number];

/** Where an answer leads while the proposal waits. */
export const afterUndoMove = (move: Exclude<ApprovalUndoMove, 'propose'>): ApprovalUndoState =>
  approvalUndoStates.proposed.moves[move];
