import { defineConfig } from 'vitest/config';

/**
 * Browser tests and those of the running server need a build, which the others should not wait for. The limits only
 * end what hangs: a machine that is ten times as busy must not fail a test.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'code',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/served/**'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          globalSetup: ['tests/setup/template-database.ts'],
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/{browser,served}/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
          globalSetup: ['tests/setup/built-server.ts'],
        },
      },
    ],
  },
});
