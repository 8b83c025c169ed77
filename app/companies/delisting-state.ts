/**
 * Taking a firm out of the directory needs two people: one reviewer proposes it with a reason, another carries it out
 * or declines. A delisted firm can be listed again by one.
 */
const delistingStates = {
  proposed: { moves: { confirm: 'delisted', decline: 'declined', withdraw: 'withdrawn' } },
  delisted: { moves: { relist: 'relisted' } },
  declined: { moves: {} },
  withdrawn: { moves: {} },
  relisted: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

export type DelistingState = keyof typeof delistingStates;
export const delistingStateNames = Object.keys(delistingStates) as [DelistingState, ...DelistingState[]];
/** While one of these stands, no other is proposed for the firm. */
export const openDelistingStates = ['proposed', 'delisted'] as const satisfies readonly DelistingState[];

export const delistingMoves = ['confirm', 'decline', 'withdraw', 'relist'] as const;
export type DelistingMove = (typeof delistingMoves)[number];

/** The state a move leads to, or null when the present one does not allow it. */
export function afterDelistingMove(state: DelistingState, move: DelistingMove): DelistingState | null {
  const moves: Readonly<Partial<Record<DelistingMove, DelistingState>>> = delistingStates[state].moves;
  return moves[move] ?? null;
}

/** What may be done from a state. */
export const movesOfDelisting = (state: DelistingState) => Object.keys(delistingStates[state].moves) as DelistingMove[];
