import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startTurns } from '../../app/rounds.server';
import { keysFrom } from '../../app/secrets/keys.server';
import { openThrottle } from '../../app/throttle/throttle.server';
import { mayWrite } from '../../app/server/busy.server';
import { formlessRoutes } from '../../app/server/formless-routes';
import { searchWait } from '../../app/server/search-throttle.server';
import { isBusy, isFree, writeIfFree, writeWhenFree } from '../../db/busy';
import { dataVersion } from '../../db/client';
import { emptyDatabase } from '../database';

/** A database, and the lock on it as another connection holds it. */
function contested() {
  const db = emptyDatabase();
  const other = new SQLite(db.$client.name);
  let holds = false;
  return {
    db,
    note: (value: string) =>
      db.$client
        .prepare(
          "insert into settings (key, value) values ('note', ?) on conflict (key) do update set value = excluded.value",
        )
        .run(value),
    read: () => db.$client.prepare("select value from settings where key = 'note'").pluck().get(),
    hold: () => {
      other.exec('BEGIN IMMEDIATE');
      holds = true;
    },
    release: () => {
      if (holds) other.exec('ROLLBACK');
      holds = false;
    },
  };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a lock that another process holds', () => {
  it('is told from other faults, also where another error wraps it', () => {
    const busy = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY_SNAPSHOT' });
    expect([
      isBusy(busy),
      isBusy(new Error('x', { cause: busy })),
      isBusy(Object.assign(new Error(), { code: 'SQLITE_FULL' })),
      isBusy(null),
      isBusy(undefined),
    ]).toEqual([true, true, false, false, false]);
  });

  it('leaves out what reading only notes, and asking for it drops no kept page', () => {
    const { db, note, read, hold, release } = contested();
    const version = dataVersion(db);
    hold();
    expect([isFree(db), writeIfFree(db, () => note('a')), read(), dataVersion(db)]).toEqual([
      false,
      false,
      undefined,
      version,
    ]);
    release();
    expect(isFree(db)).toBe(true);
    expect(dataVersion(db)).toBe(version);
    expect([writeIfFree(db, () => note('b')), read()]).toEqual([true, 'b']);
  });

  it('puts off what must not be lost until it is free', async () => {
    const { db, note, read, hold, release } = contested();
    hold();
    const written = writeWhenFree(db, 60_000, () => note('sent'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(read()).toBeUndefined();
    release();
    await written;
    expect(read()).toBe('sent');
  });

  it('throws SQLITE_BUSY when it is not let go in the time that was given, and not before', async () => {
    const { db, note, hold, release } = contested();
    hold();
    vi.useFakeTimers();
    let code: unknown;
    const given = writeWhenFree(db, 1000, () => note('x')).catch((error: { code: unknown }) => (code = error.code));
    await vi.advanceTimersByTimeAsync(975);
    expect(code).toBeUndefined();
    await vi.advanceTimersByTimeAsync(50);
    expect(code).toBe('SQLITE_BUSY');
    await given;
    release();
  });

  it('makes a turn of the background work come again in two seconds, without a word', () => {
    vi.useFakeTimers();
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const turns: string[] = [];
    const clock = startTurns(
      () => {
        turns.push('turn');
        if (turns.length === 1) throw Object.assign(new Error(), { code: 'SQLITE_BUSY' });
      },
      3_600_000,
      'failed',
    );
    vi.advanceTimersByTime(1999);
    expect(turns).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(turns).toHaveLength(2);
    vi.advanceTimersByTime(60_000);
    expect(turns).toHaveLength(2);
    clock.stop();
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });

  it('of the count of attempts lets a search go on uncounted, and stops whatever has to be counted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'twinatlas-throttle-'));
    const throttle = openThrottle(join(folder, 'attempts.db'), keysFrom(Buffer.alloc(32, 3)));
    const other = new SQLite(join(folder, 'attempts.db'));
    other.exec('BEGIN IMMEDIATE');
    const noon = new Date(Date.UTC(2026, 10, 23, 12));
    const search = {
      url: '/companies?q=a',
      headers: {},
      socket: { remoteAddress: '203.0.113.9' },
    } as unknown as IncomingMessage;
    expect(searchWait(search, throttle, noon)).toBe(0);
    expect(() => throttle.take([{ limit: 'search:address', of: '203.0.113.9' }], noon)).toThrow(
      expect.objectContaining({ code: 'SQLITE_BUSY' }),
    );
    other.close();
    throttle.close();
    rmSync(folder, { recursive: true });
  });
});

describe('what a request waits for', () => {
  it.each([
    ['GET', '/companies', false],
    ['POST', '/companies', true],
    ['POST', '/verification', false],
    ['POST', '/verification?lang=en', false],
    ['POST', '/verification/file', false],
    ['POST', '/verifications', true],
  ])('%s %s: %s', (method, url, waits) => {
    expect(mayWrite({ method, url })).toBe(waits);
  });

  it('every route that takes a form and shows none is on the list, and no other', () => {
    const formless = readdirSync('app/routes').filter((file) => {
      const source = readFileSync(join('app/routes', file), 'utf8');
      return /export (async )?(function|const) action\b/.test(source) && !source.includes('typeof action');
    });
    expect([...formlessRoutes].sort()).toEqual(formless.map((file) => file.replace(/\.tsx?$/, '')).sort());
  });
});
