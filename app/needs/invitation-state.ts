/**
 * An invitation of an organisation to a need: the poster's yes is the invitation itself, the organisation answers for
 * itself, once for all who speak for it. `not-now` may still become a yes while the need is open; whoever said yes may
 * recede.
 */
const invitationStates = {
  waiting: {
    moves: {
      accept: { to: 'interested', by: 'invited' },
      decline: { to: 'not-now', by: 'invited' },
      revoke: { to: 'revoked', by: 'poster' },
    },
  },
  interested: { moves: { decline: { to: 'not-now', by: 'invited' } } },
  'not-now': { moves: { accept: { to: 'interested', by: 'invited' } } },
  revoked: { moves: {} },
} as const satisfies Record<
  string,
  { readonly moves: Readonly<Record<string, { readonly to: string; readonly by: 'invited' | 'poster' }>> }
>;

export type InvitationState = keyof typeof invitationStates;
export type InvitationMove = 'accept' | 'decline' | 'revoke';
export const invitationStateNames = Object.keys(invitationStates) as [InvitationState, ...InvitationState[]];
export const answerMoves = ['accept', 'decline'] as const satisfies readonly InvitationMove[];

/** Why an organisation says not now; a list, so that a sealed need's answer cannot tell who gives it. */
export const declineReasons = ['capacity', 'field', 'timing', 'budget', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

interface Move {
  readonly to: InvitationState;
  readonly by: 'invited' | 'poster';
}

/** The move as the table has it, or null when the state does not allow it. */
export function invitationMove(state: InvitationState, move: InvitationMove): Move | null {
  const moves: Readonly<Partial<Record<InvitationMove, Move>>> = invitationStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

/** What a side may do now. */
export function invitationMoves(state: InvitationState, by: Move['by']): InvitationMove[] {
  return (Object.entries(invitationStates[state].moves) as [InvitationMove, Move][]).flatMap(([name, move]) =>
    move.by === by ? [name] : [],
  );
}
