import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataVersion, openDatabase, type Database } from '../../db/client';
import { DatabaseNewerThanCode, migrate } from '../../db/migrate';

interface Journal {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
}

let folder: string;
let db: Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twinatlas-migrate-'));
  cpSync('db/migrations', join(folder, 'now'), { recursive: true });
  db = openDatabase(join(folder, 'twinatlas.db'));
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the migrations with one more on top. */
function withOneMore(name: string, sql: string): string {
  const next = join(folder, 'next');
  cpSync('db/migrations', next, { recursive: true });
  const path = join(next, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as Journal;
  const last = journal.entries.at(-1)!;
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: name });
  writeFileSync(path, JSON.stringify(journal));
  writeFileSync(join(next, `${name}.sql`), sql);
  return next;
}

const newestTag = () =>
  (JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as Journal).entries.at(-1)!.tag;

describe('migrating', () => {
  it('brings a fresh file to the newest schema', () => {
    migrate(db, join(folder, 'now'));
    const tables = db.$client.prepare("select name from sqlite_master where type = 'table'").pluck().all();
    expect(tables).toEqual(expect.arrayContaining(['regions', 'companies', 'observations', 'shipped_rows']));
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('writes nothing when the schema is there already', () => {
    migrate(db, join(folder, 'now'));
    const version = dataVersion(db);
    migrate(db, join(folder, 'now'));
    expect(dataVersion(db)).toBe(version);
  });

  it('refuses a database newer than the code, names both, and leaves it alone', () => {
    migrate(db, withOneMore('9999_later', 'create table later (id integer primary key);'));
    const version = dataVersion(db);
    let refusal: unknown;
    try {
      migrate(db, join(folder, 'now'));
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(DatabaseNewerThanCode);
    expect(refusal).toMatchObject({ databaseMigration: '9999_later', codeMigration: newestTag() });
    expect((refusal as Error).message).toContain('9999_later');
    expect(dataVersion(db)).toBe(version);
  });

  it('applies what an older database lacks', () => {
    migrate(db, join(folder, 'now'));
    migrate(db, withOneMore('9999_later', 'create table later (id integer primary key);'));
    expect(db.$client.prepare("select count(*) from sqlite_master where name = 'later'").pluck().get()).toBe(1);
  });

  it('leaves the schema as it was when a migration fails half-way', () => {
    migrate(db, join(folder, 'now'));
    const broken = withOneMore(
      '9999_broken',
      'create table half (id integer);\n--> statement-breakpoint\ncreate table half (id integer);',
    );
    expect(() => migrate(db, broken)).toThrow();
    expect(db.$client.prepare("select count(*) from sqlite_master where name = 'half'").pluck().get()).toBe(0);
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('says so when a migration leaves a row pointing at nothing', () => {
    migrate(db, join(folder, 'now'));
    const orphaning = withOneMore(
      '9999_orphan',
      "insert into segments values ('x.y', 'nowhere', 'upstream', 1, 'a', 'a', 'a', 'a', 'a');",
    );
    expect(() => migrate(db, orphaning)).toThrow('segments → chains');
  });
});
