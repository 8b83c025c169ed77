/** The states of a batch of proposed certificates: proposed by one person, issued as a whole by another. */
export const batchStates = {
  /** Waits for a second person. */
  proposed: { moves: { issue: 'issuing', decline: 'declined' } },
  /** Being signed. It ends as a whole: everything issued, or nothing changed and the batch waits again. */
  issuing: { moves: { finish: 'issued', stop: 'proposed' } },
  issued: { moves: {} },
  /** Nothing of it is left to issue. */
  declined: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

export type BatchState = keyof typeof batchStates;
export type BatchMove = 'issue' | 'decline' | 'finish' | 'stop';
export const batchStateNames = Object.keys(batchStates) as [BatchState, ...BatchState[]];

/** The state a move leads to, or null when the present one does not allow it. */
export function afterBatchMove(state: BatchState, move: BatchMove): BatchState | null {
  const moves: Readonly<Partial<Record<BatchMove, BatchState>>> = batchStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

export function batchMoves(state: BatchState): BatchMove[] {
  return Object.keys(batchStates[state].moves) as BatchMove[];
}

/** Why a certificate takes the place of another. Only a renewal begins a new term; the others keep the old end. */
export const replacementKinds = ['renewal', 'correction', 'name-change', 'new-key'] as const;
export type ReplacementKind = (typeof replacementKinds)[number];

/** What a batch is made of: the results of an exam, or certificates in the place of others. */
export const batchKinds = ['exam', ...replacementKinds] as const;
export type BatchKind = (typeof batchKinds)[number];
