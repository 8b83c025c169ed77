import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { writeHeadFile } from '../events/head-file.server';
import { checkedContents, type Contents } from './contents.server';
import { digestOf, sync, syncTree } from './durable.server';
import { isPartName, manifestName, type Manifest } from './manifest';
import { openPart } from './opened-part.server';
import { readManifest } from './read-manifest.server';
import { backupKey, isManifestMac, type BackupKey } from './sealing.server';

/** A backup that cannot be restored, or not there, in one sentence. */
export class RestoreRefusal extends Error {}

/**
 * Restores a backup into a folder that is empty or not there. Everything is checked in a folder beside it first, the
 * sums, the seal, the opened database, the history and the files; only then does it take the place. Throws
 * RestoreRefusal, and then the target is what it was.
 */
export async function restoreBackup(backup: string, target: string, passphrase: string | null): Promise<Manifest> {
  const to = resolve(target);
  refuseOccupied(to);
  const manifest = readManifest(backup);
  if (!manifest) throw new RestoreRefusal(`${backup} is no whole backup: it has no ${manifestName} that can be read.`);
  const key = keyOf(manifest, backup, passphrase);
  await refuseDamaged(backup, manifest);
  const staging = join(dirname(to), `.restoring-${basename(to)}-${process.pid}`);
  rmSync(staging, { recursive: true, force: true });
  try {
    mkdirSync(join(staging, 'files', 'incoming'), { recursive: true, mode: 0o700 });
    for (const { name } of manifest.parts) {
      await openPart(key, name, join(backup, name), join(staging, name)).catch(() =>
        refuse(`${name} in ${backup} does not open: the backup is damaged.`),
      );
      chmodSync(join(staging, name), 0o600);
    }
    const contents = await checkedContents(staging).catch((error: Error) =>
      refuse(`What ${backup} holds is not sound, nothing was restored: ${error.message}.`),
    );
    const fault = difference(manifest, contents);
    if (fault) refuse(`What ${backup} holds is not what its manifest says, nothing was restored: ${fault}.`);
    if (manifest.history) writeHeadFile(staging, manifest.history);
    syncTree(staging);
    refuseOccupied(to);
    if (existsSync(to)) rmdirSync(to);
    renameSync(staging, to);
    sync(dirname(to));
    return manifest;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function refuse(sentence: string): never {
  throw new RestoreRefusal(sentence);
}

function refuseOccupied(target: string): void {
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory())
    refuse(`${target} is a file: name an empty folder, or one that is not there yet.`);
  const count = readdirSync(target).length;
  if (count > 0)
    refuse(
      `${target} is not empty (${count} ${count === 1 ? 'entry' : 'entries'}): name an empty folder, or one that is not there yet.`,
    );
}

function keyOf(manifest: Manifest, backup: string, passphrase: string | null): BackupKey | null {
  if (!manifest.seal) return null;
  if (passphrase === null)
    refuse(`${backup} is sealed: set BACKUP_PASSPHRASE, or BACKUP_PASSPHRASE_FILE to the file that holds it.`);
  const key = backupKey(passphrase, manifest.seal.salt);
  if (!isManifestMac(key, manifest))
    refuse(`The passphrase is not the one ${backup} is sealed with, or its manifest was changed.`);
  return key;
}

async function refuseDamaged(backup: string, manifest: Manifest): Promise<void> {
  const names = manifest.parts.map(({ name }) => name);
  const strange = names.find((name, at) => !isPartName(name) || names.indexOf(name) !== at);
  if (strange !== undefined) refuse(`The manifest of ${backup} names ${strange}, which no backup has.`);
  if (!names.includes('twinatlas.db')) refuse(`The manifest of ${backup} names no database.`);
  for (const { name, bytes, sha256 } of manifest.parts) {
    const file = join(backup, name);
    if (!existsSync(file)) refuse(`${name} is missing from ${backup}.`);
    const found = await digestOf(file);
    if (found.bytes !== bytes || found.sha256 !== sha256)
      refuse(
        `${name} in ${backup} is not what was backed up (${found.bytes} of ${bytes} bytes, SHA-256 ${found.sha256.slice(0, 12)}…): the backup is damaged.`,
      );
  }
}

function difference(manifest: Manifest, contents: Contents): string | null {
  if (JSON.stringify(manifest.history) !== JSON.stringify(contents.history))
    return `history ends at event ${contents.history?.sequence ?? 0}, not ${manifest.history?.sequence ?? 0}`;
  const table = Object.keys({ ...manifest.rows, ...contents.rows }).find(
    (name) => manifest.rows[name] !== contents.rows[name],
  );
  if (table !== undefined)
    return `table ${table} has ${contents.rows[table] ?? 'no'} rows, not ${manifest.rows[table] ?? 'any'}`;
  const lost = contents.faulty.filter((name) => !manifest.faulty.includes(name));
  return lost[0] === undefined ? null : `${lost.length} stored files are missing or other, the first ${lost[0]}`;
}
