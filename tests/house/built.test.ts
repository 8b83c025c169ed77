import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

/** A build that takes half a second, notes that it ran, and fails beside another one, as the real one does. */
const builder = `
  const fs = require('node:fs');
  fs.appendFileSync('builds.log', 'built ');
  fs.mkdirSync('build/server', { recursive: true });
  fs.mkdirSync('building');
  setTimeout(() => {
    fs.rmdirSync('building');
    fs.writeFileSync('build/server/index.js', '');
  }, 500);`;

function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'twinatlas-built-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const folder of ['app', 'db', 'seeds', 'public']) write(`${folder}/one.ts`, folder);
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'remix.config.js'])
    write(name, '{}');
  write('node_modules/@remix-run/dev/dist/cli.js', builder);
  return root;
}

/** Builds in a process of its own; its exit code. */
function ensureBuilt(root: string): Promise<number | null> {
  const module = pathToFileURL(resolve('bin/built.js')).href;
  const program = `import(${JSON.stringify(module)}).then((one) => one.ensureBuilt(${JSON.stringify(root)}))`;
  return new Promise((settle) => spawn(process.execPath, ['-e', program], { stdio: 'ignore' }).on('close', settle));
}

const builds = (root: string) => readFileSync(join(root, 'builds.log'), 'utf8');

test('three starts of an unbuilt checkout at once build it once, and each goes on', async () => {
  const root = project();
  expect(await Promise.all([1, 2, 3].map(() => ensureBuilt(root)))).toEqual([0, 0, 0]);
  expect(builds(root)).toBe('built ');
  writeFileSync(join(root, 'app/one.ts'), 'another');
  expect(await ensureBuilt(root)).toBe(0);
  expect(builds(root)).toBe('built built ');
});

test('a build that was killed keeps nobody waiting', async () => {
  const root = project();
  mkdirSync(join(root, '.cache'));
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((settle) => gone.on('close', settle));
  writeFileSync(join(root, '.cache/build.lock'), String(gone.pid));
  expect(await ensureBuilt(root)).toBe(0);
  expect([builds(root), existsSync(join(root, '.cache/build.lock'))]).toEqual(['built ', false]);
});
