/**
 * The states of a membership and where each may go; guards, buttons and the SQL CHECK derive from it. Every move wants
 * a reason.
 */
export const membershipStates = {
  active: { moves: { suspend: 'suspended', end: 'ended' } },
  /** Kept in the directory without its badge until resumed or ended. */
  suspended: { moves: { resume: 'active', end: 'ended' } },
  ended: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

export type MembershipState = keyof typeof membershipStates;
export type MembershipMove = 'suspend' | 'resume' | 'end';
export const membershipStateNames = Object.keys(membershipStates) as [MembershipState, ...MembershipState[]];

/** The state a move leads to, or null when the present one does not allow it. */
export function afterMembershipMove(state: MembershipState, move: MembershipMove): MembershipState | null {
  const moves: Readonly<Partial<Record<MembershipMove, MembershipState>>> = membershipStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

export function membershipMoves(state: MembershipState): MembershipMove[] {
  return Object.keys(membershipStates[state].moves) as MembershipMove[];
}

/** What the directory shows of a membership: the badge and since when. */
export interface MembershipBadge {
  readonly state: Exclude<MembershipState, 'ended'>;
  /** ISO date. */
  readonly since: string;
}
