import { sessionCookieName } from '../../app/accounts/sessions/lucia.server';
import { openSession } from '../../app/accounts/sessions/sessions.server';
import { systemRandom } from '../../app/secrets/token.server';
import { accounts, roleGrants } from '../../db/schema/index';
import type { Database } from '../../db/client';
import { write } from '../../db/write';
import { processorTimeOf } from '../processor-time';
import { load, type LoadResult } from './load';
import { freePort, startNode, stop } from './processes';

/** The built server and the floor, each in a process of its own. */
export interface Served {
  readonly origin: string;
  /** The Cookie header of somebody who reviews and is an official. */
  readonly cookie: string;
  /** Loads the floor, then each case, and prints each beside it. */
  compare(cases: readonly Case[]): Promise<void>;
  stop(): Promise<void>;
}

/** What is asked for, again and again, under a name. */
type Case = readonly [name: string, addresses: readonly string[], headers: Readonly<Record<string, string>>];

interface Options {
  root: string;
  dataDir: string;
  seconds: number;
  file: string;
  db: Database;
}

/**
 * A load with the processor time the server's process took for one answer, milliseconds; null where there is no /proc.
 */
interface Measured extends LoadResult {
  readonly processor: number | null;
}

export async function startServed({ root, dataDir, seconds, file, db }: Options): Promise<Served> {
  const cookie = signIn(db);
  const [floorPort, port] = [await freePort(), await freePort()];
  const floor = await startNode(['tests/bench/floor.js', file, String(floorPort)], {}, /ready/, root);
  const environment = { DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' };
  const server = await startNode(['bin/start.js'], environment, /http:\/\//, root);
  const measure = async (pid: number, ...asked: Parameters<typeof load>): Promise<Measured> => {
    const before = processorTimeOf(pid);
    const result = await load(...asked);
    const after = processorTimeOf(pid);
    return { ...result, processor: before === null || after === null ? null : (after - before) / result.answers };
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    cookie,
    async compare(cases) {
      // Not counted: after 400 made pages V8 still compiled, which cost each answer half as much again.
      const warmUp = { duration: seconds };
      await load(floorPort, ['/'], warmUp);
      const bare = await measure(floor.pid!, floorPort, ['/'], { duration: seconds });
      row('floor: bare node:http, 20 companies', bare, bare);
      for (const [name, addresses, headers] of cases) {
        await load(port, addresses, warmUp, headers);
        row(name, await measure(server.pid!, port, addresses, { duration: seconds }, headers), bare);
      }
    },
    stop: async () => void (await Promise.all([stop(server), stop(floor)])),
  };
}

/** A session such as signing in opens, for an account made here. */
function signIn(db: Database): string {
  const now = new Date();
  const at = now.toISOString();
  const session = write(db, (tx) => {
    const { id } = tx
      .insert(accounts)
      .values({
        email: 'bench@example.cn',
        emailVerifiedAt: at,
        passwordHash: 'x',
        state: 'active',
        language: 'zh',
        createdAt: at,
      })
      .returning({ id: accounts.id })
      .get();
    for (const role of ['reviewer', 'official'] as const)
      tx.insert(roleGrants).values({ accountId: id, role, grantedAt: at }).run();
    const occasion = { now, random: systemRandom, userAgent: 'bench' };
    return openSession(tx, id, { stage: 'open', secondFactor: true }, occasion);
  });
  return `${sessionCookieName}=${session.token}`;
}

function row(name: string, result: Measured, floor: Measured): void {
  const ratio = (result.perSecond / floor.perSecond).toFixed(3);
  const processor =
    result.processor === null || floor.processor === null
      ? ''
      : `   ${result.processor.toFixed(3)} ms of processor   ${(floor.processor / result.processor).toFixed(3)} × floor by it`;
  console.log(
    `${name.padEnd(38)} ${result.perSecond.toFixed(0).padStart(7)}/s   p50 ${result.p50} ms   p99 ${result.p99} ms   ${ratio} × floor${processor}`,
  );
}
