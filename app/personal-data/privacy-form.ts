import { z } from 'zod';
import { documentKinds } from '../accounts/identity/identity-document';
import { consentPurposes } from '../accounts/consents/consent-texts';

const typed = z.string({ error: 'required' });

/** Forms about one's personal data, as they are sent; the messages are refusal codes. */
export const identityForm = z.object({
  name: typed,
  kind: z.enum(documentKinds, { error: 'required' }),
  country: z.string().max(2).default(''),
  idCard: typed,
  consent: z.string({ error: 'consent-needed' }),
});
export const withdrawalForm = z.object({ purpose: z.enum(consentPurposes, { error: 'consent-unknown' }) });
export const deletionForm = z
  .object({ step: z.enum(['ask', 'cancel'], { error: 'required' }), confirm: z.string().optional() })
  .refine((form) => form.step === 'cancel' || form.confirm !== undefined, {
    error: 'confirmation-needed',
    path: ['confirm'],
  });
