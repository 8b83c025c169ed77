import { z } from 'zod';
import { latinNameOf } from './latin-name';

const revision = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const position = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number);

/** Name, in Latin letters too where wanted, region and employer. */
export const basicsForm = z.object({
  name: z.string().trim().max(60),
  latinName: z
    .string()
    .transform(latinNameOf)
    .refine((name) => name !== null, 'latin-name-wrong')
    .transform(String),
  regionCode: z.string().max(6),
  company: z.string().trim().max(120),
  revision,
});

/** Which entry to take out, in the list as it was at `revision`. */
export const removalForm = z.object({ remove: position, revision });

/** The revision an entry's form was filled on. */
export const revisionForm = z.object({ revision });

/** A link as evidence; `https://` may be left out. */
export const linkForm = z.object({
  link: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
    .refine((text) => z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).safeParse(text).success, 'url-wrong'),
  note: z.string().trim().max(200),
  revision,
});

/** Which piece of evidence to take away. */
export const evidenceRemovalForm = z.object({ removeEvidence: position, revision });
