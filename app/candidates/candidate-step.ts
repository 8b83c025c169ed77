import { z } from 'zod';
import { ifShown } from '../web/if-shown';

/** What a candidate does with an application, each at its own address. */
export const candidateSteps = ['submission', 'withdrawal', 'appeal', 'resit', 'seat'] as const;
export type CandidateStep = (typeof candidateSteps)[number];

export const stepForm = z.object({
  reason: ifShown(z.string().trim().max(2000), ''),
  session: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .nullish()
    .transform((id) => id ?? null),
});
export type StepForm = z.output<typeof stepForm>;

export const startForm = z.object({
  occupation: z.string().min(1).max(60),
  level: z
    .string()
    .regex(/^[1-9]$/)
    .transform(Number),
});
