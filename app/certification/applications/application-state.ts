/** Who may make a move: the candidate, the desk (reviewer), or the exam itself (officials and the system). */
export type ApplicationSide = 'candidate' | 'desk' | 'exam';

interface StateRow {
  readonly moves: Readonly<
    Record<string, { readonly to: string; readonly by: ApplicationSide; readonly reason?: true }>
  >;
}

/** The states of a certification application. Guards, buttons, queues and the SQL CHECK derive from this table. */
export const applicationStates = {
  draft: { moves: { submit: { to: 'submitted', by: 'candidate' }, withdraw: { to: 'withdrawn', by: 'candidate' } } },
  submitted: {
    moves: {
      return: { to: 'returned', by: 'desk', reason: true },
      accept: { to: 'accepted', by: 'desk' },
      refuse: { to: 'refused', by: 'desk', reason: true },
      withdraw: { to: 'withdrawn', by: 'candidate' },
    },
  },
  returned: { moves: { submit: { to: 'submitted', by: 'candidate' }, withdraw: { to: 'withdrawn', by: 'candidate' } } },
  /** An appeal goes to somebody other than who refused. */
  refused: { moves: { appeal: { to: 'submitted', by: 'candidate', reason: true } } },
  /** May choose an exam session. */
  accepted: { moves: { seat: { to: 'seated', by: 'exam' }, withdraw: { to: 'withdrawn', by: 'candidate' } } },
  seated: {
    moves: {
      unseat: { to: 'accepted', by: 'exam' },
      assess: { to: 'assessed', by: 'exam' },
      withdraw: { to: 'withdrawn', by: 'candidate' },
    },
  },
  /** Every paper has its scores; the result is not yet confirmed. */
  assessed: { moves: { pass: { to: 'passed', by: 'exam' }, fail: { to: 'failed', by: 'exam' } } },
  passed: { moves: { issue: { to: 'issued', by: 'exam' }, annul: { to: 'failed', by: 'exam', reason: true } } },
  /** May appeal the scores, or sit again under the scheme's rules. */
  failed: {
    moves: { appeal: { to: 'appealed', by: 'candidate', reason: true }, resit: { to: 'accepted', by: 'candidate' } },
  },
  appealed: {
    moves: {
      uphold: { to: 'failed', by: 'exam', reason: true },
      rescore: { to: 'assessed', by: 'exam', reason: true },
    },
  },
  issued: { moves: { annul: { to: 'failed', by: 'exam', reason: true } } },
  withdrawn: { moves: {} },
} as const satisfies Record<string, StateRow>;

export type ApplicationState = keyof typeof applicationStates;
type MovesOf<S extends ApplicationState> = S extends ApplicationState
  ? keyof (typeof applicationStates)[S]['moves']
  : never;
export type ApplicationMove = MovesOf<ApplicationState>;
export const applicationStateNames = Object.keys(applicationStates) as [ApplicationState, ...ApplicationState[]];
/** A person has one application per occupation and level in these at a time. */
export const openApplicationStates = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'seated',
  'assessed',
  'passed',
  'appealed',
] as const satisfies readonly ApplicationState[];
/** What an official may decide about an appeal against scores: moves of `appealed`. */
export const appealDecisions = ['uphold', 'rescore'] as const satisfies readonly ApplicationMove[];
export type AppealDecision = (typeof appealDecisions)[number];

interface Move {
  readonly to: ApplicationState;
  readonly by: ApplicationSide;
  readonly reason?: true;
}

/** The move as the table has it, or null when the state does not allow it. */
export function applicationMove(state: ApplicationState, move: ApplicationMove): Move | null {
  const moves: Readonly<Partial<Record<ApplicationMove, Move>>> = applicationStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

/** What a side may do from a state (all sides without `by`), for buttons and refusals. */
export function applicationMoves(state: ApplicationState, by?: ApplicationSide): ApplicationMove[] {
  return (Object.entries(applicationStates[state].moves) as [ApplicationMove, Move][]).flatMap(([name, move]) =>
    by === undefined || move.by === by ? [name] : [],
  );
}
