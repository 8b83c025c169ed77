import { z } from 'zod';
import { routesOf, rule } from './rule';

/** The least and most of each number of a scheme, by its place without positions. */
export const schemeLimits = {
  'papers.weight': [0, 100],
  'papers.passMark': [0, 100],
  'papers.mostDifference': [0, 100],
  'papers.rubric.points': [1, 100],
  validityMonths: [1, 600],
  'renewal.windowMonths': [1, 36],
  'renewal.trainingHours': [0, 2000],
  'resit.waitMonths': [0, 36],
  'resit.attempts': [1, 10],
  'resit.keepPassedMonths': [0, 60],
  feeYuan: [0, 50_000],
} as const satisfies Record<string, readonly [number, number]>;
const whole = (place: keyof typeof schemeLimits) =>
  z.number().int().min(schemeLimits[place][0]).max(schemeLimits[place][1]);

/** Papers a scheme may have, and criteria of one paper. */
export const mostPapers = 6;
export const mostCriteria = 30;

const bilingual = z.strictObject({ zh: z.string().trim().min(1).max(120), en: z.string().trim().min(1).max(200) });
const question = z.string().trim().min(1).max(1500);
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const paperKinds = ['theory', 'practice', 'review'] as const;
export type PaperKind = (typeof paperKinds)[number];

const criterion = z.strictObject({ id, name: bilingual, points: whole('papers.rubric.points') });

/** A paper is marked out of the sum of its rubric's points, which must be 100. */
const paper = z
  .strictObject({
    id,
    kind: z.enum(paperKinds),
    name: bilingual,
    /** Percent of the whole. */
    weight: whole('papers.weight'),
    /** Points of 100. */
    passMark: whole('papers.passMark'),
    /** How many score it on their own; theory is usually marked by key. */
    assessors: z.union([z.literal(1), z.literal(2)]),
    /** Two assessors further apart than this many points call in a third. */
    mostDifference: whole('papers.mostDifference'),
    rubric: z.array(criterion).min(1).max(mostCriteria),
  })
  .refine((one) => one.rubric.reduce((sum, { points }) => sum + points, 0) === 100, {
    message: 'rubric-not-100',
    path: ['rubric'],
  })
  .refine((one) => one.kind === 'theory' || one.assessors === 2, {
    message: 'two-assessors-needed',
    path: ['assessors'],
  });
export type Paper = z.infer<typeof paper>;

/** Everything one version of a scheme says. Stored as it is; a running application keeps the version it began with. */
export const schemeContent = z
  .strictObject({
    title: bilingual,
    description: bilingual,
    /** What counts as related work, schooling and training: chain ids and `iot`. */
    fields: z.array(z.string().min(1)).min(1).max(20),
    eligibility: rule,
    papers: z.array(paper).min(1).max(mostPapers),
    /** Months a certificate holds; null: for good. */
    validityMonths: whole('validityMonths').nullable(),
    /** How it is renewed: from how many months before the end, with how many hours of training since it was issued. */
    renewal: z
      .strictObject({ windowMonths: whole('renewal.windowMonths'), trainingHours: whole('renewal.trainingHours') })
      .nullable(),
    /** Months after a failed exam before the next, and for how long papers passed are kept. */
    resit: z.strictObject({
      waitMonths: whole('resit.waitMonths'),
      attempts: whole('resit.attempts'),
      keepPassedMonths: whole('resit.keepPassedMonths'),
    }),
    /** What one exam costs its candidate, in yuan; left out while it is not published, 0 where nothing is asked. */
    feeYuan: whole('feeYuan').optional(),
    /** One question as candidates meet it, with what a good answer holds; left out while none is published. */
    sample: z.strictObject({ zh: question, en: question }).optional(),
    /** The bodies that each issue a certificate from one exam; each must be authorised on the day. */
    issuers: z.array(id).min(1).max(6),
    standard: z.strictObject({ name: bilingual, version: z.string().min(1).max(60) }),
  })
  .refine((scheme) => scheme.papers.reduce((sum, one) => sum + one.weight, 0) === 100, {
    message: 'weights-not-100',
    path: ['papers'],
  })
  .refine((scheme) => distinct(scheme.papers.map((one) => one.id)), { message: 'paper-twice', path: ['papers'] })
  .refine((scheme) => distinct(scheme.issuers), { message: 'issuer-twice', path: ['issuers'] })
  .refine((scheme) => readable(() => routesOf(scheme.eligibility)), {
    message: 'too-many-routes',
    path: ['eligibility'],
  })
  .refine((scheme) => scheme.renewal === null || scheme.validityMonths !== null, {
    message: 'renewal-without-end',
    path: ['renewal'],
  });
export type SchemeContent = z.infer<typeof schemeContent>;

/** The fault of a scheme as a form shows it: where, and which rule it breaks. */
export interface SchemeFault {
  readonly field: string;
  readonly code: string;
}

export function schemeFaults(content: unknown): SchemeFault[] {
  const parsed = schemeContent.safeParse(content);
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({
        field: issue.path.join('.'),
        code: issue.code === 'custom' ? issue.message : issue.code,
      }));
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
