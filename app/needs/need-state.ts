import { renewedUntil } from './need-term';

/**
 * The states of a need and where each may go; guards, buttons and the SQL CHECK derive from it. Two are never stored:
 * `matched` is an open need which somebody invited says yes to, `lapsed` one past its last day. Both follow from what
 * is on record, so that nothing has to run at midnight or when a partner leaves.
 */
export const needStates = {
  /** Seen by its poster only. */
  draft: { stored: true, moves: { post: 'open', withdraw: 'withdrawn' } },
  open: { stored: true, moves: { renew: 'open', meet: 'met', withdraw: 'withdrawn' } },
  matched: { stored: false, moves: { renew: 'open', meet: 'met', withdraw: 'withdrawn' } },
  lapsed: { stored: false, moves: { renew: 'open', meet: 'met', withdraw: 'withdrawn' } },
  met: { stored: true, moves: {} },
  withdrawn: { stored: true, moves: {} },
} as const satisfies Record<string, { readonly stored: boolean; readonly moves: Readonly<Record<string, string>> }>;

export type NeedState = keyof typeof needStates;
export type StoredNeedState = Exclude<NeedState, 'matched' | 'lapsed'>;
export type NeedMove = 'post' | 'renew' | 'meet' | 'withdraw';
/** The moves a button makes; `meet` has a form of its own, which asks with whom. */
export const needMoveNames = ['post', 'renew', 'withdraw'] as const satisfies readonly NeedMove[];
export const storedNeedStates = (Object.keys(needStates) as NeedState[]).filter(
  (state): state is StoredNeedState => needStates[state].stored,
) as [StoredNeedState, ...StoredNeedState[]];

/** What a need's state follows from. */
export interface NeedStanding {
  readonly state: StoredNeedState;
  /** Its last day, ISO date in China. */
  readonly validUntil: string;
  /** Somebody invited, who can still act, says yes. */
  readonly matched: boolean;
}

/** The state of a need on a day (ISO date in China); its last valid day still counts. */
export function needStateOn({ state, validUntil, matched }: NeedStanding, today: string): NeedState {
  if (state !== 'open') return state;
  if (validUntil < today) return 'lapsed';
  return matched ? 'matched' : 'open';
}

/** The state a move leads to, or null when the present one does not allow it. */
export function afterNeedMove(state: NeedState, move: NeedMove): StoredNeedState | null {
  const moves: Readonly<Partial<Record<NeedMove, StoredNeedState>>> = needStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

export function needMoves(state: NeedState): NeedMove[] {
  return Object.keys(needStates[state].moves) as NeedMove[];
}

/** The moves that change something on a day: a need that stands as long as one renewed today is not renewed. */
export function usefulNeedMoves(state: NeedState, validUntil: string, today: string): NeedMove[] {
  return needMoves(state).filter((move) => move !== 'renew' || renewedUntil(validUntil, today) > validUntil);
}
