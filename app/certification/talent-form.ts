import { z } from 'zod';

const revision = z.string().regex(/^\d{1,9}$/).transform(Number);

/** Name, region and employer. */
export const basicsForm = z.object({ name: z.string().trim().max(60), regionCode: z.string().max(6), company: z.string().trim().max(120), revision });

/** Which entry to take out, in the list as it was at `revision`. */
export const removalForm = z.object({ remove: z.string().regex(/^\d{1,3}$/).transform(Number), revision });
