import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { progressSchema, type BackupProgress, type BackupStep } from './progress';

const name = 'backup-progress.json';
/** Between two notes of one step, in milliseconds. */
const between = 200;

/** Tells how far a backup has come. */
export type Telling = (step: BackupStep, done: number, total: number) => void;

/** Notes progress beside the database, for the administrator's page; a disk that takes no note stops no backup. */
export function noteProgress(dataDir: string, begun: Date, sealed: boolean): { tell: Telling; end: () => void } {
  let last: { step: BackupStep; at: number } | null = null;
  return {
    tell(step, done, total) {
      const at = performance.now();
      if (last?.step === step && done < total && at - last.at < between) return;
      last = { step, at };
      const progress: BackupProgress = { begun: begun.toISOString(), step, done, total, sealed };
      try {
        writeFileSync(join(dataDir, name), JSON.stringify(progress), { mode: 0o600 });
      } catch (error) {
        console.error('progress cannot be noted', error);
      }
    },
    end: () => rmSync(join(dataDir, name), { force: true }),
  };
}

/**
 * What was noted last and when; null when no backup is under way, or one is just being noted. A backup that was killed
 * leaves its note.
 */
export function readProgress(dataDir: string): { readonly progress: BackupProgress; readonly noted: Date } | null {
  try {
    const file = join(dataDir, name);
    return { progress: progressSchema.parse(JSON.parse(readFileSync(file, 'utf8'))), noted: statSync(file).mtime };
  } catch {
    return null;
  }
}
