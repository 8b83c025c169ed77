/**
 * The states of an account and where each may go. Guards, the SQL CHECK and the administrator's buttons derive
 * from this table. An address that was never proved has no account: it waits in `registrations` instead, so that
 * nobody can hold another person's address (docs/decisions/0007-lucia.md).
 */
export const accountStates = {
  /** May sign in. */
  active: { moves: { disable: 'disabled', anonymise: 'anonymised' } },
  /** Kept, but may not sign in until an administrator enables it again. */
  disabled: { moves: { enable: 'active', anonymise: 'anonymised' } },
  /** Personal data is gone for good; the number stays so that history keeps its meaning. */
  anonymised: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;

export type AccountState = keyof typeof accountStates;
export type AccountMove = 'disable' | 'enable' | 'anonymise';
export const accountStateNames = Object.keys(accountStates) as [AccountState, ...AccountState[]];

/** The state a move leads to, or null when the present state does not allow it. */
export function afterMove(state: AccountState, move: AccountMove): AccountState | null {
  const moves: Readonly<Partial<Record<AccountMove, AccountState>>> = accountStates[state].moves;
  return moves[move] ?? null;
}

/** What may be done from a state, for refusals and buttons. */
export function movesFrom(state: AccountState): AccountMove[] {
  return Object.keys(accountStates[state].moves) as AccountMove[];
}
