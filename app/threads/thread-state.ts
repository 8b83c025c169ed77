/** The two sides of a conversation: who began it, and who answers for what it is about. */
export const threadSides = ['asker', 'owner'] as const;
export type ThreadSide = (typeof threadSides)[number];

/**
 * A conversation: one side asks, the other answers, both write again as often as they like, either ends it. Each move
 * says where it leads when that side makes it.
 */
export const threadStates = {
  asked: { moves: { write: { asker: 'asked', owner: 'talking' }, end: { asker: 'ended', owner: 'ended' } } },
  talking: { moves: { write: { asker: 'talking', owner: 'talking' }, end: { asker: 'ended', owner: 'ended' } } },
  ended: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, Readonly<Record<ThreadSide, string>>>> }>;

export type ThreadState = keyof typeof threadStates;
export type ThreadMove = 'write' | 'end';
export const threadStateNames = Object.keys(threadStates) as [ThreadState, ...ThreadState[]];
export const threadMoveNames = ['write', 'end'] as const satisfies readonly ThreadMove[];

/** Who ended a conversation: a side, or the review desk after a report. */
export const threadEnders = [...threadSides, 'desk'] as const;

/** Where a side's move leads; null when the state does not allow it. */
export function threadMove(state: ThreadState, move: ThreadMove, side: ThreadSide): ThreadState | null {
  const moves: Readonly<Partial<Record<ThreadMove, Readonly<Record<ThreadSide, ThreadState>>>>> =
    threadStates[state].moves;
  return moves[move]?.[side] ?? null;
}

/** What may be done in a state, by either side. */
export function threadMoves(state: ThreadState): ThreadMove[] {
  return threadMoveNames.filter((move) => threadMove(state, move, 'asker') !== null);
}

export function otherSide(side: ThreadSide): ThreadSide {
  return side === 'asker' ? 'owner' : 'asker';
}
