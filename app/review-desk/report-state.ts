/** A report of wrong data: anybody sends one, the desk answers, the reporter is told. */
export const reportStates = {
  open: { moves: { uphold: 'upheld', reject: 'rejected' } },
  /** The data was mended. */
  upheld: { moves: {} },
  /** The data stands. */
  rejected: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

export type ReportState = keyof typeof reportStates;
export type ReportMove = 'uphold' | 'reject';
export const reportStateNames = Object.keys(reportStates) as [ReportState, ...ReportState[]];

export function afterReportMove(state: ReportState, move: ReportMove): ReportState | null {
  const moves: Readonly<Partial<Record<ReportMove, ReportState>>> = reportStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}
