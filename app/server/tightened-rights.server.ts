import { chmodSync, lstatSync, readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { headFileName } from '../events/head-file.server';
import { secretFileName } from '../secrets/secret-file.server';
import { databaseName } from './start-failure.server';

/** What we put into a data folder, by how it begins: SQLite and we add to it (`-wal`, `.damaged-1`). */
const ours = [databaseName, 'attempts.db', secretFileName, headFileName, 'start.lock', 'backup', 'files', 'outbox'];
/** Every file system of its own has this in its first folder. */
const anybodys = 'lost+found';

/**
 * An installation of before rights were set, or one copied here, may be readable by everybody: takes the rights of
 * group and others from the data folder and from what we put into it. What belongs to somebody else, and a folder that
 * holds other things too (a home, /tmp), is only named. Answers what the terminal should say: a line of what was
 * tightened, a line of what was left, or nothing. A secret that others could read is not made good by taking it away
 * now: the start refuses it (app/secrets/secret-file.server.ts).
 */
export function tightenRights(dataDir: string, change: (path: string, mode: number) => void = chmodSync): string[] {
  const tightened: string[] = [];
  const left: string[] = [];
  const tighten = (path: string, { mode }: Stats) => {
    if ((mode & 0o077) === 0) return;
    try {
      change(path, mode & 0o7700);
      tightened.push(path);
    } catch {
      left.push(`${path} (of another owner 属主不同)`);
    }
  };
  const names = readdirSync(dataDir);
  const stranger = names.find((name) => name !== anybodys && !isOurs(name));
  const folder = statSync(dataDir);
  if (stranger === undefined) tighten(dataDir, folder);
  else if (folder.mode & 0o077) left.push(`${dataDir} (it holds ${stranger} too 另有他物)`);
  for (const name of names.filter((name) => isOurs(name) && name !== secretFileName))
    eachBelow(join(dataDir, name), statSync, tighten);
  return [
    ...(tightened[0] ? [`Others could read this until now 原可被他人读取，已收紧权限: ${first(tightened)}`] : []),
    ...(left[0]
      ? [`Others may read this 他人可以读取: ${first(left)}; chmod folders to 700 and files to 600 请自行收紧.`]
      : []),
  ];
}

function isOurs(name: string): boolean {
  return ours.some((own) => name.startsWith(own));
}

function first([path, ...more]: readonly string[]): string {
  return more.length > 0 ? `${path} (+${more.length})` : path!;
}

/** A link below is not followed: it may lead to what is not ours. */
function eachBelow(path: string, look: (path: string) => Stats, visit: (path: string, stats: Stats) => void): void {
  let stats: Stats;
  try {
    stats = look(path);
  } catch (error) {
    // Gone meanwhile, as SQLite's -wal when another server stops, or a link that leads nowhere.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (stats.isSymbolicLink()) return;
  visit(path, stats);
  if (stats.isDirectory()) for (const name of readdirSync(path)) eachBelow(join(path, name), lstatSync, visit);
}
