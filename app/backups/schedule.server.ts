import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../db/client';
import { settings } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { firstSchedule, type BackupSchedule } from './schedule';
import type { Actor } from '../accounts/permissions/actor';
import { authorise } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { recordEvent } from '../events/record.server';
import { ok, type Outcome } from '../outcome';

const key = 'backup_schedule';
const stored = z.object({ everyHours: z.number().int().nonnegative(), keep: z.number().int().positive() });

/** The schedule an administrator chose, or the one before anybody did. */
export function readSchedule(db: Database | Transaction): BackupSchedule {
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.key, key)).get();
  return row ? stored.parse(JSON.parse(row.value)) : firstSchedule;
}

/** Chooses how often a backup is made and how many are kept. */
export function chooseSchedule(
  db: Database,
  actor: Actor,
  schedule: BackupSchedule,
  occasion: Occasion,
): Outcome<null, PermissionRefusal> {
  const thing = { type: 'backup', id: 'schedule' };
  const allowed = authorise(db, actor, 'backup.run', {}, thing, occasion);
  if (!allowed.ok) return allowed;
  return write(db, (tx) => {
    const before = readSchedule(tx);
    const value = JSON.stringify({ everyHours: schedule.everyHours, keep: schedule.keep });
    tx.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } }).run();
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId, role: allowed.value },
        deed: 'backup.schedule',
        thing,
        before: { ...before },
        after: { everyHours: schedule.everyHours, keep: schedule.keep },
      },
      occasion,
    );
    return ok(null);
  });
}
