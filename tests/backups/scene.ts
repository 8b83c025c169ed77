import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { recordEvent } from '../../app/events/record.server';
import type { Database } from '../../db/client';
import { accounts, storedFiles } from '../../db/schema/index';
import { write } from '../../db/write';
import { testDatabase } from '../database';

const at = '2026-11-29T06:00:00.000Z';
const moment = { now: new Date(at), requestId: 'r' };

/** An installation with shipped facts, one account, a key and `files` stored files. */
export function installation(files = 3): { db: Database; dataDir: string } {
  const db = testDatabase();
  const dataDir = dirname(db.$client.name);
  mkdirSync(join(dataDir, 'files/incoming'), { recursive: true });
  writeFileSync(join(dataDir, 'secret.key'), `${'ab'.repeat(32)}\n`, { mode: 0o600 });
  db.insert(accounts)
    .values({
      id: 1,
      email: 'li@example.cn',
      passwordHash: 'x',
      state: 'active',
      language: 'zh',
      createdAt: at,
    } as never)
    .run();
  for (let n = 0; n < files; n += 1) store(db, dataDir);
  return { db, dataDir };
}

/**
 * Stores a file as the product does: its bytes first, then its row with an event. Answers its name once acknowledged.
 */
export function store(db: Database, dataDir: string, bytes = randomBytes(2000)): string {
  const storedName = `${randomBytes(16).toString('hex')}.pdf`;
  writeFileSync(join(dataDir, 'files', storedName), bytes);
  write(db, (tx) => {
    tx.insert(storedFiles)
      .values({
        storedName,
        thingType: 'application',
        thingId: '1',
        question: 'licence',
        originalName: 'a.pdf',
        mediaType: 'application/pdf',
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        uploadedBy: 1,
        uploadedAt: at,
      })
      .run();
    recordEvent(
      tx,
      {
        actor: { accountId: 1 },
        deed: 'application.attach',
        thing: { type: 'application', id: 1 },
        after: { name: storedName },
      },
      moment,
    );
  });
  return storedName;
}

/** Takes a file away as the product does: its row first, then its bytes. */
export function discard(db: Database, dataDir: string, storedName: string): void {
  write(db, (tx) => {
    tx.delete(storedFiles).where(eq(storedFiles.storedName, storedName)).run();
    recordEvent(
      tx,
      { actor: { accountId: 1 }, deed: 'application.detach', thing: { type: 'application', id: 1 } },
      moment,
    );
  });
  rmSync(join(dataDir, 'files', storedName));
}
