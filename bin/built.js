import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Builds unless build/ was made from exactly these sources; while another process builds here, waits for it. */
export function ensureBuilt(root) {
  const digest = digestOfSources(root);
  if (isMadeFrom(root, digest)) return;
  const lock = join(root, '.cache/build.lock');
  mkdirSync(join(root, '.cache'), { recursive: true });
  while (!isTaken(lock)) pause(200);
  try {
    if (!isMadeFrom(root, digest)) build(root, digest);
  } finally {
    rmSync(lock, { force: true });
  }
}

const markOf = (root) => join(root, 'build/made-from.sha256');

function isMadeFrom(root, digest) {
  const mark = markOf(root);
  return existsSync(join(root, 'build/server/index.js')) && existsSync(mark) && readFileSync(mark, 'utf8') === digest;
}

/** Takes the lock unless a process that still runs holds it: two builds would take each other's files away. */
function isTaken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!runs(holderOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

/** The process that builds; 0, which always runs, where the lock was just made or is gone. */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function runs(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function build(root, digest) {
  console.log('Building…');
  rmSync(markOf(root), { force: true });
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
  writeFileSync(markOf(root), digest);
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
