import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the shipped files to spoil; it goes with the run's folder. */
export function shippedCopy(): { folder: string; replace(file: string, from: string, to: string): void } {
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-seeds-'));
  cpSync('seeds/data', folder, { recursive: true });
  return {
    folder,
    replace(file, from, to) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(path, text.replace(from, to));
    },
  };
}
