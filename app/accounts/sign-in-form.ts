import { z } from 'zod';

const typed = z.string({ error: 'required' });

/** Forms about signing in, as they are sent; the messages are refusal codes. */
export const registrationForm = z.object({ email: typed, password: typed, consent: z.literal('yes', { error: 'consent-needed' }) });
export const codeForm = z.object({ code: typed });
export const signInForm = z.object({ email: typed, password: typed });
export const resetRequestForm = z.object({ email: typed });
export const newPasswordForm = z.object({ password: typed });
export const setupForm = z.object({ email: typed, password: typed, consent: z.literal('yes', { error: 'consent-needed' }) });
export const secondFactorForm = z.object({ kind: z.enum(['totp', 'recovery-code'], { error: 'required' }), code: typed });
/** A passkey's answer: JSON as the browser made it; the library judges its content. */
export const passkeyAnswer = typed.max(20_000, { error: 'passkey-invalid' }).transform((text, issue) => {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && 'id' in value && 'response' in value && value.response !== null && typeof value.response === 'object') return value;
  } catch {
    // Said below.
  }
  issue.addIssue({ code: 'custom', message: 'passkey-invalid' });
  return z.NEVER;
});
export const passkeyForm = z.object({ response: passkeyAnswer });
