import { z } from 'zod';
import { typedUscc } from '../../companies/uscc';
import { evidenceKinds } from './evidence';

/**
 * A line of text as a draft keeps it: trimmed, null when empty. Whether it is right is asked at submission
 * (missing.ts).
 */
const line = (limit: number) =>
  z
    .string()
    .max(limit)
    .transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim() || null);

const webAddress = z
  .string()
  .trim()
  .max(500)
  .refine((text) => /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(text), { message: 'web-address' });

/** What each section's form sends. The limits are characters. */
export const identitySection = z.object({
  nameZh: line(100),
  shortName: line(30),
  nameEn: line(150),
  uscc: z
    .string()
    .max(60)
    .transform((text) => typedUscc(text) || null),
  regionCode: z.union([z.literal('').transform(() => null), z.string().regex(/^[1-8]\d{5}$/)]),
  address: line(200),
  website: line(300),
  contactName: line(50),
  contactPhone: line(30),
  contactEmail: line(254),
});

export const capabilitySection = z.object({
  segmentId: z.string().min(1).max(60),
  summary: z.string().trim().max(500),
});

export const evidenceLink = z.object({
  segmentId: z.string().min(1).max(60),
  kind: z.enum(evidenceKinds),
  url: webAddress,
  note: line(200),
});

export const declarationSection = z.object({ declaredBy: z.string().trim().min(1).max(50) });

export type IdentitySection = z.output<typeof identitySection>;
export type CapabilitySection = z.output<typeof capabilitySection>;
export type EvidenceLink = z.output<typeof evidenceLink>;
/** Who speaks for the firm, and their duty there. */
export interface PeopleSection {
  readonly people: readonly { readonly name: string; readonly duty: string }[];
}
