import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const copies: string[] = [];
afterAll(() => copies.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A copy of the shipped files to spoil; removed after the test file. */
export function shippedCopy(): { folder: string; replace(file: string, from: string, to: string): void } {
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-seeds-'));
  copies.push(folder);
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
