import { z } from 'zod';
import { appliedFields, type AppliedField } from '../../companies/profile-field-groups';
import { profileFields } from '../../companies/profile-fields';
import { withoutLabel } from '../../companies/pasted-label';
import { typedUscc } from '../../companies/uscc';
import { evidenceKinds } from './evidence';

/**
 * A line of text as a draft keeps it: trimmed, without a pasted label, null when empty. Whether it is right is asked at
 * submission (missing.ts).
 */
const line = (limit: number) =>
  z
    .string()
    .max(limit)
    .transform((text) => withoutLabel(text.replace(/\p{Cc}+/gu, ' ')).trim() || null);

/** A web address as evidence gives it. */
export const webAddress = z
  .string()
  .trim()
  .max(500)
  .refine((text) => /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(text), { message: 'web-address' });

/** A code is often pasted with what stands before it. */
const creditCode = z
  .string()
  .max(60)
  .transform((text) => typedUscc(text) || null);

const regionCode = z.union([z.literal('').transform(() => null), z.string().regex(/^[1-8]\d{5}$/)]);

/** A field of the company as its kind and limit have it. */
function fieldSchema(field: AppliedField): z.ZodType<string | null, string> {
  const { kind, limit } = profileFields[field];
  if (kind === 'uscc') return creditCode;
  return kind === 'region' ? regionCode : line(limit);
}

/** Whom to reach; never public. */
export const contactFields = ['contactName', 'contactPhone', 'contactEmail'] as const;

/** What each section's form sends. The limits are characters. */
export const identitySection = z.object({
  ...(Object.fromEntries(appliedFields.map((field) => [field, fieldSchema(field)])) as Record<
    AppliedField,
    z.ZodType<string | null, string>
  >),
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
