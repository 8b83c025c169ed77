/** Where a message stands with one of those who got it. Only `answered` is ever shown to the firm. */
export const deliveryStates = ['waiting', 'answered', 'declined'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a holder may do with a message, by where it stands. */
export const deliveryMoves = {
  answer: { from: ['waiting'], to: 'answered' },
  decline: { from: ['waiting'], to: 'declined' },
  /** Taking an answer back: the firm no longer sees it. */
  withdraw: { from: ['answered'], to: 'declined' },
} as const satisfies Record<string, { readonly from: readonly DeliveryState[]; readonly to: DeliveryState }>;
export type DeliveryMove = keyof typeof deliveryMoves;

/** Who ended a message before its time. */
export const interestEnders = ['firm', 'desk'] as const;

/** A message reaches people for this many days. */
export const interestDays = 30;
/** Messages a firm may send within any 24 hours. */
export const interestsPerDay = 3;

export type InterestStanding = 'open' | 'expired' | 'withdrawn' | 'stopped';

/** Where a message as a whole stands. */
export function interestStanding(
  interest: { readonly expiresAt: string; readonly endedBy: 'firm' | 'desk' | null },
  now: Date,
): InterestStanding {
  if (interest.endedBy !== null) return interest.endedBy === 'firm' ? 'withdrawn' : 'stopped';
  return Date.parse(interest.expiresAt) <= now.getTime() ? 'expired' : 'open';
}
