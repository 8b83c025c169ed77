import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import type { Handler } from 'express';
import { sparingReaders } from '../../db/busy';
import { openDatabase, type Database } from '../../db/client';
import { migrate } from '../../db/migrate';
import { underStartLock } from '../../db/start-lock';
import { loadShippedFacts } from '../../seeds/load';
import { startBackups } from '../backups/scheduled.server';
import { columnsOf } from '../directory/held-columns.server';
import type { BarOf } from '../web/bar-reader';
import { application } from './application.server';
import { keepHeadFile } from '../events/head-file.server';
import { checkHistory, recordLosses } from './history-check.server';
import { openInstallation, startNotices, type Installation } from './installation.server';
import { refuseLostDatabase } from './lost-database.server';
import type { MarkupOf } from './made-page.server';
import { databaseName, prepareDataFolder } from './start-failure.server';
import { tightenRights } from './tightened-rights.server';

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
  dataDir: string;
  /** The checkout: where db/migrations, seeds/data and build/client lie. */
  root: string;
  trustedProxy?: boolean;
  /** Free space below which /readyz says 503; 200 when left out. */
  leastFreeMegabytes?: number;
  development?: Handler;
  barOf: BarOf;
  markupOf: MarkupOf;
}

interface Served {
  port: number;
  /** What the operator should read after a start. */
  notices: string[];
  /** Takes no new connections, lets running requests finish, checkpoints and closes the database. */
  stop(): Promise<void>;
}

/** Longest time running requests, and the mail or batch under way, are waited for when stopping, in milliseconds. */
const patience = 4000;

/**
 * Opens the database (migrating and loading the shipped facts) and serves until stopped. `startFailure` words its
 * errors.
 */
export async function serve(build: ServerBuild | (() => Promise<ServerBuild>), options: ServeOptions): Promise<Served> {
  prepareDataFolder(options.dataDir);
  const rights = tightenRights(options.dataDir);
  const { db, notices } = openWithFacts(options);
  let installation: Installation | undefined;
  let head: { stop: () => void } | undefined;
  try {
    const noting = (head = keepHeadFile(db, options.dataDir));
    const { PUBLIC_ORIGIN, FORMER_ORIGINS, SECRET_KEY, SMTP_URL, MAIL_FROM } = process.env;
    installation = openInstallation(db, options.dataDir, {
      PUBLIC_ORIGIN,
      FORMER_ORIGINS,
      SECRET_KEY,
      SMTP_URL,
      MAIL_FROM,
    });
    const server = createServer(
      { requestTimeout: 60_000, headersTimeout: 20_000 },
      application(build, db, installation, { ...options, trustedProxy: options.trustedProxy ?? false }),
    );
    // Made now, not while the first reader waits.
    columnsOf(db);
    sparingReaders(db);
    await listening(server, options);
    const backups = startBackups(db, options.dataDir, options.root);
    const beside = { stop: () => [backups, noting].forEach((one) => one.stop()) };
    return await running(server, db, installation, beside, [...rights, ...notices]);
  } catch (error) {
    installation?.close();
    head?.stop();
    db.$client.close();
    throw error;
  }
}

async function running(
  server: Server,
  db: Database,
  installation: Installation,
  beside: { stop: () => void },
  notices: string[],
): Promise<Served> {
  const { port } = server.address() as AddressInfo;
  installation.ownOrigin ||= `http://localhost:${port}`;
  installation.start();
  return {
    port,
    notices: [...notices, ...(await startNotices(db, installation))],
    async stop() {
      try {
        await Promise.all([closed(server), within(installation.rest())]);
        beside.stop();
        db.$client.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        installation.close();
        db.$client.close();
      }
    },
  };
}

/** Several processes may share a data folder: they prepare it one after the other and see each other's commits. */
function openWithFacts({ dataDir, root }: ServeOptions): { db: Database; notices: string[] } {
  return underStartLock(join(dataDir, 'start.lock'), () => {
    refuseLostDatabase(dataDir);
    const db = openDatabase(join(dataDir, databaseName));
    try {
      const { losses, notices } = checkHistory(db, dataDir, {
        BACKUP_DIR: process.env.BACKUP_DIR,
        ACCEPT_LOST_HISTORY: process.env.ACCEPT_LOST_HISTORY,
      });
      migrate(db, join(root, 'db/migrations'));
      loadShippedFacts(db, join(root, 'seeds/data'));
      recordLosses(db, losses, { now: new Date(), requestId: `start-${randomUUID()}` });
      return { db, notices };
    } catch (error) {
      db.$client.close();
      throw error;
    }
  });
}

function listening(server: Server, { port, host }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** What hangs, such as a mail server, is left behind: a mail cut off is sent again by the next start. */
function within(work: Promise<void>): Promise<void> {
  return Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, patience).unref())]);
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });
}
