import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { sessionCookieName } from '../../app/accounts/sessions/lucia.server';
import { openSession } from '../../app/accounts/sessions/sessions.server';
import { systemRandom } from '../../app/secrets/token.server';
import { openDatabase, type Database } from '../../db/client';
import { accounts, events, roleGrants } from '../../db/schema/index';
import { write } from '../../db/write';
import { startServer, type ServerProcess } from '../setup/server-process';
import { genuineForm } from '../web/genuine-form';
import { desktop, describe, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from './harness';

let server: ServerProcess;
let db: Database;
let base = '';
let token = '';

/** An administrator with the second factor, signed in a moment ago. */
function administrator(): string {
  const now = new Date();
  return write(db, (tx) => {
    const { id } = tx
      .insert(accounts)
      .values({
        email: 'admin@example.cn',
        passwordHash: 'x',
        state: 'active',
        language: 'zh',
        createdAt: now.toISOString(),
      })
      .returning({ id: accounts.id })
      .get();
    tx.insert(roleGrants).values({ accountId: id, role: 'administrator', grantedAt: now.toISOString() }).run();
    const stage = { stage: 'open', secondFactor: true } as const;
    return openSession(tx, id, stage, { now, random: systemRandom, userAgent: 'test' }).token;
  });
}

beforeEach(async () => {
  server = await startServer({ environment: { BACKUP_DIR: '' } });
  base = server.address.replace('127.0.0.1', 'localhost');
  db = openDatabase(join(server.dataDir, 'twinatlas.db'));
  token = administrator();
});
afterEach(async () => {
  db?.$client.close();
  await server?.stop();
});

const signedIn = () => ({ name: sessionCookieName, value: token, url: base.replace('http:', 'https:'), secure: true });
const backups = () => {
  try {
    return readdirSync(join(server.dataDir, 'backups')).filter((name) => name.startsWith('twinatlas-'));
  } catch {
    return [];
  }
};
const deeds = () =>
  db
    .select()
    .from(events)
    .all()
    .filter(({ thingType }) => thingType === 'backup')
    .map(({ deed, outcome, actorId }) => `${deed} ${outcome} ${actorId === null ? 'system' : 'administrator'}`);

describe('the page of backups', () => {
  test('begins one for two clicks at once, shows how far it has come, can be left and come back to, and lists it when it is made', async ({
    open,
  }) => {
    const page = await open(`${base}/sign-in`);
    await page.context().addCookies([signedIn()]);
    await page.goto(`${base}/backups`);
    await expectAccessible(page);
    // The second click, at the same time, from another window.
    const second = fetch(`${base}/backups/order`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: base, cookie: `${sessionCookieName}=${token}` },
      body: genuineForm(),
    });
    await page.getByRole('button', { name: '立即备份' }).click();
    expect((await second).status).toBe(302);
    await page.getByRole('heading', { name: '正在备份' }).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(1);
    expect(await page.getByRole('button', { name: '立即备份' }).count()).toBe(0);
    await expectAccessible(page);
    await page.goto(`${base}/people`);
    await page.goto(`${base}/backups`);
    // It follows by itself; without script the link does.
    await page.getByRole('button', { name: '立即备份' }).waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(1);
    expect(await page.getByText('最近一次备份在 1 小时以内。').count()).toBe(1);
    expect(await page.getByText('最近一次备份已成功：').count()).toBe(1);
    expect(backups()).toHaveLength(1);
    expect(deeds()).toEqual(['backup.start done administrator', 'backup.make done system']);
    // What waits for a form of another page is not in the way.
    await page.goto(`${base}/inbox/mail-settings`);
    await page.context().clearCookies();
    await page.locator('main form[method=post] button[type=submit]').first().click();
    await page.waitForURL(/after=form-kept/);
    await page.context().addCookies([signedIn()]);
    expect((await page.goto(`${base}/backups`))!.status()).toBe(200);
    // The session ends while the schedule is filled in: after signing in again it stands in the form, to be sent.
    await page.locator('[name="everyHours"]').fill('13');
    await page.context().clearCookies();
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForURL(/after=form-kept/);
    await page.context().addCookies([signedIn()]);
    await page.goto(`${base}/backups`);
    expect(await page.locator('[name="everyHours"]').inputValue()).toBe('13');
    expect(await page.getByText('您登录前填写的内容已放回').count()).toBe(1);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存').waitFor();
    await page.reload();
    expect(await page.locator('[name="everyHours"]').inputValue(), 'kept by the server, and by its script').toBe('13');
  });

  test('works without script, in English, and fits a phone', async ({ open }) => {
    const page = await open(`${base}/sign-in`, { javaScriptEnabled: false, viewport: phone });
    await page.context().addCookies([signedIn()]);
    await page.goto(`${base}/backups?lang=en`);
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page.getByRole('heading', { name: 'A backup is being made' }).waitFor();
    await expectNoSidewaysScroll(page);
    await expect
      .poll(async () => {
        await page
          .getByRole('link', { name: 'Refresh' })
          .click({ timeout: 1000 })
          .catch(() => undefined);
        return page.getByRole('button', { name: 'Back up now' }).count();
      })
      .toBe(1);
    expect(backups()).toHaveLength(1);
    for (const viewport of [phone, desktop])
      for (const language of ['', '?lang=en']) {
        await page.setViewportSize(viewport);
        await page.goto(`${base}/backups${language}`);
        await expectNoSidewaysScroll(page);
        if (process.env.PICTURES)
          await page.screenshot({
            path: join(process.env.PICTURES, `backups-${viewport.width}-${language ? 'en' : 'zh'}.png`),
            fullPage: true,
          });
      }
  });
});
