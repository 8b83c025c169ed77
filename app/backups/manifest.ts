import { z } from 'zod';

export const manifestName = 'manifest.json';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** One file of a backup, as it lies there: sealed when the backup is sealed. */
const part = z.object({ name: z.string(), bytes: z.number().int().nonnegative(), sha256: digest });

/**
 * What a backup says of itself. Readable without a passphrase, so that its age, its size and its place in history
 * can be told; with a passphrase `seal.mac` proves that nobody changed a word.
 */
export const manifestSchema = z.object({
  format: z.literal('twinatlas-backup-1'),
  /** ISO moment at which the backup was begun: every write acknowledged before it is inside. */
  at: z.string().datetime(),
  /** The newest migration the database has. */
  migration: z.string().nullable(),
  /** The last event inside; null while nothing ever happened. */
  history: z.object({ sequence: z.number().int().positive(), hash: digest }).nullable(),
  /** Rows inside, by table: what a restored database must have. */
  rows: z.record(z.string(), z.number().int().nonnegative()),
  withKey: z.boolean(),
  parts: z.array(part),
  /** Stored files that were missing or other than recorded in the installation itself. */
  faulty: z.array(z.string()),
  /** How the parts are sealed (scrypt, then AES-256-GCM each); null for open ones. */
  seal: z.object({ salt: z.string().regex(/^[0-9a-f]{32}$/), mac: digest }).nullable(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type BackupPart = z.infer<typeof part>;

/** Parts may lie only where a backup puts them: nothing in a manifest leads out of the folder it is restored into. */
export function isPartName(name: string): boolean {
  return name === 'twinatlas.db' || name === 'secret.key' || /^files\/[0-9a-f]{32}\.[a-z]{3,4}$/.test(name);
}
