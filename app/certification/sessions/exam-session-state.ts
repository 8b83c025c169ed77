/** The states of an exam session. */
export const examSessionStates = {
  planned: { moves: { open: 'open', cancel: 'cancelled' } },
  /** Takes candidates. */
  open: { moves: { close: 'closed', cancel: 'cancelled' } },
  /** Seats are fixed; scores are entered. */
  closed: { moves: { reopen: 'open', confirm: 'confirmed', cancel: 'cancelled' } },
  /** Results are out. */
  confirmed: { moves: {} },
  cancelled: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

export type ExamSessionState = keyof typeof examSessionStates;
export type ExamSessionMove = 'open' | 'close' | 'reopen' | 'confirm' | 'cancel';
export const examSessionStateNames = Object.keys(examSessionStates) as [ExamSessionState, ...ExamSessionState[]];

/** The state a move leads to, or null when the present one does not allow it. */
export function afterExamSessionMove(state: ExamSessionState, move: ExamSessionMove): ExamSessionState | null {
  const moves: Readonly<Partial<Record<ExamSessionMove, ExamSessionState>>> = examSessionStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

export function examSessionMoves(state: ExamSessionState): ExamSessionMove[] {
  return Object.keys(examSessionStates[state].moves) as ExamSessionMove[];
}

/** How somebody did not come to their exam (docs/decisions/0020): `absent` is an attempt, `excused` is none. */
export const absenceKinds = ['absent', 'excused'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** The states of a place in a session: waiting places move up by themselves when a seat is given back. */
export const seatStates = {
  waiting: { moves: { 'move-up': 'held', 'give-back': 'given-back' } },
  held: { moves: { 'give-back': 'given-back', 'sit-again': 'sat' } },
  /** Of an attempt that is over: its candidate sits again elsewhere. */
  sat: { moves: {} },
  'given-back': { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

export type SeatState = keyof typeof seatStates;
export const seatStateNames = Object.keys(seatStates) as [SeatState, ...SeatState[]];
/** An application has one place in these at a time. */
export const presentSeatStates = ['waiting', 'held'] as const satisfies readonly SeatState[];
/** Who took the exam, or was to. */
export const seatedStates = ['held', 'sat'] as const satisfies readonly SeatState[];
