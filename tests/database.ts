import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { openDatabase, type Database } from '../db/client';

const opened: { db: Database; folder: string }[] = [];

afterAll(() => {
  for (const { db, folder } of opened.splice(0)) {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

function copyOf(template: string): Database {
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-test-'));
  const file = join(folder, 'twinatlas.db');
  copyFileSync(template, file);
  const db = openDatabase(file);
  opened.push({ db, folder });
  return db;
}

/** A database of one's own with the shipped facts, in a file; closed and removed after the test file. */
export function testDatabase(): Database {
  return copyOf(inject('templateDatabase'));
}

/** The same, migrated but without facts. */
export function emptyDatabase(): Database {
  return copyOf(inject('emptyTemplateDatabase'));
}
