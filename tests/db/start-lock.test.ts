import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startFailure } from '../../app/server/start-failure.server';
import { underStartLock } from '../../db/start-lock';

const folder = mkdtempSync(join(tmpdir(), 'start-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a damaged lock is named itself, and not the database beside it', () => {
  const file = join(folder, 'start.lock');
  writeFileSync(file, 'x'.repeat(9_000));
  let thrown: unknown;
  try {
    underStartLock(file, () => undefined);
  } catch (error) {
    thrown = error;
  }
  expect(startFailure(thrown, { port: 3000, host: '127.0.0.1', dataDir: folder })).toBe(
    `The lock ${file} is damaged. It holds nothing: delete that file, then start again.`,
  );
  rmSync(file);
  expect(underStartLock(file, () => 'work')).toBe('work');
});
