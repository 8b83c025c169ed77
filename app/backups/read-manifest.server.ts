import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBackupNames } from './backup-folder.server';
import { manifestName, manifestSchema, type Manifest } from './manifest';

/** What a backup says of itself; null when the folder holds no readable manifest. */
export function readManifest(backup: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(backup, manifestName), 'utf8')));
  } catch {
    return null;
  }
}

/** The newest backup of a folder that can be read, with its manifest; null when there is none. */
export function newestManifest(folder: string): { readonly name: string; readonly manifest: Manifest } | null {
  for (const { name } of listBackupNames(folder)) {
    const manifest = readManifest(join(folder, name));
    if (manifest) return { name, manifest };
  }
  return null;
}
