/** The states of moving what one account holds to another of the same person. */
export const accountMoveStates = {
  /** Waits for a second person. */
  proposed: { moves: { carry: 'done', decline: 'declined' } },
  done: { moves: { undo: 'undone' } },
  declined: { moves: {} },
  undone: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

export type AccountMoveState = keyof typeof accountMoveStates;
export const accountMoveStateNames = Object.keys(accountMoveStates) as [AccountMoveState, ...AccountMoveState[]];

export function accountMoveMoves(state: AccountMoveState): string[] {
  return Object.keys(accountMoveStates[state].moves);
}
