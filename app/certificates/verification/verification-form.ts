import { z } from 'zod';

const text = z.string().trim().min(1).max(100);

/** What is asked for a certificate's content: number and name, both as typed. The number alone leads to its page. */
export const numberForm = z.object({ number: text, name: z.string().trim().max(100) });

/** On the certificate's own page the number is known. */
export const nameForm = z.object({ name: text });
