/** Who may make a move: the firm's own applicant, or a reviewer of the region. */
export type Side = 'applicant' | 'desk';

interface StateRow {
  readonly moves: Readonly<Record<string, { readonly to: string; readonly by: Side; readonly reason?: true }>>;
  /** Whose turn it is; null: nobody's, the file is closed. */
  readonly acts: Side | null;
}

/**
 * The states of a membership application (or claim) and where each may go. Guards, buttons, the queues and the SQL
 * CHECK derive from this table. `reason`: the move is refused without one.
 */
export const applicationStates = {
  draft: {
    acts: 'applicant',
    moves: { submit: { to: 'submitted', by: 'applicant' }, withdraw: { to: 'withdrawn', by: 'applicant' } },
  },
  submitted: {
    acts: 'desk',
    moves: { take: { to: 'in-review', by: 'desk' }, withdraw: { to: 'withdrawn', by: 'applicant' } },
  },
  'in-review': {
    acts: 'desk',
    moves: {
      release: { to: 'submitted', by: 'desk' },
      return: { to: 'returned', by: 'desk', reason: true },
      approve: { to: 'approved', by: 'desk', reason: true },
      refuse: { to: 'refused', by: 'desk', reason: true },
      withdraw: { to: 'withdrawn', by: 'applicant' },
    },
  },
  returned: {
    acts: 'applicant',
    moves: { submit: { to: 'submitted', by: 'applicant' }, withdraw: { to: 'withdrawn', by: 'applicant' } },
  },
  /** What was approved by mistake is reviewed anew; what the real firm contested is refused. */
  approved: {
    acts: null,
    moves: {
      undo: { to: 'submitted', by: 'desk', reason: true },
      'take-back': { to: 'refused', by: 'desk', reason: true },
    },
  },
  /** An appeal is looked at by somebody other than who refused. */
  refused: { acts: null, moves: { appeal: { to: 'submitted', by: 'applicant', reason: true } } },
  withdrawn: { acts: null, moves: {} },
} as const satisfies Record<string, StateRow>;

export type ApplicationState = keyof typeof applicationStates;
type MovesOf<S extends ApplicationState> = S extends ApplicationState
  ? keyof (typeof applicationStates)[S]['moves']
  : never;
export type ApplicationMove = MovesOf<ApplicationState>;
export const applicationStateNames = Object.keys(applicationStates) as [ApplicationState, ...ApplicationState[]];

/** Files that hold their company's place: only one of them per USCC (and per claimed company) at a time. */
export const openApplicationStates = [
  'submitted',
  'in-review',
  'returned',
] as const satisfies readonly ApplicationState[];
/** What the applicant may still edit. */
const editableApplicationStates = ['draft', 'returned'] as const satisfies readonly ApplicationState[];

interface Move {
  readonly to: ApplicationState;
  readonly by: Side;
  readonly reason?: true;
}

/** The move as the table has it, or null when the state does not allow it. */
export function applicationMove(state: ApplicationState, move: ApplicationMove): Move | null {
  const moves: Readonly<Partial<Record<ApplicationMove, Move>>> = applicationStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

/** What a side may do from a state (both sides without `by`), for buttons and refusals. */
export function applicationMoves(state: ApplicationState, by?: Side): ApplicationMove[] {
  return (Object.entries(applicationStates[state].moves) as [ApplicationMove, Move][]).flatMap(([name, move]) =>
    by === undefined || move.by === by ? [name] : [],
  );
}

export function isEditable(state: ApplicationState): boolean {
  return (editableApplicationStates as readonly ApplicationState[]).includes(state);
}
