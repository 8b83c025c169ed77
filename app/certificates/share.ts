/** What a holder may show through a link, besides the three answers, which every link gives. */
export const shareFields = ['name', 'title', 'body', 'number', 'issuedOn', 'validUntil'] as const;
export type ShareField = (typeof shareFields)[number];

/** A link lives this many days at most; it can be ended earlier. */
export const longestShareDays = 365;

/** Where a link stands. Its end says nothing about the certificate. */
export type ShareStanding = 'open' | 'ended' | 'expired';

export function shareStanding(share: { readonly expiresAt: string; readonly endedAt: string | null }, now: Date): ShareStanding {
  if (share.endedAt !== null) return 'ended';
  return Date.parse(share.expiresAt) <= now.getTime() ? 'expired' : 'open';
}

/** What the reader of a link sees; what was not chosen is absent, not empty. */
export type SharedFacts = { readonly [Field in ShareField]?: string | null };
