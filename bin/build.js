// Builds what stands here unless it is built: a program of its own, so that `npm test` reads the sources beside it.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './built.js';
import { Refusal } from './settings.js';

try {
  ensureBuilt(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
