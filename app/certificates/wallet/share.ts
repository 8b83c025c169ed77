import { z } from 'zod';

/** What a holder may show through a link, besides the three answers, which every link gives. */
export const shareFields = ['name', 'title', 'body', 'number', 'issuedOn', 'validUntil'] as const;
export type ShareField = (typeof shareFields)[number];

/** A link lives this many days at most; it can be ended earlier. */
export const longestShareDays = 365;
/** What the form proposes. */
export const usualShareDays = 30;

const tick = z.literal('yes').optional();

/** A box per field, for how many days, and for whom in the holder's words. */
export const shareForm = z.object({
  name: tick,
  title: tick,
  body: tick,
  number: tick,
  issuedOn: tick,
  validUntil: tick,
  days: z
    .string()
    .trim()
    .refine((digits) => /^[1-9]\d{0,2}$/.test(digits) && Number(digits) <= longestShareDays, 'share-days')
    .transform(Number),
  note: z
    .string()
    .trim()
    .max(60)
    .transform((note) => note || null),
}) satisfies z.ZodType<{ readonly [Field in ShareField]?: 'yes' | undefined }>;

/** The fields whose box was ticked. */
export function chosenFields(form: z.output<typeof shareForm>): ShareField[] {
  return shareFields.filter((field) => form[field] === 'yes');
}

/** Where a link stands. Its end says nothing about the certificate. */
export type ShareStanding = 'open' | 'ended' | 'expired';

export function shareStanding(
  share: { readonly expiresAt: string; readonly endedAt: string | null },
  now: Date,
): ShareStanding {
  if (share.endedAt !== null) return 'ended';
  return Date.parse(share.expiresAt) <= now.getTime() ? 'expired' : 'open';
}

/** What the reader of a link sees; what was not chosen is absent, not empty. */
export type SharedFacts = { readonly [Field in ShareField]?: string | null };

/** One link as its holder sees it. The link itself is not among it: it was shown once. */
export interface ShareLine {
  readonly id: number;
  readonly standing: ShareStanding;
  readonly fields: readonly ShareField[];
  readonly note: string | null;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  /** When the link was opened and what it answered, the newest first. */
  readonly checks: readonly { readonly at: string; readonly answers: string }[];
}

/** The links of one certificate as its holder sees them. */
export interface SharesView {
  readonly number: string;
  readonly title: string;
  /** ISO date; null: it does not expire. */
  readonly validUntil: string | null;
  readonly shares: readonly ShareLine[];
}

/** A link just made: shown now and never again. */
export interface NewShare {
  readonly address: string;
  readonly modules: readonly (readonly boolean[])[];
  readonly expiresAt: string;
}
