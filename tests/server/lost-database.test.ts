import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refuseLostDatabase } from '../../app/server/lost-database.server';

function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'twinatlas-lost-'));
  mkdirSync(join(dir, 'files/incoming'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  return dir;
}
const stored = `files/${'a'.repeat(32)}.pdf`;

describe('a data folder', () => {
  test.each<[string, Record<string, string>, string | null]>([
    ['that is new', {}, null],
    ['with a key put there before the first start', { 'secret.key': 'x' }, null],
    ['with a first start cut off', { 'twinatlas.db': '' }, null],
    ['with a database', { 'twinatlas.db': 'SQLite', 'secret.key': 'x', [stored]: 'x' }, null],
    [
      'with an emptied database beside files and a key',
      { 'twinatlas.db': '', 'secret.key': 'x', [stored]: 'x' },
      'is empty (0 bytes), but beside it lie what an installation leaves (stored files, secret.key)',
    ],
    ['with an emptied database beside a key', { 'twinatlas.db': '', 'secret.key': 'x' }, 'is empty (0 bytes)'],
    [
      'with files and no database',
      { [stored]: 'x' },
      'is missing, but beside it lie what an installation leaves (stored files)',
    ],
    [
      'with the last event noted and no database',
      { 'history-head.json': '{}' },
      'is missing, but beside it lie what an installation leaves (history-head.json)',
    ],
  ])('%s is taken or refused', (_name, files, refusal) => {
    const dir = folder(files);
    if (refusal === null) refuseLostDatabase(dir);
    else expect(() => refuseLostDatabase(dir)).toThrow(refusal);
  });
});
