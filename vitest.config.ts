import { defineConfig } from 'vitest/config';

/** Browser tests need a build and a server, which the others should not wait for: each has its own set-up. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'code',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/setup/template-database.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/setup/built-server.ts'],
        },
      },
    ],
  },
});
