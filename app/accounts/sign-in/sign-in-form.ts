import { z } from 'zod';
import { normalisedEmail } from '../email';
import { normalisedPassword, passwordMaximum, passwordMinimum } from '../passwords/password';

const typed = z.string({ error: 'required' });
/** Checked here besides in the command, so that everything wrong with a form is said at once. */
const email = typed.refine((text) => normalisedEmail(text) !== null, { error: 'email-invalid' });
const characters = (text: string) => [...normalisedPassword(text)].length;
const newPassword = typed
  .refine((text) => characters(text) >= passwordMinimum, { error: 'password-too-short' })
  .refine((text) => characters(text) <= passwordMaximum, { error: 'password-too-long' });

/** Forms about signing in, as they are sent; the messages are refusal codes. */
export const registrationForm = z.object({
  email,
  password: newPassword,
  consent: z.literal('yes', { error: 'consent-needed' }),
});
export const codeForm = z.object({ code: typed });
export const signInForm = z.object({ email: typed, password: typed });
export const resetRequestForm = z.object({ email });
export const newPasswordForm = z.object({ password: newPassword });
export const setupForm = z.object({
  email,
  password: newPassword,
  consent: z.literal('yes', { error: 'consent-needed' }),
});
export const secondFactorForm = z.object({
  kind: z.enum(['totp', 'recovery-code'], { error: 'required' }),
  code: typed,
});
/** A passkey's answer: JSON as the browser made it; the library judges its content. */
export const passkeyAnswer = typed.max(20_000, { error: 'passkey-invalid' }).transform((text, issue) => {
  try {
    const value: unknown = JSON.parse(text);
    if (
      value !== null &&
      typeof value === 'object' &&
      'id' in value &&
      'response' in value &&
      value.response !== null &&
      typeof value.response === 'object'
    )
      return value;
  } catch {
    // Said below.
  }
  issue.addIssue({ code: 'custom', message: 'passkey-invalid' });
  return z.NEVER;
});
export const passkeyForm = z.object({ response: passkeyAnswer });
