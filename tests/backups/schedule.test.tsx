import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { BackupsPage } from '../../app/backups/backups-page';
import { backupsView } from '../../app/backups/backups-view.server';
import { isBackupDue, isBackupLate, nextBackup, scheduleForm } from '../../app/backups/schedule';
import { chooseSchedule, readSchedule } from '../../app/backups/schedule.server';
import { listHistoryOfThing } from '../../app/events/events.server';
import { installation } from './scene';

const hour = 3_600_000;
const occasion = { now: new Date('2026-11-29T07:00:00.000Z'), requestId: 'r' } as never;
const administrator = {
  accountId: 1,
  roles: [{ role: 'administrator', regionCode: null, companyId: null }],
  session: { secondFactor: true },
} as unknown as Actor;

test('a backup is due after its hours and late after twice as many; none by itself is never due', () => {
  const daily = { everyHours: 24, keep: 14 };
  expect([null, 23 * hour, 24 * hour].map((age) => isBackupDue(daily, age))).toEqual([true, false, true]);
  expect([0, 47 * hour, 48 * hour].map((waited) => isBackupLate(daily, waited))).toEqual([false, false, true]);
  expect([isBackupDue({ everyHours: 0, keep: 1 }, null), isBackupLate({ everyHours: 0, keep: 1 }, 48 * hour)]).toEqual([
    false,
    false,
  ]);
});

test('the form takes whole numbers in their range only', () => {
  expect(scheduleForm.parse({ everyHours: '12', keep: '30' })).toEqual({ everyHours: 12, keep: 30 });
  for (const [everyHours, keep] of [
    ['-1', '1'],
    ['1.5', '1'],
    ['721', '1'],
    ['1', '0'],
    ['1', '401'],
    ['0x10', '1'],
    ['', '1'],
  ])
    expect(scheduleForm.safeParse({ everyHours, keep }).success).toBe(false);
});

test('the administrator chooses, with an event; somebody else is refused and nothing changes', () => {
  const { db } = installation(0);
  expect(readSchedule(db)).toEqual({ everyHours: 24, keep: 14 });
  expect(chooseSchedule(db, { ...administrator, roles: [] }, { everyHours: 1, keep: 1 }, occasion)).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
  expect(chooseSchedule(db, administrator, { everyHours: 6, keep: 40 }, occasion)).toMatchObject({ ok: true });
  expect(readSchedule(db)).toEqual({ everyHours: 6, keep: 40 });
  expect(listHistoryOfThing(db, { type: 'backup', id: 'schedule' })[0]).toMatchObject({
    deed: 'backup.schedule',
    before: { everyHours: 24, keep: 14 },
    after: { everyHours: 6, keep: 40 },
  });
});

test('the page says how old the newest backup is, that it is late, and does not guess what a manifest does not say', () => {
  const { db, dataDir } = installation(0);
  mkdirSync(join(dataDir, 'backups/twinatlas-2026-11-27T060000Z'), { recursive: true });
  expect(backupsView(db, new Date('2026-11-29T07:00:00.000Z'))).toMatchObject({
    ageHours: 49,
    late: true,
    sameFolder: true,
    failure: null,
    backups: [{ name: 'twinatlas-2026-11-27T060000Z', bytes: null, lastEvent: null, sealed: null, withKey: null }],
  });
});

test('a new installation without a backup is not late; one that has gone two intervals without is', () => {
  const { db } = installation(1);
  expect(backupsView(db, new Date('2026-11-29T07:00:00.000Z'))).toMatchObject({ ageHours: null, late: false });
  expect(backupsView(db, new Date('2026-12-01T06:00:00.000Z'))).toMatchObject({ ageHours: null, late: true });
});

test('the next is due its hours after the newest, at once when that is past or there is none, and never at 0 hours', () => {
  const now = new Date('2026-11-29T07:00:00.000Z');
  const next = (everyHours: number, age: number | null) =>
    nextBackup({ everyHours, keep: 3 }, age === null ? null : now.getTime() - age, now);
  expect([next(6, 2 * hour), next(6, 9 * hour), next(6, null), next(0, 2 * hour)]).toEqual([
    '2026-11-29T11:00:00.000Z',
    '2026-11-29T07:00:00.000Z',
    '2026-11-29T07:00:00.000Z',
    null,
  ]);
});

test('the page says that it was saved, when the next is made, that none is, and that the newest succeeded', () => {
  const { db } = installation(0);
  const now = new Date('2026-11-29T07:00:00.000Z');
  const view = backupsView(db, now);
  const shown = (more: Partial<typeof view>, saved = false) =>
    renderToStaticMarkup(<BackupsPage language="zh" view={{ ...view, ...more }} saved={saved} fault={null} />);
  expect(shown({})).toContain('下一次自动备份：2026-11-29 15:00');
  expect(shown({})).not.toContain('已保存。');
  expect(shown({ next: null }, true)).toMatch(/已保存。.*自动备份已关闭。/);
  expect(shown({})).not.toContain('已成功');
  expect(shown({ success: now.toISOString() })).toContain('最近一次备份已成功：2026-11-29 15:00');
  // What is typed on the server is folded away.
  expect(shown({}).replace(/<details.*?<\/details>/gs, '')).not.toMatch(/npm run|BACKUP_DIR/);
});
