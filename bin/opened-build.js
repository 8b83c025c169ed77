import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusalOfInstalledDriver } from './driver.js';
import { refusalOfNode } from './node-version.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The built server's module and the database file it would serve, for commands beside it. Without either it says what
 * is missing and ends with 2.
 */
export async function openedBuild() {
  const file = join(resolve(root, process.env.DATA_DIR || 'data'), 'twinatlas.db');
  if (!existsSync(file)) stop(`There is no database at ${file}. Set DATA_DIR.`);
  return { file, server: await builtServer() };
}

/** The built server's module alone, for commands that need no database. */
export async function builtServer() {
  const build = join(root, 'build/server/index.js');
  if (!existsSync(build)) stop('Nothing is built yet: run npm run build first.');
  const refusal = refusalOfNode(process.versions.node) ?? refusalOfInstalledDriver(root);
  if (refusal) stop(refusal);
  const { entry } = await import(build);
  return entry.module;
}

function stop(reason) {
  console.error(reason);
  process.exit(2);
}
