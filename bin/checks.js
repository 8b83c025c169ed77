import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.js';
import { ensurePackages } from './installed.js';
import { addCounts, countsOfReport, secondsOfParts, slowestFiles, summary } from './test-count.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** They write where none of the others looks: the driver of SQLite, which every test needs, and the build. */
const driver = ['bin/install-driver.js'];
const build = ['bin/build.js'];

/** What reads the sources only. */
const readings = {
  lint: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  // One thread takes half the processor time of several; the tests of the build have the second processor.
  types: ['node_modules/typescript-native/bin/tsc', '--noEmit', '--singleThreaded'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  layers: [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.dependency-cruiser.cjs', 'app', 'db', 'seeds', 'tests', 'bin'],
  ],
  unused: ['node_modules/knip/bin/knip.js', '--no-progress'],
  'unused but by tests': ['node_modules/knip/bin/knip.js', '--no-progress', '--production'],
};

/**
 * The tests of the running server and of the browser wait a quarter of their time for pages, mails and seconds that
 * must pass. Whatever only computes runs beside them, one after another; its words come in one piece.
 */
const apart = ['ignore', 'pipe', 'pipe'];

/** Installs what is missing, then runs every check whatever the others said. Exit code 1 when one failed. */
export async function run() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const parts = [];
  /** Does the work, adds what it found; true when nothing of it failed. */
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

  if (await check('install', installed)) {
    const drives = check('driver', () => reading('driver', driver));
    const builds = check('build', () => reading('build', build));
    await Promise.all([testsThatWait(check, drives, builds), whatComputes(check, drives, builds)]);
  }
  console.log(secondsOfParts(parts));
  console.log(`\n${summary(counts)}`);
  process.exitCode = counts.failed ? 1 : 0;
}

async function installed() {
  ensurePackages(root, { forChecks: true });
  ensureBrowser();
  return { passed: 1, failed: 0, skipped: 0 };
}

/** Every test needs the driver: without it there is one failure, not thousands. */
async function testsThatWait(check, drives, builds) {
  const ready = await Promise.all([drives, builds]);
  if (ready.every(Boolean)) await check('tests of the build', () => tests(['built'], 'inherit'));
}

async function whatComputes(check, drives, builds) {
  await builds;
  for (const [name, parameters] of Object.entries(readings)) await check(name, () => reading(name, parameters));
  if (await drives) await check('tests of the code', () => tests(['code', 'alone'], apart));
}

/** Runs a reading; what it says is printed in one piece, so that two of them do not mix. */
async function reading(name, parameters) {
  const { status, output } = await ended(parameters, apart);
  console.log(`\n── ${name}\n${output}`);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** Runs the tests of these projects (vitest.config.ts). */
async function tests(projects, stdio) {
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-report-'));
  const report = join(folder, 'report.json');
  const parameters = [
    ...['node_modules/vitest/vitest.mjs', 'run', ...projects.map((name) => `--project=${name}`)],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ];
  try {
    const { status, output } = await ended(parameters, stdio);
    const found = JSON.parse(readFileSync(report, 'utf8'));
    console.log(`${output}${slowestFiles(found, root)}`);
    return countsOfReport(found, status);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ended([script, ...parameters], stdio) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [join(root, script), ...parameters], { cwd: root, stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', (error) => settle({ status: 1, output: error.message }));
    child.on('close', (status) => settle({ status, output }));
  });
}
