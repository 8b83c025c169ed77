import { mkdirSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { isBackupUnderWay, lockBackups } from '../../app/backups/backup-lock.server';
import { orderBackup } from '../../app/backups/backup-order.server';
import { backupRun } from '../../app/backups/backup-run.server';
import { backupSteps, placeOf, type BackupProgress } from '../../app/backups/progress';
import { noteProgress, readProgress } from '../../app/backups/progress-file.server';
import { backupReport } from '../../app/backups/reports.server';
import { takeBackup } from '../../app/backups/take-backup.server';
import { listHistoryOfThing } from '../../app/events/events.server';
import { openDatabase } from '../../db/client';
import { events } from '../../db/schema/index';
import { installation } from './scene';

const now = new Date('2026-11-29T07:00:00.000Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const occasion = (at = now) => ({ now: at, requestId: 'r' }) as never;
const administrator = {
  accountId: 1,
  roles: [{ role: 'administrator', regionCode: null, companyId: null }],
  session: { secondFactor: true },
} as unknown as Actor;
const starts = (db: Parameters<typeof listHistoryOfThing>[0]) =>
  listHistoryOfThing(db, { type: 'backup', id: 'order' }).map(({ deed, outcome }) => `${deed} ${outcome}`);

describe('a backup that an administrator orders', () => {
  test('is begun once for two clicks at once, on two servers too, and history names who ordered it', () => {
    const { db } = installation(0);
    const other = openDatabase(db.$client.name);
    let begun = 0;
    const begin = () => (begun += 1) > 0;
    expect(orderBackup(db, administrator, begin, occasion())).toEqual({ ok: true, value: 'begun' });
    expect(orderBackup(other, administrator, begin, occasion())).toEqual({ ok: true, value: 'under-way' });
    other.$client.close();
    expect(begun).toBe(1);
    expect(listHistoryOfThing(db, { type: 'backup', id: 'order' })).toMatchObject([
      { deed: 'backup.start', outcome: 'done', actorId: 1, actorRole: 'administrator' },
    ]);
  });

  test('is refused to anybody else, with the denial in history and nothing begun', () => {
    const { db } = installation(0);
    const begin = () => {
      throw new Error('begun all the same');
    };
    expect(orderBackup(db, { ...administrator, roles: [] }, begin, occasion())).toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
    expect(db.select().from(events).where(eq(events.deed, 'backup.run')).all()).toMatchObject([
      { outcome: 'denied', actorId: 1, thingId: 'order' },
    ]);
    expect(starts(db)).toEqual([]);
  });

  test('is not begun beside one that a command or the schedule is making', () => {
    const { db, dataDir } = installation(0);
    const release = lockBackups(dataDir);
    expect(orderBackup(db, administrator, () => true, occasion())).toEqual({ ok: true, value: 'under-way' });
    release();
    expect(starts(db)).toEqual([]);
    expect(orderBackup(db, administrator, () => true, occasion())).toEqual({ ok: true, value: 'begun' });
  });

  test('is under way until its event, and cut off when a minute passes without a word of it; then it may be ordered again', async () => {
    const { db, dataDir } = installation(0);
    orderBackup(db, administrator, () => true, occasion());
    expect(backupRun(db, later(59))).toEqual({ state: 'under-way', since: now.toISOString(), progress: null });
    expect(backupRun(db, later(60))).toEqual({ state: 'cut-off', since: now.toISOString() });
    expect(orderBackup(db, administrator, () => true, occasion(later(61)))).toEqual({ ok: true, value: 'begun' });
    const { done } = await backupReport(db.$client.name, {}, { withKey: false, now: later(62) });
    expect([done, backupRun(db, later(62)), readProgress(dataDir)]).toEqual([true, null, null]);
    expect(readdirSync(join(dataDir, 'backups'))).toEqual(['twinatlas-2026-11-29T070102Z']);
  });

  test('that fails, or cannot be begun where nothing is built, is over, with an event that says why', async () => {
    const { db, dataDir } = installation(0);
    orderBackup(db, administrator, () => false, occasion());
    expect(backupRun(db, later(1))).toBe(null);
    expect(starts(db).sort()).toEqual(['backup.make failed', 'backup.start done']);
    orderBackup(db, administrator, () => true, occasion(later(2)));
    mkdirSync(join(dataDir, 'backups/twinatlas-2026-11-29T070003Z'), { recursive: true });
    expect((await backupReport(db.$client.name, {}, { withKey: false, now: later(3) })).done).toBe(false);
    expect(backupRun(db, later(3))).toBe(null);
  });

  test('that was killed leaves its note, which is taken for one under way for a minute only', () => {
    const { db, dataDir } = installation(0);
    noteProgress(dataDir, now, false).tell('files', 3, 4);
    utimesSync(join(dataDir, 'backup-progress.json'), now, now);
    const progress = { begun: now.toISOString(), step: 'files', done: 3, total: 4, sealed: false };
    expect(backupRun(db, later(59))).toEqual({ state: 'under-way', since: now.toISOString(), progress });
    expect(backupRun(db, later(60))).toEqual({ state: 'cut-off', since: now.toISOString() });
    const release = lockBackups(dataDir);
    expect(backupRun(db, later(9999))).toMatchObject({ state: 'under-way', progress });
    release();
  });
});

describe('progress', () => {
  test('goes through every step in order and never back, sealed or not', async () => {
    const { dataDir } = installation(4);
    for (const [passphrase, steps] of [
      [null, backupSteps.filter((step) => step !== 'seal')],
      ['correct horse battery', backupSteps],
    ] as const) {
      const told: BackupProgress[] = [];
      await takeBackup({
        dataDir,
        folder: mkdtempSync(join(tmpdir(), 'twinatlas-order-')),
        now,
        withKey: false,
        passphrase,
        tell: (step, done, total) =>
          told.push({ begun: now.toISOString(), step, done, total, sealed: passphrase !== null }),
      });
      const shares = told.map((one) => placeOf(one).share);
      expect(shares).toEqual([...shares].sort((one, other) => one - other));
      expect([...new Set(told.map(({ step }) => step))]).toEqual(steps);
      expect(shares.at(-1)).toBe(1);
    }
  });

  test('names the step, and counts a step of unknown length as not begun', () => {
    const at = { begun: now.toISOString(), done: 1, total: 2, sealed: true } as const;
    expect(placeOf({ ...at, step: 'database' })).toEqual({ position: 1, steps: 5, share: 0.1 });
    expect(placeOf({ ...at, step: 'check', done: 0, total: 0, sealed: false })).toEqual({
      position: 3,
      steps: 4,
      share: 0.5,
    });
  });

  test('a look at the lock takes it from nobody', () => {
    const { dataDir } = installation(0);
    expect(isBackupUnderWay(dataDir)).toBe(false);
    const release = lockBackups(dataDir);
    expect(isBackupUnderWay(dataDir)).toBe(true);
    release();
    expect(isBackupUnderWay(dataDir)).toBe(false);
    lockBackups(dataDir)();
  });
});
