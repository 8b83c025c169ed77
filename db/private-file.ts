import { closeSync, openSync } from 'node:fs';

/**
 * Makes an empty file that only its owner may read, unless it is there: SQLite would make it readable by everybody,
 * and gives its -wal and -shm the same rights. `:memory:` is no file.
 *
 * A file that is there is never opened: to close any descriptor of it would drop every lock this process holds on it
 * (POSIX, fcntl), and the next program to close the database would then delete the log (-wal) under the server.
 */
export function makePrivateFile(file: string): void {
  if (file === '' || file === ':memory:') return;
  try {
    closeSync(openSync(file, 'ax', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
