import { closeSync, openSync } from 'node:fs';

/**
 * Makes an empty file that only its owner may read, unless it is there: SQLite would make it readable by everybody,
 * and gives its -wal and -shm the same rights. `:memory:` is no file.
 */
export function makePrivateFile(file: string): void {
  if (file === '' || file === ':memory:') return;
  closeSync(openSync(file, 'a', 0o600));
}
