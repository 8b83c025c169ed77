interface StateRow {
  readonly moves: Readonly<Record<string, { readonly to: string; readonly reason?: true }>>;
  /** Does a certificate in this state stand, as far as state goes (its dates apart)? */
  readonly stands: boolean;
}

/** Where a certificate stands. Expiry is no state: it follows from the date. */
export const certificateStates = {
  /** Waits for a second person. */
  proposed: { stands: false, moves: { issue: { to: 'issued' }, decline: { to: 'declined', reason: true } } },
  declined: { stands: false, moves: {} },
  issued: {
    stands: true,
    moves: {
      suspend: { to: 'suspended', reason: true },
      revoke: { to: 'revoked', reason: true },
      supersede: { to: 'superseded', reason: true },
    },
  },
  suspended: {
    stands: false,
    moves: { resume: { to: 'issued', reason: true }, revoke: { to: 'revoked', reason: true } },
  },
  revoked: { stands: false, moves: {} },
  /** Another certificate took its place: a renewal, a corrected name. */
  superseded: { stands: false, moves: {} },
} as const satisfies Record<string, StateRow>;

export type CertificateState = keyof typeof certificateStates;
type MovesOf<S extends CertificateState> = S extends CertificateState
  ? keyof (typeof certificateStates)[S]['moves']
  : never;
export type CertificateMove = MovesOf<CertificateState>;
export const certificateStateNames = Object.keys(certificateStates) as [CertificateState, ...CertificateState[]];
/** States whose credential is public: everything that was ever issued. */
export const publicCertificateStates = [
  'issued',
  'suspended',
  'revoked',
  'superseded',
] as const satisfies readonly CertificateState[];

interface Move {
  readonly to: CertificateState;
  readonly reason?: true;
}

/** The move as the table has it, or null when the state does not allow it. */
export function certificateMove(state: CertificateState, move: CertificateMove): Move | null {
  const moves: Readonly<Partial<Record<CertificateMove, Move>>> = certificateStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

export function certificateMoves(state: CertificateState): CertificateMove[] {
  return Object.keys(certificateStates[state].moves) as CertificateMove[];
}

export const bodyKinds = ['state', 'enterprise', 'alliance'] as const;
export type BodyKind = (typeof bodyKinds)[number];
