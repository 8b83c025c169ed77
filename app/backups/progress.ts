import { z } from 'zod';

/** What a backup does one after the other; a backup that is not sealed leaves that step out. */
export const backupSteps = ['database', 'files', 'check', 'seal', 'finish'] as const;
export type BackupStep = (typeof backupSteps)[number];

/** How far a backup has come: `done` of `total` (pages, files, parts) in its step. */
export const progressSchema = z.object({
  /** ISO moment at which it was begun. */
  begun: z.string().datetime(),
  step: z.enum(backupSteps),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  sealed: z.boolean(),
});
export type BackupProgress = z.infer<typeof progressSchema>;

/** Which step of how many it is (from 1), and the share of all that is done, from 0 to 1: each step counts alike. */
export function placeOf({ step, done, total, sealed }: BackupProgress): {
  readonly position: number;
  readonly steps: number;
  readonly share: number;
} {
  const steps = backupSteps.filter((one) => sealed || one !== 'seal');
  const position = steps.indexOf(step) + 1;
  const within = total > 0 ? Math.min(done / total, 1) : 0;
  return { position, steps: steps.length, share: (position - 1 + within) / steps.length };
}
