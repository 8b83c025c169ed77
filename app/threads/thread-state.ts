/** The two sides of a conversation: who began it, and who answers for what it is about. */
export const threadSides = ['asker', 'owner'] as const;
export type ThreadSide = (typeof threadSides)[number];

/**
 * Who reads and writes a conversation: its two sides, or all parties of what it is about (the inner conversation of a
 * project). There the owner is the party that leads, the asker's side everybody else's.
 */
export const threadCircles = ['sides', 'parties'] as const;

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

/** What a side may do: of a conversation of all parties only the one that leads makes an end. */
export function movesOfSide(
  { state, circle }: { readonly state: ThreadState; readonly circle: (typeof threadCircles)[number] },
  side: ThreadSide,
): ThreadMove[] {
  return threadMoves(state).filter((move) => circle === 'sides' || side === 'owner' || move !== 'end');
}

export function otherSide(side: ThreadSide): ThreadSide {
  return side === 'asker' ? 'owner' : 'asker';
}
