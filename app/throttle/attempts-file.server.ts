import { existsSync, renameSync } from 'node:fs';
import type SQLite from 'better-sqlite3';
import { openHandle } from '../../db/handle';

/** The attempts' file, opened; `putAside` names where a damaged one was moved. */
export interface AttemptsFile {
  readonly client: SQLite.Database;
  readonly putAside: string | null;
}

/**
 * Opens the file of attempts. A damaged one is put aside under another name and a new one begun: it holds nothing
 * but counts of tries, and nobody should be kept from signing in over it.
 */
export function openAttempts(file: string): AttemptsFile {
  try {
    return { client: opened(file), putAside: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
    const putAside = freeName(`${file}.damaged`);
    renameSync(file, putAside);
    for (const end of ['-wal', '-shm'])
      if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${putAside}${end}`);
    return { client: opened(file), putAside };
  }
}

function opened(file: string): SQLite.Database {
  return openHandle(file, {}, (client) => {
    client.pragma('journal_mode = WAL');
    client.pragma('synchronous = NORMAL');
    if (client.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw Object.assign(new Error(`${file} is damaged`), { code: 'SQLITE_CORRUPT' });
    client.exec(
      'create table if not exists buckets (key text primary key, tokens real not null, at integer not null) without rowid',
    );
    // From here on waiting is waiting of the whole server; whoever asks answers 503, and a search goes uncounted.
    client.pragma('busy_timeout = 20');
  });
}

function isDamage(error: unknown): boolean {
  const code = String((error as { code?: unknown }).code);
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT');
}

function freeName(name: string): string {
  for (let number = 1; ; number += 1) if (!existsSync(`${name}-${number}`)) return `${name}-${number}`;
}
