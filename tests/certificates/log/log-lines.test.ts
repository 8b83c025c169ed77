import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { linesOf, logDeeds, logLeaves, type LogDeed } from '../../../app/certificates/log/log.server';
import { logHead } from '../../../app/certificates/log/log-tree.server';
import { leafHash } from '../../../app/certificates/log/merkle.server';
import { publicLogHead, publicLogPage, publicLogText } from '../../../app/certificates/log/public-log.server';
import { keysFrom } from '../../../app/secrets/keys.server';
import type { Database } from '../../../db/client';
import { certificateLog } from '../../../db/schema/index';
import { write } from '../../../db/write';
import { emptyDatabase } from '../../database';
import { draws } from '../../draws';
import { issued, madeBody } from '../issued';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const keys = keysFrom(Buffer.alloc(32, 7));
const random = draws('log lines');
const credential = await issued(await madeBody('alliance', 1));
const now = new Date('2026-12-10T02:00:00Z');
const number = 'TA-2026-7K3M9QX2';

const log = (db: Database, ...deeds: readonly LogDeed[]) =>
  write(db, (tx) =>
    logDeeds(
      tx,
      deeds.map((deed) => ({ number, deed, credential })),
      { now, random },
    ),
  );

test('what is public of a line is a hash: no number, deed or moment, and two lines alike have nothing in common', () => {
  const db = emptyDatabase();
  log(db, 'issue', 'issue');
  const all = [...publicLogText(db, { keys, now })].join('');
  const { leaves, ...head } = JSON.parse(all) as { leaves: string[] };
  expect(Object.keys(head).sort()).toEqual(['at', 'head', 'publicKey', 'signature', 'size']);
  expect(publicLogPage(db, 0)).toEqual({ start: 0, leaves, full: false });
  expect([leaves.length, new Set(leaves).size, leaves.every((leaf) => /^[0-9a-f]{64}$/.test(leaf))]).toEqual([
    8,
    8,
    true,
  ]);
  expect(all).not.toMatch(/TA-2026|issue|none/);
});

test('whoever knows number, deed, moment and the signed file, but not the salt, cannot find the line', () => {
  const db = emptyDatabase();
  log(db, 'issue');
  const { entry } = linesOf(db, number).lines[0]!;
  const known = JSON.parse(entry) as Record<string, string>;
  const { salt, ...guess } = known;
  expect([Object.keys(known).sort(), salt!.length]).toEqual([['at', 'credential', 'deed', 'number', 'salt'], 32]);
  const published = logLeaves(db, 0, 8);
  expect(published[0]).toBe(leafHash(entry));
  for (const tried of [guess, { ...guess, salt: '0'.repeat(32) }, { ...guess, salt: '' }])
    expect(published).not.toContain(leafHash(JSON.stringify(tried)));
  expect(published).not.toContain(createHash('sha256').update(entry).digest('hex'));
});

test.each([
  [1, 8],
  [4, 8],
  [5, 8],
  [8, 8],
  [9, 16],
])('a command of %i deeds adds %i lines: the length never tells of fewer than five', (deeds, added) => {
  const db = emptyDatabase();
  log(db, 'issue');
  const before = logHead(db).size;
  log(db, ...Array.from({ length: deeds }, () => 'revoke' as const));
  expect([before, logHead(db).size - before]).toEqual([8, added]);
  expect(
    db
      .select()
      .from(certificateLog)
      .all()
      .filter((line) => line.number !== ''),
  ).toHaveLength(deeds + 1);
});

test('lines that named their certificate in the open are leaves of the same tree: a head and files kept from then still hold', () => {
  const db = emptyDatabase();
  const former = Array.from({ length: 13 }, (_, position) => {
    const entry = `{"at":"2026-11-01T00:00:00.000Z","credential":"c","deed":"issue","number":"TA-2026-${position}"}`;
    db.insert(certificateLog)
      .values({ position, number: `TA-2026-${position}`, deed: 'issue', entry, leafHash: leafHash(entry), at: '' })
      .run();
    return entry;
  });
  const older = publicLogHead(db, { keys, now });
  log(db, 'issue');
  expect(logHead(db).size).toBe(16);
  const file = (name: string, content: unknown) => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  const check = (...files: string[]) =>
    spawnSync(process.execPath, ['bin/certificate-log-verify.js', ...files], { encoding: 'utf8' }).stdout.split(
      '\n',
    )[0];
  const whole = JSON.parse([...publicLogText(db, { keys, now })].join('')) as { head: string };
  expect(JSON.stringify(whole)).not.toContain('TA-2026');
  const kept = file('older.json', older);
  expect(check(file('now.json', whole), '--older', kept)).toBe(`日志完整：16 条，头 ${whole.head}。`);
  expect(check(kept, file('page.json', { start: 0, entries: former }))).toBe(`日志完整：13 条，头 ${older.head}。`);
});
