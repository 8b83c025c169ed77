import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A copy of a folder that takes long to fill. Whichever worker asks first fills it, once in a run; the others wait for
 * it. Who asks may write into the copy and removes it.
 */
export async function copyOfMade(
  { runFolder, name }: { runFolder: string; name: string },
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const made = join(runFolder, name);
  while (!existsSync(made)) await (madeHere(made) ? filled(made, fill) : pause(100));
  const copy = mkdtempSync(join(tmpdir(), `twinatlas-${name}-`));
  cpSync(made, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

/** Of all workers one alone makes the folder that is then filled. */
function madeHere(made: string): boolean {
  try {
    mkdirSync(`${made}.unfinished`, { mode: 0o700 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function filled(made: string, fill: (folder: string) => Promise<void>): Promise<void> {
  try {
    // Another worker may have finished between the look and the taking.
    if (existsSync(made)) return rmSync(`${made}.unfinished`, { recursive: true });
    await fill(`${made}.unfinished`);
    renameSync(`${made}.unfinished`, made);
  } catch (error) {
    rmSync(`${made}.unfinished`, { recursive: true, force: true });
    throw error;
  }
}
