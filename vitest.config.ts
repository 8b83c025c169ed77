import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/setup/long-first';

/** They replace a module before anybody loads it, or count what the process holds: each has a process of its own. */
const alone = [
  'tests/accounts/passwords/password.test.ts',
  'tests/accounts/sign-in/sign-in.test.ts',
  'tests/accounts/strangers.test.ts',
  'tests/companies/profile-fields.test.ts',
  'tests/db/handle.test.ts',
];

/**
 * Most tests share one process a worker, so that the application is loaded twice and not five hundred times.
 * Browser tests and those of the running server need a build, which the others should not wait for. The limits only
 * end what hangs: a machine that is ten times as busy must not fail a test.
 */
const code = {
  testTimeout: 180_000,
  hookTimeout: 300_000,
  globalSetup: ['tests/setup/template-database.ts'],
};

/** The palette is read as a text (app/palette.ts); Vitest would hand out empty styles. */
const css = { include: [/palette\.css/] };

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: ['tests/setup/run-folder.ts'],
    // Tests of a file run in an order they are not written in, so that none can need the one before. With this seed two,
    // three or four tests run from the last to the first; bin/test-dates.js runs them in three more orders.
    sequence: { shuffle: { files: false, tests: true }, seed: 28, sequencer: LongFirst },
    projects: [
      {
        test: {
          ...code,
          css,
          name: 'code',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/served/**', ...alone],
          isolate: false,
        },
      },
      { test: { ...code, css, name: 'alone', include: alone } },
      {
        test: {
          css,
          name: 'built',
          include: ['tests/{browser,served}/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 60_000 } },
          globalSetup: ['tests/setup/built-server.ts'],
          // One browser a worker, and the code that tests import is read once.
          isolate: false,
          // A worker waits for pages, mails and what a server remembers for seconds: three leave a third of two
          // processors idle.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
