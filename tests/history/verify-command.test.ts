import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

const run = (dataDir: string) =>
  spawnSync(process.execPath, ['bin/history-verify.js'], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
const folder = () => mkdtempSync(join(tmpdir(), 'twinatlas-verify-'));

test('without a database the command says where it looked and fails', () => {
  const dir = folder();
  const { status, stderr } = run(dir);
  expect(stderr).toBe(`There is no database at ${join(dir, 'twinatlas.db')}. Set DATA_DIR.\n`);
  expect(status).toBe(2);
});

// Needs a built server that knows the command: `npm run build` (npm test builds first).
const built = 'build/server/index.js';
const ready = existsSync(built) && readFileSync(built, 'utf8').includes('historyReport');
describe.skipIf(!ready)('with the built server', () => {
  test('a whole history ends with code 0 and its head', () => {
    const dir = folder();
    copyFileSync(inject('emptyTemplateDatabase'), join(dir, 'twinatlas.db'));
    const { status, stdout } = run(dir);
    expect(stdout).toBe('History is whole 历史完整: 0 events.\nHead 末端: (none)\n');
    expect(status).toBe(0);
  });
});
