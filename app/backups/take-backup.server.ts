import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openHandle } from '../../db/handle';
import { secretFileName } from '../secrets/secret-file.server';
import { backupName } from './backup-name';
import { checkedContents } from './contents.server';
import { copyInstallation, CopyOutrun } from './copy.server';
import { digestOf, sync, syncTree } from './durable.server';
import { manifestName, type BackupPart, type Manifest } from './manifest';
import { unsealedDigest } from './opened-part.server';
import { manifestMac, newBackupKey, sealFile, type BackupKey } from './sealing.server';

/** Another backup of the same folder is being made. */
export class BackupUnderWay extends Error {}

export interface BackupWish {
  readonly dataDir: string;
  /** Where backups lie. */
  readonly folder: string;
  readonly now: Date;
  /** The secret goes into the backup too: whoever has it then opens every sealed value. */
  readonly withKey: boolean;
  readonly passphrase: string | null;
}

/** A backup that was made and opened again. */
export interface MadeBackup {
  readonly path: string;
  readonly manifest: Manifest;
}

/**
 * Makes a backup of a running installation: copied, opened and checked, sealed when there is a passphrase, and given
 * its name only when all of it is on the disk. Whatever goes wrong leaves none. Throws BackupUnderWay beside another
 * one. With a passphrase nothing unsealed reaches the backups' folder: the copy is made inside the data folder.
 */
export async function takeBackup(wish: BackupWish): Promise<MadeBackup> {
  const { dataDir, folder, now, passphrase } = wish;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = lock(join(dataDir, 'backup.lock'));
  const name = backupName(now);
  const incoming = join(folder, `.incoming-${name}`);
  const plain = passphrase === null ? incoming : join(dataDir, 'backup-work');
  try {
    if (existsSync(join(folder, name))) throw new Error(`${join(folder, name)} exists already`);
    // Left by a backup that was cut off: the lock says that nobody is at it.
    for (const left of readdirSync(folder))
      if (left.startsWith('.incoming-twinatlas-')) rmSync(join(folder, left), { recursive: true, force: true });
    await copyUnlessOutrun(dataDir, plain);
    if (wish.withKey) copyFileSync(join(dataDir, secretFileName), join(plain, secretFileName));
    const contents = await checkedContents(plain);
    const key = passphrase === null ? null : newBackupKey(passphrase);
    const parts = key ? await sealedParts(key, plain, incoming) : await partsOf(plain);
    const open: Manifest = {
      format: 'twinatlas-backup-1',
      at: now.toISOString(),
      ...contents,
      rows: { ...contents.rows },
      faulty: [...contents.faulty],
      withKey: wish.withKey,
      parts,
      seal: null,
    };
    const manifest: Manifest = key ? { ...open, seal: { salt: key.salt, mac: manifestMac(key, open) } } : open;
    writeFileSync(join(incoming, manifestName), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
    syncTree(incoming);
    renameSync(incoming, join(folder, name));
    sync(folder);
    return { path: join(folder, name), manifest };
  } finally {
    for (const left of new Set([incoming, plain])) rmSync(left, { recursive: true, force: true });
    release();
  }
}

async function copyUnlessOutrun(dataDir: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    rmSync(to, { recursive: true, force: true });
    mkdirSync(to, { mode: 0o700 });
    try {
      return await copyInstallation(dataDir, to);
    } catch (error) {
      if (!(error instanceof CopyOutrun) || tries === 5) throw error;
    }
  }
}

function partNames(folder: string): string[] {
  const files = readdirSync(join(folder, 'files')).map((name) => `files/${name}`);
  return ['twinatlas.db', ...(existsSync(join(folder, secretFileName)) ? [secretFileName] : []), ...files.sort()];
}

async function partsOf(folder: string): Promise<BackupPart[]> {
  const parts: BackupPart[] = [];
  for (const name of partNames(folder)) parts.push({ name, ...(await digestOf(join(folder, name))) });
  return parts;
}

/** Seals each part and opens it again: what comes out must be what went in. */
async function sealedParts(key: BackupKey, from: string, to: string): Promise<BackupPart[]> {
  const parts: BackupPart[] = [];
  for (const name of partNames(from)) {
    const target = join(to, name);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    await sealFile(key, name, join(from, name), target);
    const [before, after] = [await digestOf(join(from, name)), await unsealedDigest(key, name, target)];
    if (before.sha256 !== after) throw new Error(`${name} does not open again as what it was`);
    parts.push({ name, ...(await digestOf(target)) });
  }
  return parts;
}

/** Held by the system for this process only, so nothing is left to clear when it dies. */
function lock(file: string): () => void {
  try {
    const held = openHandle(file, { timeout: 0 }, (client) => client.exec('BEGIN EXCLUSIVE'));
    return () => held.close();
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY'))
      throw new BackupUnderWay('another backup is being made');
    throw error;
  }
}
