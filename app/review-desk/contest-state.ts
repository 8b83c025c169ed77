/**
 * A firm says that somebody else was let in to speak for it. One reviewer rejects that, or proposes to take the
 * approval back; another carries it out or disagrees, and then it waits again.
 */
const contestStates = {
  open: { moves: { propose: 'proposed', reject: 'rejected' } },
  proposed: { moves: { confirm: 'upheld', decline: 'open', withdraw: 'open' } },
  upheld: { moves: {} },
  rejected: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

export type ContestState = keyof typeof contestStates;
export const contestStateNames = Object.keys(contestStates) as [ContestState, ...ContestState[]];
/** While one of these stands, the same person raises no other about the firm. */
export const openContestStates = ['open', 'proposed'] as const satisfies readonly ContestState[];

export const contestMoves = ['propose', 'reject', 'confirm', 'decline', 'withdraw'] as const;
export type ContestMove = (typeof contestMoves)[number];

/** The state a move leads to, or null when the present one does not allow it. */
export function afterContestMove(state: ContestState, move: ContestMove): ContestState | null {
  const moves: Readonly<Partial<Record<ContestMove, ContestState>>> = contestStates[state].moves;
  return moves[move] ?? null;
}

/** What may be done from a state. */
export const movesOfContest = (state: ContestState) => Object.keys(contestStates[state].moves) as ContestMove[];
