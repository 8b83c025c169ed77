import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { openSession, sessionCookie } from '../../app/accounts/sessions/sessions.server';
import { systemRandom } from '../../app/secrets/token.server';
import { openDatabase, type Database } from '../../db/client';
import { write } from '../../db/write';
import { examScene } from '../certification/exam-scene';
import { startServer, type ServerProcess } from '../setup/server-process';
import type { Page, PageOptions } from './harness';
import { main } from './steps';

export let server: ServerProcess;
export let base: string;
export let db: Database;
export let scene: ReturnType<typeof examScene>;

/** A server of its own for the tests of a file, where an exam can be held. */
export function useExams(): void {
  beforeAll(async () => {
    server = await startServer({ environment: { SECRET_KEY: '07'.repeat(32) } });
    base = server.address.replace('127.0.0.1', 'localhost');
    db = openDatabase(join(server.dataDir, 'twinatlas.db'));
    scene = examScene(db);
  });
  afterAll(async () => {
    db.$client.close();
    await server.stop();
  });
}

export const text = async (page: Page) => (await main(page).textContent())!;

const without: PageOptions = { javaScriptEnabled: false, tolerates: /4(03|04|09|22)/ };

/** A page of somebody who is signed in, with a second factor. */
export async function as(
  open: (path: string, options?: PageOptions) => Promise<Page>,
  actor: Actor,
  path = '/account',
  options: PageOptions = without,
): Promise<Page> {
  const { token } = write(db, (tx) =>
    openSession(
      tx,
      actor.accountId,
      { stage: 'open', secondFactor: true },
      { now: new Date(), random: systemRandom, userAgent: 'test' },
    ),
  );
  const [name = '', value = ''] = sessionCookie(db, token).split(';', 1)[0]!.split('=');
  // A page that names its icon: for one that does not, a browser that is new asks for /favicon.ico and is told 404.
  const page = await open(`${base}/sign-in`, options);
  await page
    .context()
    .addCookies([{ name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }]);
  await page.goto(`${base}${path}`);
  return page;
}
