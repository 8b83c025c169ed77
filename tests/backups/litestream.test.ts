import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { historyHead } from '../../app/events/head.server';
import { recordEvent } from '../../app/events/record.server';
import { verifyHistory } from '../../app/events/verify.server';
import { checkHistory } from '../../app/server/history-check.server';
import { openDatabase, type Database } from '../../db/client';
import { write } from '../../db/write';
import { testDatabase } from '../database';

/**
 * The binary itself: `npm run prove:litestream` fetches it and names it here. Its npm wrapper ends with 0 when a
 * restore fails.
 */
const binary = process.env.LITESTREAM ?? '';
const isThere = binary !== '' && existsSync(binary);
const reason = isThere ? '' : ' (skipped: LITESTREAM names no binary, see npm run prove:litestream)';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** `2026-11-29T06:30:00Z`: Litestream restores to a second. */
const second = (at: Date) => `${at.toISOString().slice(0, 19)}Z`;

function note(db: Database, name: string): void {
  write(db, (tx) =>
    recordEvent(
      tx,
      { actor: { accountId: null }, deed: 'retention.run', thing: { type: 'drill', id: name } },
      { now: new Date(), requestId: name },
    ),
  );
}

/** As docs/operate.md says it: no checkpoint is ever forced, for that would keep writers waiting for long readers. */
function configured(file: string, replica: string): string {
  const config = join(dirname(file), 'litestream.yml');
  writeFileSync(
    config,
    `dbs:
  - path: ${file}
    min-checkpoint-page-count: 1000
    max-checkpoint-page-count: 0
    checkpoint-interval: 1m
    replicas:
      - type: file
        path: ${replica}
        sync-interval: 200ms
`,
  );
  return config;
}

test.skipIf(!isThere)(
  `Litestream restores to a second between two writes, long readers hold up no writer, and a restore that fails says so${reason}`,
  async () => {
    const db = testDatabase();
    const replica = mkdtempSync(join(tmpdir(), 'twinatlas-replica-'));
    const config = configured(db.$client.name, replica);
    const streaming = spawn(binary, ['replicate', '-config', config], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [streaming.stdout, streaming.stderr]) stream.on('data', (chunk) => (said += chunk));
    const ended = new Promise((resolve) => streaming.once('exit', resolve));
    onTestFinished(() => void streaming.kill());
    await expect.poll(() => said, { timeout: 60_000 }).toContain('snapshot written');
    const restored = (name: string, ...at: string[]) => {
      const target = join(mkdtempSync(join(tmpdir(), 'twinatlas-second-')), name);
      mkdirSync(target);
      const { status } = spawnSync(binary, [
        'restore',
        '-config',
        config,
        '-o',
        join(target, 'twinatlas.db'),
        ...at,
        db.$client.name,
      ]);
      return { status, target };
    };

    note(db, 'first');
    await wait(2500);
    const between = second(new Date());
    await wait(2500);
    note(db, 'second');
    const reader = openDatabase(db.$client.name);
    reader.$client.exec('begin; select count(*) from events');
    let longest = 0;
    for (let n = 0; n < 3000; n += 1) {
      const began = performance.now();
      note(db, `more ${n}`);
      longest = Math.max(longest, performance.now() - began);
    }
    reader.$client.exec('commit');
    reader.$client.close();
    note(db, 'last');
    const head = historyHead(db)!;
    await wait(3000);
    streaming.kill('SIGTERM');
    await ended;

    const { status, target } = restored('between', '-timestamp', between);
    expect(status).toBe(0);
    const then = openDatabase(join(target, 'twinatlas.db'));
    const noted = (one: Database) =>
      one.$client.prepare("select thing_id from events where thing_type = 'drill' order by sequence").pluck().all();
    expect(noted(then)).toEqual(['first']);
    expect(verifyHistory(then)).toMatchObject({ whole: true });
    expect(checkHistory(then, target, {})).toEqual({ losses: [], notices: [] });
    then.$client.close();

    const newest = restored('newest');
    const now = openDatabase(join(newest.target, 'twinatlas.db'));
    expect(noted(now).length).toBe(3003);
    expect(historyHead(now)).toEqual(head);
    now.$client.close();

    const failed = restored('too-early', '-timestamp', '2020-01-01T00:00:00Z');
    expect([failed.status, existsSync(join(failed.target, 'twinatlas.db'))]).toEqual([1, false]);
    console.log(
      `litestream: restored to ${between}, between two writes 5 s apart; 3000 writes beside a long reader, the longest ${longest.toFixed(0)} ms; newest event ${head.sequence} restored too; a restore to 2020 ends with ${failed.status}`,
    );
  },
);
