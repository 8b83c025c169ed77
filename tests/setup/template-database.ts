import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../db/client';
import { migrate } from '../../db/migrate';
import { loadShippedFacts } from '../../seeds/load';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database file holding the shipped facts. */
    templateDatabase: string;
    /** A migrated database file without facts. */
    emptyTemplateDatabase: string;
  }
}

/** Migrates and loads once per run; each test file copies the result (tests/database.ts). */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-template-'));
  const build = (name: string, loaded: boolean): string => {
    const file = join(folder, name);
    const db = openDatabase(file);
    migrate(db, 'db/migrations');
    if (loaded) loadShippedFacts(db, 'seeds/data');
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
    db.$client.close();
    return file;
  };
  project.provide('templateDatabase', build('facts.db', true));
  project.provide('emptyTemplateDatabase', build('empty.db', false));
  return () => rmSync(folder, { recursive: true, force: true });
}
