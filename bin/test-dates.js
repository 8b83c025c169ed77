// `npm run test:dates`: the unit tests on other days and in other time zones, for the nights: a test that only passes
// today or here fails, and so does one that needs the test before it: each moment has an order of its own. Each run
// takes as long as `npm run unit`. Usage: npm run test:dates [-- <test files>]
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './installed.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Where the days differ most: another year has begun in China and at Kiritimati, a leap day, a summer; the evening
 * before in Los Angeles. The number is the seed of the order that the tests of a file run in.
 */
const moments = [
  ['2026-12-31T17:30:00Z', 'America/Los_Angeles', 2],
  ['2028-02-29T02:00:00Z', 'Asia/Shanghai', 7],
  ['2030-06-15T12:00:00Z', 'Pacific/Kiritimati', 11],
];

ensureInstalled(root, { forChecks: true });
const failed = moments.filter((one) => !passedAt(one));
console.log(
  failed.length === 0
    ? `The tests passed at ${moments.map(nameOf).join(', ')}.`
    : `The tests FAILED at ${failed.map(nameOf).join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function passedAt([moment, zone, seed]) {
  console.log(`\n${nameOf([moment, zone])}`);
  const clock = join(root, 'tests/setup/shifted-clock.cjs');
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project=code',
      `--sequence.seed=${seed}`,
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        TZ: zone,
        CLOCK_SHIFT_MS: String(Date.parse(moment) - Date.now()),
        NODE_OPTIONS: [process.env.NODE_OPTIONS, `--require=${JSON.stringify(clock)}`].filter(Boolean).join(' '),
      },
    },
  );
  return status === 0;
}

function nameOf([moment, zone]) {
  return `${moment} in ${zone}`;
}
