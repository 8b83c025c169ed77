/** A question about an offer: somebody signed in asks, the firm answers or declines, the asker may take it back. */
export const inquiryStates = {
  open: {
    moves: {
      answer: { to: 'answered', by: 'firm' },
      decline: { to: 'declined', by: 'firm' },
      withdraw: { to: 'withdrawn', by: 'asker' },
    },
  },
  answered: { moves: {} },
  declined: { moves: {} },
  withdrawn: { moves: {} },
} as const satisfies Record<
  string,
  { readonly moves: Readonly<Record<string, { readonly to: string; readonly by: 'firm' | 'asker' }>> }
>;

export type InquiryState = keyof typeof inquiryStates;
export type InquiryMove = 'answer' | 'decline' | 'withdraw';
export const inquiryStateNames = Object.keys(inquiryStates) as [InquiryState, ...InquiryState[]];
export const inquiryMoveNames = ['answer', 'decline', 'withdraw'] as const satisfies readonly InquiryMove[];

interface Move {
  readonly to: InquiryState;
  readonly by: 'firm' | 'asker';
}

/** The move as the table has it, or null when the state does not allow it. */
export function inquiryMove(state: InquiryState, move: InquiryMove): Move | null {
  const moves: Readonly<Partial<Record<InquiryMove, Move>>> = inquiryStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

/** What a side may do now. */
export function inquiryMoves(state: InquiryState, by: Move['by']): InquiryMove[] {
  return (Object.entries(inquiryStates[state].moves) as [InquiryMove, Move][]).flatMap(([name, move]) =>
    move.by === by ? [name] : [],
  );
}
