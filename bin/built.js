import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './settings.js';

/** What the bundles are made of; seeds/data and db/migrations are read when starting, not bundled. */
const sources = [
  ['app', /./],
  ['db', /\.ts$/],
  ['seeds', /\.ts$/],
  ['public', /./],
];
const configuration = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'remix.config.js'];

/** Builds unless build/ was made from exactly these sources. */
export function ensureBuilt(root) {
  const mark = join(root, 'build/made-from.sha256');
  const digest = digestOfSources(root);
  if (existsSync(join(root, 'build/server/index.js')) && existsSync(mark) && readFileSync(mark, 'utf8') === digest)
    return;
  console.log('Building…');
  rmSync(mark, { force: true });
  const remix = join(root, 'node_modules/@remix-run/dev/dist/cli.js');
  const done = spawnSync(process.execPath, [remix, 'vite:build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout}${done.stderr}`);
    throw new Refusal('The build failed (see above): mend the source, or check out a version that builds.');
  }
  writeFileSync(mark, digest);
}

function digestOfSources(root) {
  const hash = createHash('sha256');
  const files = sources.flatMap(([folder, pattern]) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && pattern.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  for (const file of [...files, ...configuration.map((name) => join(root, name))].sort()) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
