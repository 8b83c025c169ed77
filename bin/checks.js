import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.js';
import { ensurePackages } from './installed.js';
import { addCounts, countsOfReport, secondsOfParts, slowestFiles, summary } from './test-count.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * What reads the sources only, the driver and the build, which write where none of them looks: these run beside each
 * other, those that take longest first.
 */
const readings = {
  driver: ['bin/install-driver.js'],
  // A promise nobody waits for loses its error; only the types know which call returns one.
  lint: [
    'node_modules/oxlint/bin/oxlint',
    ...['--type-aware', '--threads', '1', '--deny-warnings', '--report-unused-disable-directives'],
  ],
  // One thread takes half the processor time of several; another check has the second processor.
  types: ['node_modules/typescript-native/bin/tsc', '--noEmit', '--singleThreaded'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  build: ['bin/build.js'],
  layers: [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.dependency-cruiser.cjs', 'app', 'db', 'seeds', 'tests', 'bin'],
  ],
  unused: ['node_modules/knip/bin/knip.js', '--no-progress'],
  'unused but by tests': ['node_modules/knip/bin/knip.js', '--no-progress', '--production'],
};

/** Installs what is missing, then runs every check whatever the others said. Exit code 1 when one failed. */
export async function run() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const parts = [];
  const check = async (name, work) => {
    const began = Date.now();
    const found = await work().catch((error) => {
      console.error(error.message);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    addCounts(counts, found);
    parts.push({ name, seconds: (Date.now() - began) / 1000, failed: found.failed > 0 });
    console.log(`── ${name}: ${found.failed ? 'FAILED' : 'ok'}`);
    return found.failed === 0;
  };

  if (await check('install', async () => done(() => (ensurePackages(root, { forChecks: true }), ensureBrowser())))) {
    await besides(Object.entries(readings), ([name, parameters]) => check(name, () => reading(name, parameters)));
    if (!parts.some(({ name, failed }) => name === 'driver' && failed)) await check('tests', vitest);
  }
  console.log(secondsOfParts(parts));
  console.log(`\n${summary(counts)}`);
  process.exitCode = counts.failed ? 1 : 0;
}

function done(work) {
  work();
  return { passed: 1, failed: 0, skipped: 0 };
}

/** Does the work of every item, as many beside each other as there are processors. */
async function besides(items, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

/** Runs a reading; what it says is printed in one piece, so that two of them do not mix. */
async function reading(name, parameters) {
  const { status, output } = await ended(parameters, ['ignore', 'pipe', 'pipe']);
  console.log(`\n── ${name}\n${output}`);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

async function vitest() {
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await ended(['node_modules/vitest/vitest.mjs', 'run', ...reporters], 'inherit');
  try {
    const found = JSON.parse(readFileSync(report, 'utf8'));
    console.log(slowestFiles(found, root));
    return countsOfReport(found, status);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ended([script, ...parameters], stdio) {
  return new Promise((settle) => {
    // What is written in Go takes more processor time in several threads, as the types do.
    const env = { ...process.env, GOMAXPROCS: '1' };
    const child = spawn(process.execPath, [join(root, script), ...parameters], { cwd: root, env, stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', (error) => settle({ status: 1, output: error.message }));
    child.on('close', (status) => settle({ status, output }));
  });
}
