import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from './server-process';

declare module 'vitest' {
  interface ProvidedContext {
    /** A running server with the shipped facts, shared by all browser tests: read from it, do not write. */
    serverAddress: string;
  }
}

/** Builds when needed (as `npm start` does) and serves once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'twinatlas-server-'));
  const server = await startServer({ dataDir });
  project.provide('serverAddress', server.address);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
