import { existsSync, readFileSync, statSync } from 'node:fs';

const told = '/proc/locks';

/** Whether this system says which files are locked. */
export const locksAreTold = existsSync(told);

/** How many locks processes hold on a file: an open SQLite database in WAL mode has one at least. */
export function locksOn(file: string): number {
  const { ino } = statSync(file);
  return readFileSync(told, 'utf8')
    .split('\n')
    .filter((line) => line.includes(`:${ino} `)).length;
}
