/**
 * How somebody else comes to speak for a member firm: they ask and the firm answers (`asked`; the desk where the firm
 * cannot or does not), or the firm invites an e-mail address and its owner answers (`invited`).
 */
export const colleagueStates = {
  asked: {
    moves: {
      accept: { to: 'accepted', by: 'firm' },
      decline: { to: 'declined', by: 'firm' },
      withdraw: { to: 'withdrawn', by: 'person' },
    },
  },
  invited: {
    moves: {
      accept: { to: 'accepted', by: 'person' },
      decline: { to: 'declined', by: 'person' },
      withdraw: { to: 'withdrawn', by: 'firm' },
    },
  },
  accepted: { moves: {} },
  declined: { moves: {} },
  withdrawn: { moves: {} },
} as const satisfies Record<
  string,
  { readonly moves: Readonly<Record<string, { readonly to: string; readonly by: 'firm' | 'person' }>> }
>;

export type ColleagueState = keyof typeof colleagueStates;
export type ColleagueMove = 'accept' | 'decline' | 'withdraw';
export const colleagueStateNames = Object.keys(colleagueStates) as [ColleagueState, ...ColleagueState[]];
export const colleagueMoveNames = ['accept', 'decline', 'withdraw'] as const satisfies readonly ColleagueMove[];

interface Move {
  readonly to: ColleagueState;
  readonly by: 'firm' | 'person';
}

/** The move as the table has it, or null when the state does not allow it. */
export function colleagueMove(state: ColleagueState, move: ColleagueMove): Move | null {
  const moves: Readonly<Partial<Record<ColleagueMove, Move>>> = colleagueStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

export function colleagueMoves(state: ColleagueState, by?: Move['by']): ColleagueMove[] {
  return (Object.entries(colleagueStates[state].moves) as [ColleagueMove, Move][]).flatMap(([name, move]) =>
    by === undefined || move.by === by ? [name] : [],
  );
}

/** Calendar days an invitation stands. */
export const invitationDays = 30;
