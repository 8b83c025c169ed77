// Gives node_modules its database driver unless it is there: a program of its own, so that `npm test` reads the sources
// beside it.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDriver } from './installed.js';
import { Refusal } from './settings.js';

try {
  ensureDriver(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
