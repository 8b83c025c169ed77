import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { openDatabase, type Database } from '../db/client';

/** In the folder that goes when the run ends: tests that share a process have no end of their own to tidy up at. */
function opening(write: (file: string) => void): Database {
  const folder = mkdtempSync(join(dirname(inject('templateDatabase')), 'test-'));
  const file = join(folder, 'twinatlas.db');
  write(file);
  return openDatabase(file);
}

/** A database of one's own with the shipped facts, in a file; removed when the run ends. */
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
