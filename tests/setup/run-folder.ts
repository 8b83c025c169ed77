import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Holds everything that this run writes beside the checkout; gone when it ends. */
    runFolder: string;
  }
}

const day = 86_400_000;

/**
 * Whatever tests, their servers and browsers put where temporary files go lies in one folder of this run, which goes
 * with it, however a worker ends. A run that was killed leaves its folder: the next one a day later takes it away.
 */
export default function setup(project: TestProject): () => void {
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-run-'));
  removeOldRuns(folder);
  process.env.TMPDIR = folder;
  project.provide('runFolder', folder);
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    remove(folder);
  };
}

/**
 * Takes away what runs that were killed left beside `newest` more than a day before it was made; nothing else. The
 * disk says when that was: this process may have been given another day (`npm run test:dates`), and would take the
 * folders of runs that go on.
 */
export function removeOldRuns(newest: string): void {
  const place = dirname(newest);
  const made = statSync(newest).mtimeMs;
  for (const name of readdirSync(place)) {
    if (!/^twinatlas-(run|report)-[A-Za-z0-9]{6}$/.test(name)) continue;
    const folder = join(place, name);
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && made - found.mtimeMs > day) remove(folder);
  }
}

/** A browser that is ending may still write into it. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
