import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { codeNow, type CastName, type SignIn } from '../../seeds/demonstration/people';
import { demonstrationCopy } from '../seeds/demonstration-copy';
import { startServer, type ServerProcess } from '../setup/server-process';
import { expect, type Page } from './harness';
import { arrive } from './steps';

export interface Demonstration {
  readonly base: string;
  readonly dataDir: string;
  /**
   * Signs somebody of the cast in, with the second factor where the role asks for one, and ends on their account page.
   */
  signIn(page: Page, name: CastName): Promise<void>;
  stop(): Promise<void>;
}

/** A server of its own on made-up people and firms in every state. */
export async function startDemonstration(): Promise<Demonstration> {
  const dataDir = await demonstrationCopy();
  const signIns = JSON.parse(readFileSync(join(dataDir, 'demonstration-sign-ins.json'), 'utf8')) as SignIn[];
  const server: ServerProcess = await startServer({ dataDir });
  const base = server.address.replace('127.0.0.1', 'localhost');
  /** An authenticator's code is good once per half minute: whoever has signed in goes on with that session. */
  const sessions = new Map<CastName, Awaited<ReturnType<BrowserContext['cookies']>>>();
  return {
    base,
    dataDir,
    async signIn(page, name) {
      const session = sessions.get(name);
      if (session) {
        await page.context().addCookies(session);
        await page.goto(`${base}/account`);
        return;
      }
      const one = signIns.find(({ email }) => email === `${name}@demo.example.cn`)!;
      await page.goto(`${base}/sign-in`);
      await page.getByLabel('邮箱').fill(one.email);
      await page.getByLabel('密码').fill(one.password);
      await arrive(page.getByRole('main').getByRole('button', { name: '登录', exact: true }));
      if (one.totp) {
        await page.locator('main input[name=code]').fill(codeNow(one.totp, new Date()));
        await arrive(page.locator('main button[type=submit]').first());
      }
      expect(new URL(page.url()).pathname).toBe('/inbox');
      await page.goto(`${base}/account`);
      sessions.set(name, await page.context().cookies());
    },
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
