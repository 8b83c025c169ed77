import { z } from 'zod';
import { ifShown } from '../web/if-shown';
import { passkeyAnswer } from './sign-in/sign-in-form';

const typed = z.string({ error: 'required' });

/** Forms about one's own account, as they are sent; the messages are refusal codes. */
export const proofForm = z.object({ password: typed });
export const emailForm = z.object({ email: typed, password: typed });
export const passwordForm = z.object({ current: typed, next: typed });
/** One page, three buttons: make a key, confirm it, take it away. */
export const totpForm = z.object({
  step: z.enum(['begin', 'confirm', 'remove'], { error: 'required' }),
  code: ifShown(z.string(), ''),
});
export const newPasskeyForm = z.object({ name: typed, response: passkeyAnswer });
