/**
 * The states of an offer and where each may go; guards, buttons and the SQL CHECK derive from it. `lapsed` is never
 * stored: an offer is lapsed from the day after `validUntil`, whether or not anything ran that night.
 */
export const offerStates = {
  /** Seen by its firm only. */
  draft: { stored: true, moves: { publish: 'published', withdraw: 'withdrawn' } },
  published: { stored: true, moves: { renew: 'published', pause: 'paused', withdraw: 'withdrawn' } },
  paused: { stored: true, moves: { resume: 'published', withdraw: 'withdrawn' } },
  lapsed: { stored: false, moves: { renew: 'published', withdraw: 'withdrawn' } },
  withdrawn: { stored: true, moves: {} },
} as const satisfies Record<string, { readonly stored: boolean; readonly moves: Readonly<Record<string, string>> }>;

export type OfferState = keyof typeof offerStates;
export type StoredOfferState = Exclude<OfferState, 'lapsed'>;
export type OfferMove = 'publish' | 'renew' | 'pause' | 'resume' | 'withdraw';
export const offerMoveNames = [
  'publish',
  'renew',
  'pause',
  'resume',
  'withdraw',
] as const satisfies readonly OfferMove[];
export const storedOfferStates = (Object.keys(offerStates) as OfferState[]).filter(
  (state): state is StoredOfferState => offerStates[state].stored,
) as [StoredOfferState, ...StoredOfferState[]];

/** The state of an offer on a day (ISO date in China); its last valid day still counts. */
export function offerStateOn(
  offer: { readonly state: StoredOfferState; readonly validUntil: string },
  today: string,
): OfferState {
  const runs = offer.state === 'published' || offer.state === 'paused';
  return runs && offer.validUntil < today ? 'lapsed' : offer.state;
}

/** The state a move leads to, or null when the present one does not allow it. */
export function afterOfferMove(state: OfferState, move: OfferMove): StoredOfferState | null {
  const moves: Readonly<Partial<Record<OfferMove, StoredOfferState>>> = offerStates[state].moves;
  return Object.hasOwn(moves, move) ? moves[move]! : null;
}

export function offerMoves(state: OfferState): OfferMove[] {
  return Object.keys(offerStates[state].moves) as OfferMove[];
}
