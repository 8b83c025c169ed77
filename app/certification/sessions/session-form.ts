import { z } from 'zod';
import { appealDecisions } from '../applications/application-state';
import { attendances } from './attendance';
import { planForm } from './plan-form';
import { ifShown } from '../../web/if-shown';

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

export const sessionMoveForm = z.object({
  move: z.enum(['open', 'close', 'reopen', 'cancel']),
  reason: ifShown(z.string().trim().max(2000), ''),
});
export const sessionChangeForm = planForm.omit({ scheme: true });
export const assessorForm = z.object({
  assessor: number,
  act: z.enum(['assign', 'dismiss']),
  q: z.string().max(100),
});
export const attendanceForm = z.object({
  candidateNumber: z.string().trim().min(1).max(20),
  attendance: z.enum(attendances),
  reason: ifShown(z.string().trim().max(2000), ''),
});
/** Candidate numbers apart by spaces, commas or lines. */
export const identitiesForm = z.object({
  except: z
    .string()
    .max(4000)
    .transform((text) =>
      text
        .normalize('NFKC')
        .split(/[\s,，、;；]+/)
        .filter((one) => one !== ''),
    ),
});
export const resultForm = z.object({ mark: z.string().max(40) });
export const rescoringForm = z.object({
  candidateNumber: z.string().trim().min(1).max(20),
  reason: ifShown(z.string().trim().max(2000), ''),
});
export const appealForm = z.object({
  decision: z.enum([...appealDecisions, 'confirm']),
  reason: ifShown(z.string().trim().max(2000), ''),
});
