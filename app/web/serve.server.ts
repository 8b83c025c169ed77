import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express from 'express';
import { openDatabase } from '../../db/client';
import { migrate } from '../../db/migrate';
import { loadShippedFacts } from '../../seeds/load';

export interface ServeOptions {
  port: number;
  host: string;
  dataDir: string;
  /** The checkout: where db/migrations, seeds/data, build/client and public lie. */
  root: string;
}

/** Opens the database (migrating and loading the shipped facts when it is empty) and serves until closed. */
export async function serve(build: ServerBuild, options: ServeOptions): Promise<Server> {
  mkdirSync(options.dataDir, { recursive: true });
  const db = openDatabase(join(options.dataDir, 'twinatlas.db'));
  migrate(db, join(options.root, 'db/migrations'));
  loadShippedFacts(db, join(options.root, 'seeds/data'));
  const app = express();
  app.disable('x-powered-by');
  app.use('/assets', express.static(join(options.root, 'build/client/assets'), { immutable: true, maxAge: '1y' }));
  app.use(express.static(join(options.root, 'build/client'), { maxAge: '1h', index: false }));
  app.all(
    '*',
    createRequestHandler({
      build,
      getLoadContext: () => ({ db, now: () => new Date(), nonce: randomBytes(16).toString('base64'), requestId: randomUUID() }),
    }),
  );
  return new Promise((resolve, reject) => {
    const server = app.listen(options.port, options.host, () => resolve(server));
    server.on('error', reject);
  });
}
