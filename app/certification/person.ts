import { z } from 'zod';

/** Schooling, lowest first: a higher one meets every demand for a lower one. */
export const educationLevels = ['compulsory', 'secondary', 'associate', 'bachelor', 'master', 'doctor'] as const;
export type EducationLevel = (typeof educationLevels)[number];

export const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
/** What a job or course was about, in the words schemes use: chain ids and `iot`. */
const fields = z.array(z.string().min(1)).max(20);

/** `until` is the last day; null: still at it. */
export const workRecord = z.object({ employer: z.string().min(1), from: isoDate, until: isoDate.nullable(), fields });
/** `completedOn` may lie ahead: the expected graduation. */
export const educationRecord = z.object({ school: z.string().min(1), level: z.enum(educationLevels), completedOn: isoDate, fields });
export const trainingRecord = z.object({ course: z.string().min(1), hours: z.number().int().positive().max(10_000), completedOn: isoDate, fields });
/** A certificate as eligibility reads it; `level` counts from 1, the lowest of its ladder. */
export const heldCertificate = z.object({ occupation: z.string().min(1), level: z.number().int().positive(), issuedOn: isoDate, validUntil: isoDate.nullable() });

/** What a talent's profile says of one person, as far as eligibility reads it. No name, no number. */
export const person = z.object({
  work: z.array(workRecord),
  education: z.array(educationRecord),
  training: z.array(trainingRecord),
  certificates: z.array(heldCertificate),
});
export type Person = z.infer<typeof person>;
