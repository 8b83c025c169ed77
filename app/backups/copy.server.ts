import { constants, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { openDatabase, type Database } from '../../db/client';
import { makePrivateFile } from '../../db/private-file';
import { storedFiles } from '../../db/schema/index';
import type { Telling } from './progress-file.server';

/** A file was taken away in the instant between the database's moment and the hold on it: what is held does not fit. */
export class CopyOutrun extends Error {}

/** Pages of 4 KB copied at a time: a few milliseconds, so that a server that copies itself goes on answering. */
const pagesAtOnce = 1000;

/**
 * Copies database and stored files of a running installation so that they fit each other. A read transaction holds
 * the database at one moment; a file is placed before the row that names it is written, so every file named at that
 * moment is there, and each is held at once by a second link, whatever is taken away afterwards. Then both are copied
 * at leisure. Throws CopyOutrun when one went in that very instant; the caller begins anew.
 */
export async function copyInstallation(dataDir: string, to: string, tell: Telling = () => {}): Promise<void> {
  const held = join(dataDir, 'backup-held');
  const files = join(to, 'files');
  mkdirSync(files, { recursive: true, mode: 0o700 });
  rmSync(held, { recursive: true, force: true });
  mkdirSync(held, { mode: 0o700 });
  const live = openDatabase(join(dataDir, 'twinatlas.db'));
  try {
    live.$client.exec('begin');
    const names = live
      .select({ name: storedFiles.storedName })
      .from(storedFiles)
      .all()
      .map(({ name }) => name);
    const lost = names.filter((name) => !hold(join(dataDir, 'files', name), join(held, name)));
    if (lost.length > 0) refuseOutrun(dataDir, lost);
    await copyDatabase(live, join(to, 'twinatlas.db'), tell);
    live.$client.exec('commit');
    const copied = readdirSync(held);
    for (const [at, name] of copied.entries()) {
      tell('files', at, copied.length);
      await copyFile(join(held, name), join(files, name), constants.COPYFILE_FICLONE);
      await chmod(join(files, name), 0o600);
    }
  } finally {
    live.$client.close();
    rmSync(held, { recursive: true, force: true });
  }
}

/** SQLite's online backup. The open read transaction keeps writers of other processes from making it begin again. */
async function copyDatabase(live: Database, file: string, tell: Telling): Promise<void> {
  makePrivateFile(file);
  await live.$client.backup(file, {
    progress: ({ totalPages, remainingPages }) => {
      tell('database', totalPages - remainingPages, totalPages);
      return pagesAtOnce;
    },
  });
}

/** Keeps a file's bytes under a second name; false when the file is gone. */
function hold(file: string, as: string): boolean {
  try {
    linkSync(file, as);
    return true;
  } catch {
    // A file system without links: copied instead.
    if (!existsSync(file)) return false;
    copyFileSync(file, as);
    return true;
  }
}

/**
 * Gone while their rows still stand, the installation itself lost them, which the manifest says; rows gone too: outrun.
 */
function refuseOutrun(dataDir: string, lost: readonly string[]): void {
  const now = openDatabase(join(dataDir, 'twinatlas.db'));
  try {
    for (const name of lost)
      if (!now.select({ id: storedFiles.id }).from(storedFiles).where(eq(storedFiles.storedName, name)).get())
        throw new CopyOutrun(`${name} was taken away while the copy began`);
  } finally {
    now.$client.close();
  }
}
