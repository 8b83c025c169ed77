import SQLite from 'better-sqlite3';
import { makePrivateFile } from './private-file';

const opened = new Set<SQLite.Database>();

/**
 * The one place that opens an SQLite file (docs/operate.md): what is open is known, and closed at the latest when the
 * process ends, be it by process.exit, by an error nobody caught or in good order. The file is made private, then set
 * up by `prepare`; when that throws, nothing stays open. Throws better-sqlite3's SqliteError.
 */
export function openHandle(
  file: string,
  options: SQLite.Options,
  prepare: (client: SQLite.Database) => void,
): SQLite.Database {
  makePrivateFile(file);
  const client = new SQLite(file, options);
  forgetClosed();
  opened.add(client);
  try {
    prepare(client);
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}

/** @internal Names of the files that are open in this process now, one for each handle: the test that none is left. */
export function openFiles(): string[] {
  forgetClosed();
  return [...opened].map(({ name }) => name);
}

function forgetClosed(): void {
  for (const client of opened) if (!client.open) opened.delete(client);
}

process.on('exit', () => {
  for (const client of opened) {
    try {
      client.close();
    } catch {
      // It ended while rows were being read: SQLite's files stay as after a crash, which the next opening mends.
    }
  }
});
