import { z } from 'zod';
import { ok, refuse, type Outcome } from '../../outcome';
import { capabilitySection, declarationSection, evidenceLink, identitySection } from './application-sections';
import { ifShown } from '../../web/if-shown';
import { peopleLimit } from './evidence';

/** The revision a form was filled on; anything else is an old form. */
const revision = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** What each section's form sends; see application-sections.ts for what a section holds. */
export const identityForm = identitySection.extend({ revision });
export const capabilityForm = capabilitySection.extend({ revision });
export const evidenceForm = evidenceLink.extend({ revision });
export const peopleForm = z.object({
  revision,
  name: z.array(z.string().trim().max(50)).max(peopleLimit),
  duty: z.array(z.string().trim().max(50)).max(peopleLimit),
});
export const consentForm = z.object({ revision, consent: z.enum(['yes']).optional() });
export const declarationForm = declarationSection.extend({ revision });
export const submissionForm = z.object({ revision });
export const removalForm = z.object({
  revision,
  segmentId: z.string(),
  /** Empty for the whole capability. */
  evidence: z.string().regex(/^\d*$/),
});
export const mailboxForm = z.object({ revision, mailbox: z.string().trim().min(1).max(64) });
export const proofCodeForm = z.object({ revision, code: z.string().trim().min(1).max(20) });
export const proofRemovalForm = z.object({
  revision,
  proof: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
});
export const appealForm = z.object({ reason: z.string().trim().min(1).max(2000) });
export const startForm = z.object({
  company: ifShown(z.string().regex(/^\d{0,12}$/), ''),
  /** A closed file whose answers it begins with. */
  from: ifShown(z.string().regex(/^\d{0,12}$/), ''),
  /** Another file is open, and this one is wanted beside it. */
  sure: ifShown(z.enum(['', 'yes']), ''),
});

/** A sent row of people: `position` counts from 0 as in the form, so that a fault can be shown where it is. */
interface SentPerson {
  readonly position: number;
  readonly name: string;
  readonly duty: string;
}

/**
 * The people of a sent form: rows left empty are none; a row with only a name or only a duty is refused as
 * `person-<position>-<what it lacks>`.
 */
export function sentPeople({
  name,
  duty,
}: {
  readonly name: readonly string[];
  readonly duty: readonly string[];
}): Outcome<{ name: string; duty: string }[]> {
  const rows: SentPerson[] = name
    .map((one, position) => ({ position, name: one, duty: duty[position] ?? '' }))
    .filter((row) => row.name !== '' || row.duty !== '');
  const half = rows.find((row) => row.name === '' || row.duty === '');
  if (half) return refuse('required', { field: personField(half.position, half.name === '' ? 'name' : 'duty') });
  return ok(rows.map((row) => ({ name: row.name, duty: row.duty })));
}

/** What forms and refusals call one person's name or duty. */
export const personField = (position: number, part: 'name' | 'duty') => `person-${position}-${part}`;
