/** What a holder may ask for. The certificate that answers it is issued by two people, as every other. */
export const requestKinds = ['renewal', 'correction', 'name-change'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** The states of a holder's request for another certificate in the place of one they hold. */
export const requestStates = {
  open: { moves: { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' } },
  /** A certificate was proposed; a second person issues it. */
  accepted: { moves: {} },
  refused: { moves: {} },
  withdrawn: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

export type RequestState = keyof typeof requestStates;
export type RequestMove = keyof (typeof requestStates)['open']['moves'];
export const requestStateNames = Object.keys(requestStates) as [RequestState, ...RequestState[]];

export function requestMoves(state: RequestState): RequestMove[] {
  return Object.keys(requestStates[state].moves) as RequestMove[];
}
