import { z } from 'zod';

/** Schooling, lowest first: a higher one meets every demand for a lower one. */
export const educationLevels = ['compulsory', 'secondary', 'associate', 'bachelor', 'master', 'doctor'] as const;
export type EducationLevel = (typeof educationLevels)[number];

const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
/** What a job or course was about, in the words schemes use: chain ids and `iot`. */
const fields = z.array(z.string().min(1)).max(20);

/** Pieces of evidence an entry may have. */
export const mostEvidence = 5;
/**
 * What an entry rests on: a link, or a file by its number in `stored_files`. The file's name stays there, so that it
 * goes with the file.
 */
const entryEvidence = z.union([
  z.object({ url: z.url({ protocol: /^https?$/ }).max(500), note: z.string().max(200) }),
  z.object({ fileId: z.number().int().positive(), note: z.string().max(200) }),
]);
export type EntryEvidence = z.infer<typeof entryEvidence>;
const evidence = z.array(entryEvidence).max(mostEvidence).optional();

/** `until` is the last day; null: still at it. */
const workRecord = z.object({
  employer: z.string().min(1),
  from: isoDate,
  until: isoDate.nullable(),
  fields,
  evidence,
});
/** `completedOn` may lie ahead: the expected graduation. */
const educationRecord = z.object({
  school: z.string().min(1),
  level: z.enum(educationLevels),
  completedOn: isoDate,
  fields,
  evidence,
});
const trainingRecord = z.object({
  course: z.string().min(1),
  hours: z.number().int().positive().max(10_000),
  completedOn: isoDate,
  fields,
  evidence,
});
/** A project: `segments` are ids of segments worked in, `fields` their chains and whatever else was ticked. */
const projectRecord = z.object({
  name: z.string().min(1),
  role: z.string().min(1),
  segments: z.array(z.string().min(1)).max(10),
  fields,
  from: isoDate,
  until: isoDate.nullable(),
  summary: z.string().max(1000),
  evidence,
});
/** A certificate as eligibility reads it; `level` counts from 1, the lowest of its ladder. */
const heldCertificate = z.object({
  occupation: z.string().min(1),
  level: z.number().int().positive(),
  issuedOn: isoDate,
  validUntil: isoDate.nullable(),
});

/** What a talent's profile says of one person, as far as eligibility reads it. No name, no number. */
export const person = z.object({
  work: z.array(workRecord),
  education: z.array(educationRecord),
  training: z.array(trainingRecord),
  /** Read by the review and by counts of talent by segment; no rule of eligibility asks for projects. */
  projects: z.array(projectRecord).default([]),
  certificates: z.array(heldCertificate),
});
export type Person = z.infer<typeof person>;
