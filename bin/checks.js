import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './built.js';
import { ensureBrowser } from './browser.js';
import { ensureInstalled } from './installed.js';
import { addCounts, countsOfReport, summary } from './test-count.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs what is missing, then runs every check whatever the others said. Exit code 1 when one failed. */
export function run() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const check = (name, work) => {
    console.log(`\n── ${name}`);
    const began = Date.now();
    let found;
    try {
      found = work();
    } catch (error) {
      console.error(error.message);
      found = { passed: 0, failed: 1, skipped: 0 };
    }
    addCounts(counts, found);
    console.log(`── ${name}: ${found.failed ? 'FAILED' : 'ok'}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
    return found.failed === 0;
  };

  const ready = check('install', () => {
    ensureInstalled(root);
    ensureBrowser();
    return { passed: 1, failed: 0, skipped: 0 };
  });
  if (ready) {
    check('types', () => command('node_modules/typescript/bin/tsc', ['--noEmit']));
    check('format', () => command('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']));
    check('lint', () => command('node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']));
    check('layers', () =>
      command('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
        '--config',
        '.dependency-cruiser.cjs',
        'app',
        'db',
        'seeds',
        'tests',
        'bin',
      ]),
    );
    check('build', () => {
      ensureBuilt(root);
      return { passed: 1, failed: 0, skipped: 0 };
    });
    check('tests', vitest);
  }
  console.log(`\n${summary(counts)}`);
  process.exitCode = counts.failed ? 1 : 0;
}

function command(script, parameters) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...parameters], { cwd: root, stdio: 'inherit' });
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

function vitest() {
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-report-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  try {
    return countsOfReport(JSON.parse(readFileSync(report, 'utf8')), status);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
