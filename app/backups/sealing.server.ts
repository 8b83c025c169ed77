import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { manifestSchema, type Manifest } from './manifest';

const nonceBytes = 12;
const tagBytes = 16;
/** Shortest passphrase that is taken, in characters. */
const shortestPassphrase = 12;

/**
 * A passphrase of BACKUP_PASSPHRASE, or of the file BACKUP_PASSPHRASE_FILE names; null: backups are not sealed. Throws
 * when it is too short.
 */
export function backupPassphrase(environment: {
  BACKUP_PASSPHRASE?: string | undefined;
  BACKUP_PASSPHRASE_FILE?: string | undefined;
}): string | null {
  const { BACKUP_PASSPHRASE: given, BACKUP_PASSPHRASE_FILE: file } = environment;
  const passphrase = given || (file ? readFileSync(file, 'utf8').trim() : '');
  if (passphrase === '' && !file) return null;
  if ([...passphrase].length < shortestPassphrase)
    throw new Error(
      `the passphrase ${given ? 'BACKUP_PASSPHRASE' : `in ${file}`} has fewer than ${shortestPassphrase} characters`,
    );
  return passphrase;
}

/** The key of one backup: scrypt (N = 2^17, r = 8, p = 1: 128 MB, about half a second) of passphrase and salt. */
export interface BackupKey {
  readonly salt: string;
  readonly bytes: Buffer;
}

export function newBackupKey(passphrase: string): BackupKey {
  return backupKey(passphrase, randomBytes(16).toString('hex'));
}

export function backupKey(passphrase: string, salt: string): BackupKey {
  return {
    salt,
    bytes: scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), 32, {
      N: 2 ** 17,
      r: 8,
      p: 1,
      maxmem: 256 * 2 ** 20,
    }),
  };
}

const keyOf = (key: BackupKey, what: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key.bytes, 'twinatlas-backup', what, 32));

/**
 * Encrypts a file with AES-256-GCM, streamed: nonce, ciphertext, tag. Each part has a key of its own, so parts cannot
 * change places.
 */
export async function sealFile(key: BackupKey, name: string, from: string, to: string): Promise<void> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key, name), nonce);
  const target = createWriteStream(to, { flags: 'wx', mode: 0o600 });
  target.write(nonce);
  await pipeline(createReadStream(from), cipher, target);
  const handle = await open(to, 'a');
  try {
    await handle.appendFile(cipher.getAuthTag());
  } finally {
    await handle.close();
  }
}

/**
 * Opens what `sealFile` made into a stream. Rejects when the key or a bit is another: until it resolves, nothing
 * written may be believed.
 */
export async function unsealFile(key: BackupKey, name: string, from: string, to: Writable): Promise<void> {
  const { size } = statSync(from);
  if (size < nonceBytes + tagBytes) throw new Error(`${name} is cut off`);
  const handle = await open(from, 'r');
  const edge = Buffer.alloc(nonceBytes + tagBytes);
  try {
    await handle.read(edge, 0, nonceBytes, 0);
    await handle.read(edge, nonceBytes, tagBytes, size - tagBytes);
  } finally {
    await handle.close();
  }
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key, name), edge.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(edge.subarray(nonceBytes));
  const body =
    size === nonceBytes + tagBytes ? [] : createReadStream(from, { start: nonceBytes, end: size - tagBytes - 1 });
  await pipeline(body, decipher, to);
}

/** What proves that nobody changed the manifest of a sealed backup. */
export function manifestMac(key: BackupKey, manifest: Manifest): string {
  return createHmac('sha256', keyOf(key, 'manifest'))
    .update(JSON.stringify(manifestSchema.parse({ ...manifest, seal: null })))
    .digest('hex');
}

export function isManifestMac(key: BackupKey, manifest: Manifest): boolean {
  return (
    manifest.seal !== null &&
    timingSafeEqual(Buffer.from(manifest.seal.mac, 'hex'), Buffer.from(manifestMac(key, manifest), 'hex'))
  );
}
