import { z } from 'zod';
import { withoutLabel } from '../companies/pasted-label';
import { institutionKinds } from '../parties/institution-kind';
import { ifShown } from '../web/if-shown';

const line = (max: number) => z.string().transform(withoutLabel).pipe(z.string().trim().min(1).max(max));

/** What the desk writes of an institution: its name in both languages, and where it has it from. */
export const institutionForm = z.object({
  nameZh: line(100),
  nameEn: line(200),
  kind: z.enum(institutionKinds),
  code: ifShown(z.string().trim().max(40), ''),
  /** As typed: what region it means is found with the regions at hand. */
  regionCode: line(60),
  source: line(300),
});

export type InstitutionForm = z.output<typeof institutionForm>;

export const representativeForm = z.object({ email: z.string().trim().min(1).max(254) });
export const representativeRemovalForm = z.object({
  reason: ifShown(z.string().trim().max(500), ''),
  knowing: ifShown(z.string().max(10), ''),
});
export const invitationAnswerForm = z.object({ move: z.enum(['accept', 'decline', 'withdraw']) });
