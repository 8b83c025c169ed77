import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { secretFileName } from '../secrets/secret-file.server';
import { lockBackups } from './backup-lock.server';
import { backupName } from './backup-name';
import { checkedContents } from './contents.server';
import { copyInstallation, CopyOutrun } from './copy.server';
import { digestOf, sync, syncTree } from './durable.server';
import { manifestName, type BackupPart, type Manifest } from './manifest';
import { unsealedDigest } from './opened-part.server';
import type { Telling } from './progress-file.server';
import { manifestMac, newBackupKey, sealFile, type BackupKey } from './sealing.server';

export interface BackupWish {
  readonly dataDir: string;
  /** Where backups lie. */
  readonly folder: string;
  readonly now: Date;
  /** The secret goes into the backup too: whoever has it then opens every sealed value. */
  readonly withKey: boolean;
  readonly passphrase: string | null;
  /** Is told how far it has come. */
  readonly tell?: Telling;
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
  const { dataDir, folder, now, passphrase, tell = () => {} } = wish;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = lockBackups(dataDir);
  const name = backupName(now);
  const incoming = join(folder, `.incoming-${name}`);
  const plain = passphrase === null ? incoming : join(dataDir, 'backup-work');
  try {
    if (existsSync(join(folder, name))) throw new Error(`${join(folder, name)} exists already`);
    // Left by a backup that was cut off: the lock says that nobody is at it.
    for (const left of readdirSync(folder))
      if (left.startsWith('.incoming-twinatlas-')) rmSync(join(folder, left), { recursive: true, force: true });
    await copyUnlessOutrun(dataDir, plain, tell);
    if (wish.withKey) copyFileSync(join(dataDir, secretFileName), join(plain, secretFileName));
    tell('check', 0, 0);
    const contents = await checkedContents(plain);
    const key = passphrase === null ? null : newBackupKey(passphrase);
    const parts = key ? await sealedParts(key, plain, incoming, tell) : await partsOf(plain, tell);
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
    tell('finish', parts.length, parts.length);
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

async function copyUnlessOutrun(dataDir: string, to: string, tell: Telling): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    rmSync(to, { recursive: true, force: true });
    mkdirSync(to, { mode: 0o700 });
    try {
      return await copyInstallation(dataDir, to, tell);
    } catch (error) {
      if (!(error instanceof CopyOutrun) || tries === 5) throw error;
    }
  }
}

function partNames(folder: string): string[] {
  const files = readdirSync(join(folder, 'files')).map((name) => `files/${name}`);
  return ['twinatlas.db', ...(existsSync(join(folder, secretFileName)) ? [secretFileName] : []), ...files.sort()];
}

async function partsOf(folder: string, tell: Telling): Promise<BackupPart[]> {
  const parts: BackupPart[] = [];
  const names = partNames(folder);
  for (const name of names) {
    tell('finish', parts.length, names.length);
    parts.push({ name, ...(await digestOf(join(folder, name))) });
  }
  return parts;
}

/** Seals each part and opens it again: what comes out must be what went in. */
async function sealedParts(key: BackupKey, from: string, to: string, tell: Telling): Promise<BackupPart[]> {
  const parts: BackupPart[] = [];
  const names = partNames(from);
  for (const name of names) {
    tell('seal', parts.length, names.length);
    const target = join(to, name);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    await sealFile(key, name, join(from, name), target);
    const [before, after] = [await digestOf(join(from, name)), await unsealedDigest(key, name, target)];
    if (before.sha256 !== after) throw new Error(`${name} does not open again as what it was`);
    parts.push({ name, ...(await digestOf(target)) });
  }
  return parts;
}
