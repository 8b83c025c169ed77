import { statSync } from 'node:fs';
import type { Database } from '../../db/client';
import { openHandle } from '../../db/handle';

/**
 * Tables that every page is made from, or every write goes through: what cannot be read in them is a 500 everywhere.
 */
const everyPage = ['settings', 'accounts', 'sessions', 'regions', 'companies', 'events'];
/** Pages the probe may hold in memory, and a row's bytes that do not fit into them, so that it reaches the disk. */
const heldPages = 10;
const rowBytes = 100_000;
/** How long another process's lock is waited for, in milliseconds: the whole server waits with it. */
const shortWait = 50;

/** Looks at a database as it lies on the disk, past what the server holds in memory. Both throw what is wrong. */
export interface DatabaseProbe {
  /** Reads the schema and a row of what every page needs. */
  reads(): void;
  /** Takes the write lock, writes a row of its own into the database's log (WAL) and rolls it back. */
  writes(): void;
}

/**
 * The server's own connection reads from memory, and what it rolls back never left it: a damaged file, a full disk or
 * one made read-only would not be noticed. The probe opens the file anew each time; its row is too large for memory,
 * so it has been on the disk when it is rolled back, and yet is no commit, which would drop every kept page.
 */
export function databaseProbe(db: Database): DatabaseProbe {
  const file = db.$client.name;
  const opened = identityOf(file);
  const own = db.$client.prepare('select count(*) from settings').pluck();
  const look = (work: (client: Database['$client']) => void) => {
    // Also before anything is opened: a file that is gone must not be made anew.
    if (identityOf(file) !== opened) throw new Error(`${file} is no longer the file that this server opened`);
    const client = openHandle(file, { fileMustExist: true, timeout: shortWait }, (opening) =>
      opening.pragma(`cache_size = ${heldPages}`),
    );
    try {
      work(client);
    } finally {
      client.close();
    }
  };
  return {
    reads: () => {
      own.get();
      look((client) => {
        for (const table of everyPage) client.prepare(`select * from ${table} order by rowid desc limit 1`).get();
      });
    },
    writes: () => look(writeAndRollBack),
  };
}

function writeAndRollBack(client: Database['$client']): void {
  client.exec('begin immediate');
  try {
    client.prepare("insert into settings (key, value) values ('readiness', zeroblob(?))").run(rowBytes);
  } finally {
    // A disk that is full has rolled it back already.
    if (client.inTransaction) client.exec('rollback');
  }
}

function identityOf(file: string): string {
  const { dev, ino } = statSync(file);
  return `${dev} ${ino}`;
}
