import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

function opening(write: (file: string) => void): Database {
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-test-'));
  const file = join(folder, 'twinatlas.db');
  write(file);
  const db = openDatabase(file);
  opened.push({ db, folder });
  return db;
}

/** A database of one's own with the shipped facts, in a file; closed and removed after the test file. */
export function testDatabase(): Database {
  return opening((file) => copyFileSync(inject('templateDatabase'), file));
}

/** The same, migrated but without facts. */
export function emptyDatabase(): Database {
  return opening((file) => copyFileSync(inject('emptyTemplateDatabase'), file));
}

/** A copy of a database as it stands: a scene that is dear to make is made once and copied for each test. */
export function copyOfDatabase(db: Database): Database {
  return opening((file) => writeFileSync(file, db.$client.serialize()));
}
