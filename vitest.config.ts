import { defineConfig } from 'vitest/config';

/** Browser tests and those of the running server need a build, which the others should not wait for. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'code',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/served/**'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/setup/template-database.ts'],
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/{browser,served}/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/setup/built-server.ts'],
        },
      },
    ],
  },
});
