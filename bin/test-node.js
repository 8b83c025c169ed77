// `npm run test:node`: tries the Node versions the product says it runs on, with the binaries of the registry's package
// `node` and a driver compiled against its headers, for 24 those of 24.18 (docs/operate.md). Starts and stops the
// server 20 times on each, then runs the unit tests. Takes long and needs the network and a compiler, so it is no part
// of `npm test`. Usage: npm run test:node [-- 22 24] [--starts-only]
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './built.js';
import { ensureInstalled } from './installed.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const starts = 20;
const asked = process.argv.slice(2).filter((word) => /^\d+$/.test(word));

/** Packages that load the driver from where they really lie: linked ones would find the driver of the checkout. */
const copied = ['better-sqlite3', 'drizzle-orm'];

/** Whose headers the driver is compiled against where a version's own would make it abort. */
const headersOf = { 24: '24.18' };

/**
 * Makes handles and statements, closes them, and lets V8 collect them in the midst of work: a driver compiled against
 * the headers of Node 24.19 or later aborts here.
 */
const collecting = `const SQLite = require('better-sqlite3');
for (let i = 0; i < 200; i += 1) { const one = new SQLite(':memory:'); one.prepare('select 1').get(); one.close(); }
for (let i = 0; i < 5; i += 1) { const many = []; for (let j = 0; j < 200000; j += 1) many.push({ j }); }`;

ensureInstalled(root, { forChecks: true });
ensureBuilt(root);
let failed = 0;
for (const version of asked.length > 0 ? asked : ['22', '24']) failed += (await triedOn(version)) ? 0 : 1;
process.exitCode = failed ? 1 : 0;

async function triedOn(version) {
  const folder = mkdtempSync(join(tmpdir(), `twinatlas-node-${version}-`));
  try {
    const node = binary(folder, version);
    if (!node) return says(version, 'left out: the registry gives no binary', false);
    const checkout = join(folder, 'checkout');
    copyCheckout(checkout);
    if (!rebuilt(node, checkout)) return says(version, 'the driver could not be compiled', false);
    let clean = 0;
    for (let time = 0; time < starts; time += 1)
      if ((await startedAndStopped(node.program, checkout)) === 0) clean += 1;
    const collected = spawnSync(node.program, ['-e', collecting], { cwd: checkout }).status === 0;
    const told = says(
      version,
      `${clean} of ${starts} starts and stops in good order; garbage collection of the driver's objects ${collected ? 'in good order' : 'ABORTS'}`,
      clean === starts && collected,
    );
    if (process.argv.includes('--starts-only')) return told;
    const unit =
      spawnSync(node.program, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'code'], {
        cwd: checkout,
        stdio: 'inherit',
      }).status === 0;
    return says(version, `unit tests ${unit ? 'passed' : 'FAILED'}`, unit) && told;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function says(version, sentence, right) {
  console.log(`Node ${version}: ${sentence}.`);
  return right;
}

/** The newest Node of a version, and the headers to compile for it; null when the registry gives none. */
function binary(folder, version) {
  const newest = fetched(folder, version);
  const headers = headersOf[version] ? fetched(folder, headersOf[version]) : newest;
  return newest && headers && { program: newest.program, headers: headers.folder };
}

function fetched(folder, version) {
  const prefix = join(folder, version);
  mkdirSync(prefix);
  spawnSync('npm', ['install', '--prefix', prefix, '--no-audit', '--no-fund', '--no-save', `node@${version}`], {
    stdio: 'ignore',
  });
  const program = join(prefix, 'node_modules/node/bin/node');
  if (spawnSync(program, ['--version']).status !== 0) return null;
  return { program, folder: join(prefix, `node_modules/node/node_modules/node-${process.platform}-${process.arch}`) };
}

function copyCheckout(checkout) {
  cpSync(root, checkout, {
    recursive: true,
    filter: (path) => !['node_modules', 'data', 'data-demo', '.git'].some((name) => path === join(root, name)),
  });
  const packages = join(checkout, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const from = join(root, 'node_modules', name);
    if (copied.includes(name) || name === '.package-lock.json') cpSync(from, join(packages, name), { recursive: true });
    else if (!name.startsWith('.')) symlinkSync(from, join(packages, name));
  }
}

function rebuilt({ program, headers }, checkout) {
  const npm = spawnSync('npm', ['root', '-g'], { encoding: 'utf8' }).stdout.trim();
  const gyp = createRequire(join(npm, 'npm/package.json')).resolve('node-gyp/bin/node-gyp.js');
  return (
    spawnSync(program, [gyp, 'rebuild', '--release', `--nodedir=${headers}`], {
      cwd: join(checkout, 'node_modules/better-sqlite3'),
      stdio: 'ignore',
    }).status === 0
  );
}

/** The exit code of a server that was told to stop once it served; null when a signal (an abort) ended it. */
function startedAndStopped(program, checkout) {
  const dataDir = mkdtempSync(join(tmpdir(), 'twinatlas-data-'));
  const child = spawn(program, ['bin/start.js'], {
    cwd: checkout,
    env: { ...process.env, PORT: '0', HOST: '', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = false;
  child.stdout.on('data', (chunk) => {
    // A second signal would not wait for a stop in good order.
    if (told || !chunk.includes('http://localhost:')) return;
    told = true;
    child.kill('SIGTERM');
  });
  return new Promise((done) => {
    child.on('exit', (code) => {
      rmSync(dataDir, { recursive: true, force: true });
      done(code);
    });
  });
}
