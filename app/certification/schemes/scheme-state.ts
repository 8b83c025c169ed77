interface StateRow {
  readonly moves: Readonly<Record<string, string>>;
}

/**
 * The states of one version of a scheme. A proposed version is published by another person than the one who
 * proposed it; publishing replaces the version before, under which running applications go on. The moves of a state
 * stand in the order of their buttons, the main deed first.
 */
export const schemeStates = {
  draft: { moves: { propose: 'proposed', discard: 'discarded' } },
  proposed: { moves: { publish: 'published', return: 'draft', discard: 'discarded' } },
  published: { moves: { replace: 'replaced', end: 'ended' } },
  /** A newer version is in force; applications begun under this one end under it. */
  replaced: { moves: {} },
  /** The scheme takes no more applications. */
  ended: { moves: {} },
  discarded: { moves: {} },
} as const satisfies Record<string, StateRow>;

export type SchemeState = keyof typeof schemeStates;
type MovesOf<S extends SchemeState> = S extends SchemeState ? keyof (typeof schemeStates)[S]['moves'] : never;
export type SchemeMove = MovesOf<SchemeState>;
export const schemeStateNames = Object.keys(schemeStates) as [SchemeState, ...SchemeState[]];
/** One version of an occupation and level at a time may be worked on. */
export const openSchemeStates = ['draft', 'proposed'] as const satisfies readonly SchemeState[];

/** The state a move leads to, or null when the present one does not allow it. */
export function afterSchemeMove(state: SchemeState, move: SchemeMove): SchemeState | null {
  const moves: Readonly<Partial<Record<SchemeMove, SchemeState>>> = schemeStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

export function schemeMoves(state: SchemeState): SchemeMove[] {
  return Object.keys(schemeStates[state].moves) as SchemeMove[];
}
