import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { demonstrate } from '../../seeds/demonstration/demonstrate';
import { codeNow, type CastName, type SignIn } from '../../seeds/demonstration/people';
import { startServer, type ServerProcess } from '../setup/server-process';
import type { Page } from './harness';
import { arrive } from './steps';

export interface Demonstration {
  readonly base: string;
  readonly dataDir: string;
  /** Signs somebody of the cast in, with the second factor where the role asks for one: once per person and half minute. */
  signIn(page: Page, name: CastName): Promise<void>;
  stop(): Promise<void>;
}

/** A server of its own on made-up people and firms in every state. */
export async function startDemonstration(): Promise<Demonstration> {
  const dataDir = mkdtempSync(join(tmpdir(), 'twinatlas-demonstration-'));
  await demonstrate({ root: resolve('.'), dataDir, databaseName: 'twinatlas.db', now: new Date(), environment: {} });
  const signIns = JSON.parse(readFileSync(join(dataDir, 'demonstration-sign-ins.json'), 'utf8')) as SignIn[];
  const server: ServerProcess = await startServer({ dataDir });
  const base = server.address.replace('127.0.0.1', 'localhost');
  return {
    base,
    dataDir,
    async signIn(page, name) {
      const one = signIns.find(({ email }) => email === `${name}@demo.example.cn`)!;
      await page.goto(`${base}/sign-in`);
      await page.getByLabel('邮箱').fill(one.email);
      await page.getByLabel('密码').fill(one.password);
      await arrive(page.getByRole('main').getByRole('button', { name: '登录', exact: true }));
      if (!one.totp) return;
      await page.locator('main input[name=code]').fill(codeNow(one.totp, new Date()));
      await arrive(page.locator('main button[type=submit]').first());
    },
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
