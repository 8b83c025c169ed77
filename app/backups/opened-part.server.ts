import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { unsealFile, type BackupKey } from './sealing.server';

/** SHA-256 of what a sealed part holds, hex. */
export async function unsealedDigest(key: BackupKey, name: string, file: string): Promise<string> {
  const hash = createHash('sha256');
  const into = new Writable({
    write(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done();
    },
  });
  await unsealFile(key, name, file, into);
  return hash.digest('hex');
}

/** Writes what a part holds into a new file that only its owner may read. */
export async function openPart(key: BackupKey | null, name: string, from: string, to: string): Promise<void> {
  if (key) return unsealFile(key, name, from, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  await copyFile(from, to);
}
