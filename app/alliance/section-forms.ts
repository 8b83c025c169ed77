import { z } from 'zod';
import { capabilitySection, declarationSection, evidenceLink, identitySection } from './application-sections';
import { peopleLimit } from './evidence';

/** The revision a form was filled on; anything else is an old form. */
const revision = z.string().regex(/^\d{1,9}$/).transform(Number);

/** What each section's form sends; see application-sections.ts for what a section holds. */
export const identityForm = identitySection.extend({ revision });
export const capabilityForm = capabilitySection.extend({ revision });
export const evidenceForm = evidenceLink.extend({ revision });
export const peopleForm = z.object({ revision, name: z.array(z.string().trim().max(50)).max(peopleLimit), duty: z.array(z.string().trim().max(50)).max(peopleLimit) });
export const consentForm = z.object({ revision, consent: z.enum(['yes']).optional() });
export const declarationForm = declarationSection.extend({ revision });
export const submissionForm = z.object({ revision });
export const removalForm = z.object({ revision, segmentId: z.string(), evidence: z.string().regex(/^\d*$/).default('') });
export const appealForm = z.object({ reason: z.string().trim().min(1).max(2000) });
export const startForm = z.object({ company: z.string().regex(/^\d{0,12}$/).default('') });

/** The people of a sent form: rows left empty are none; null when a row has only a name or only a duty. */
export function sentPeople({ name, duty }: { readonly name: readonly string[]; readonly duty: readonly string[] }): { name: string; duty: string }[] | null {
  const rows = name.map((one, index) => ({ name: one, duty: duty[index] ?? '' })).filter((row) => row.name !== '' || row.duty !== '');
  return rows.some((row) => row.name === '' || row.duty === '') ? null : rows;
}
