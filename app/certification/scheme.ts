import { z } from 'zod';
import { routesOf, rule } from './rule';

const bilingual = z.strictObject({ zh: z.string().trim().min(1).max(120), en: z.string().trim().min(1).max(200) });
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60);

export const paperKinds = ['theory', 'practice', 'review'] as const;
export type PaperKind = (typeof paperKinds)[number];

const criterion = z.strictObject({ id, name: bilingual, points: z.number().int().min(1).max(100) });

/** A paper is marked out of the sum of its rubric's points, which must be 100. */
export const paper = z
  .strictObject({
    id,
    kind: z.enum(paperKinds),
    name: bilingual,
    /** Percent of the whole. */
    weight: z.number().int().min(0).max(100),
    /** Points of 100. */
    passMark: z.number().int().min(0).max(100),
    /** How many score it on their own; theory is usually marked by key. */
    assessors: z.union([z.literal(1), z.literal(2)]),
    /** Two assessors further apart than this many points call in a third. */
    mostDifference: z.number().int().min(0).max(100),
    rubric: z.array(criterion).min(1).max(30),
  })
  .refine((one) => one.rubric.reduce((sum, { points }) => sum + points, 0) === 100, { message: 'rubric-not-100', path: ['rubric'] })
  .refine((one) => one.kind === 'theory' || one.assessors === 2, { message: 'two-assessors-needed', path: ['assessors'] });
export type Paper = z.infer<typeof paper>;

/** Everything one version of a scheme says. Stored as it is; a running application keeps the version it began with. */
export const schemeContent = z
  .strictObject({
    title: bilingual,
    description: bilingual,
    /** What counts as related work, schooling and training: chain ids and `iot`. */
    fields: z.array(z.string().min(1)).min(1).max(20),
    eligibility: rule,
    papers: z.array(paper).min(1).max(6),
    /** Months a certificate holds; null: for good. */
    validityMonths: z.number().int().min(1).max(600).nullable(),
    /** How it is renewed: from how many months before the end, with how many hours of training since it was issued. */
    renewal: z.strictObject({ windowMonths: z.number().int().min(1).max(36), trainingHours: z.number().int().min(0).max(2000) }).nullable(),
    /** Months after a failed exam before the next, and for how long papers passed are kept. */
    resit: z.strictObject({ waitMonths: z.number().int().min(0).max(36), attempts: z.number().int().min(1).max(10), keepPassedMonths: z.number().int().min(0).max(60) }),
    /** The bodies that each issue a certificate from one exam; each must be authorised on the day. */
    issuers: z.array(id).min(1).max(6),
    standard: z.strictObject({ name: bilingual, version: z.string().min(1).max(60) }),
  })
  .refine((scheme) => scheme.papers.reduce((sum, one) => sum + one.weight, 0) === 100, { message: 'weights-not-100', path: ['papers'] })
  .refine((scheme) => distinct(scheme.papers.map((one) => one.id)), { message: 'paper-twice', path: ['papers'] })
  .refine((scheme) => distinct(scheme.issuers), { message: 'issuer-twice', path: ['issuers'] })
  .refine((scheme) => readable(() => routesOf(scheme.eligibility)), { message: 'too-many-routes', path: ['eligibility'] })
  .refine((scheme) => scheme.renewal === null || scheme.validityMonths !== null, { message: 'renewal-without-end', path: ['renewal'] });
export type SchemeContent = z.infer<typeof schemeContent>;

/** The fault of a scheme as a form shows it: where, and which rule it breaks. */
export interface SchemeFault {
  readonly field: string;
  readonly code: string;
}

export function schemeFaults(content: unknown): SchemeFault[] {
  const parsed = schemeContent.safeParse(content);
  return parsed.success ? [] : parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), code: issue.code === 'custom' ? issue.message : issue.code }));
}

function distinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

function readable(expand: () => unknown): boolean {
  try {
    expand();
    return true;
  } catch {
    return false;
  }
}
