/**
 * A supply link between two companies: one side declares it, the other answers. Only the other side may move it,
 * and may think again; `withdraw` is the declaring side's.
 */
export const supplyLinkStates = {
  declared: {
    moves: {
      confirm: { to: 'confirmed', by: 'other' },
      dispute: { to: 'disputed', by: 'other' },
      ignore: { to: 'ignored', by: 'other' },
      withdraw: { to: 'withdrawn', by: 'declarer' },
    },
  },
  confirmed: { moves: { dispute: { to: 'disputed', by: 'other' }, withdraw: { to: 'withdrawn', by: 'declarer' } } },
  /** Shown to both sides and the desk only. */
  disputed: { moves: { confirm: { to: 'confirmed', by: 'other' }, withdraw: { to: 'withdrawn', by: 'declarer' } } },
  ignored: {
    moves: {
      confirm: { to: 'confirmed', by: 'other' },
      dispute: { to: 'disputed', by: 'other' },
      withdraw: { to: 'withdrawn', by: 'declarer' },
    },
  },
  withdrawn: { moves: {} },
} as const satisfies Record<
  string,
  { readonly moves: Readonly<Record<string, { readonly to: string; readonly by: 'declarer' | 'other' }>> }
>;

export type SupplyLinkState = keyof typeof supplyLinkStates;
export type SupplyLinkMove = 'confirm' | 'dispute' | 'ignore' | 'withdraw';
export const supplyLinkStateNames = Object.keys(supplyLinkStates) as [SupplyLinkState, ...SupplyLinkState[]];
/**
 * What the public sees: confirmed by both, or, on the page of the side that says so alone, declared by it. Ignored
 * stays "declared by one side".
 */
export const publicSupplyLinkStates = [
  'declared',
  'confirmed',
  'ignored',
] as const satisfies readonly SupplyLinkState[];

interface Move {
  readonly to: SupplyLinkState;
  readonly by: 'declarer' | 'other';
}

/** The move as the table has it, or null when the state does not allow it. */
export function supplyLinkMove(state: SupplyLinkState, move: SupplyLinkMove): Move | null {
  const moves: Readonly<Partial<Record<SupplyLinkMove, Move>>> = supplyLinkStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

export function supplyLinkMoves(state: SupplyLinkState, by?: Move['by']): SupplyLinkMove[] {
  return (Object.entries(supplyLinkStates[state].moves) as [SupplyLinkMove, Move][]).flatMap(([name, move]) =>
    by === undefined || move.by === by ? [name] : [],
  );
}
