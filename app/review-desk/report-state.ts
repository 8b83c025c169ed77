/** A report of wrong data: anybody sends one, the desk answers, the reporter is told. */
export const reportStates = {
  open: { moves: { uphold: 'upheld', refer: 'referred', reject: 'rejected' } },
  /** The record was corrected: corrections say how. */
  upheld: { moves: {} },
  /** It is the firm's to change: it was told, and the record stands till then. */
  referred: { moves: {} },
  /** The data stands. */
  rejected: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

export type ReportState = keyof typeof reportStates;
export const reportMoves = ['uphold', 'refer', 'reject'] as const;
export type ReportMove = (typeof reportMoves)[number];
export const reportStateNames = Object.keys(reportStates) as [ReportState, ...ReportState[]];

export function afterReportMove(state: ReportState, move: ReportMove): ReportState | null {
  const moves: Readonly<Partial<Record<ReportMove, ReportState>>> = reportStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}
