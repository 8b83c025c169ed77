import { z } from 'zod';

/** How often a backup is made, and how many are kept: the administrator's settings. */
export interface BackupSchedule {
  /** Hours between two; 0: none by itself. */
  readonly everyHours: number;
  /** How many whole backups are kept; the newest always is. */
  readonly keep: number;
}

/** Before an administrator decides: one a day, for two weeks. */
export const firstSchedule: BackupSchedule = { everyHours: 24, keep: 14 };

const scheduleLimits = { everyHours: 24 * 30, keep: 400 } as const;

const whole = (most: number, least: number) =>
  z
    .string({ error: 'required' })
    .regex(/^\d{1,4}$/, { error: 'not-in-range' })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error: 'not-in-range' });

/** The form of the settings; its messages are refusal codes. */
export const scheduleForm = z.object({
  everyHours: whole(scheduleLimits.everyHours, 0),
  keep: whole(scheduleLimits.keep, 1),
});

/** Is a backup due? `age` of the newest in milliseconds, null without one. */
export function isBackupDue({ everyHours }: BackupSchedule, age: number | null): boolean {
  return everyHours > 0 && (age === null || age >= everyHours * 3_600_000);
}

/**
 * When the next is made by itself, as an ISO moment: what is due is made at the server's next look. Null when none is.
 * `newest`: milliseconds since 1970 at which the newest was begun, null without one.
 */
export function nextBackup({ everyHours }: BackupSchedule, newest: number | null, now: Date): string | null {
  if (everyHours === 0) return null;
  const due = newest === null ? now.getTime() : newest + everyHours * 3_600_000;
  return new Date(Math.max(due, now.getTime())).toISOString();
}

/**
 * Has one been due for so long that something is wrong? `waited`: milliseconds since the newest, without one since the
 * installation began.
 */
export function isBackupLate({ everyHours }: BackupSchedule, waited: number): boolean {
  return everyHours > 0 && waited >= 2 * everyHours * 3_600_000;
}
