import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Actor } from '../../app/accounts/permissions/actor';
import { sessionCookieName } from '../../app/accounts/sessions/lucia.server';
import { openSession } from '../../app/accounts/sessions/sessions.server';
import { systemRandom } from '../../app/secrets/token.server';
import { openDatabase, type Database } from '../../db/client';
import { write } from '../../db/write';
import { issuedScene } from '../certificates/issued-scene';
import { startServer } from '../setup/server-process';

export interface IssuedServer {
  readonly base: string;
  readonly db: Database;
  readonly made: Awaited<ReturnType<typeof issuedScene>>;
  /** Lets a page belong to somebody who signed in a moment ago. */
  signedIn(page: Page, actor: Actor): Promise<Page>;
  stop(): Promise<void>;
}

/** A server of its own, of one issued certificate and the people around it, at the address where `reached` has it. */
export async function startIssued(
  reached: (address: string) => Promise<string> = async (address) => address,
): Promise<IssuedServer> {
  const server = await startServer({ environment: { SECRET_KEY: '07'.repeat(32) } });
  const base = (await reached(server.address)).replace('127.0.0.1', 'localhost');
  const db = openDatabase(join(server.dataDir, 'twinatlas.db'));
  return {
    base,
    db,
    made: await issuedScene(db, { origin: base, now: new Date(Date.now() - 60_000) }),
    async signedIn(page, { accountId }) {
      const { token } = write(db, (tx) =>
        openSession(
          tx,
          accountId,
          { stage: 'open', secondFactor: true },
          { now: new Date(), random: systemRandom, userAgent: 'test' },
        ),
      );
      await page
        .context()
        .addCookies([{ name: sessionCookieName, value: token, url: base.replace('http:', 'https:'), secure: true }]);
      return page;
    },
    async stop() {
      db.$client.close();
      await server.stop();
    },
  };
}
