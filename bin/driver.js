import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { refusalOfDriver, refusalOfDriverHeaders } from './node-version.js';

/**
 * Whether the database driver in node_modules was built for this Node: after an upgrade of Node it has to be built
 * anew.
 */
export function driverLoads(root) {
  return refusalToLoad(root) === null;
}

/**
 * One sentence when the database driver in node_modules cannot be used by this Node, else null. Other faults are
 * thrown.
 */
export function refusalOfInstalledDriver(root) {
  const compiled = join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');
  const aborting = existsSync(compiled) ? refusalOfDriverHeaders(readFileSync(compiled), process.versions.node) : null;
  return aborting ?? refusalToLoad(root);
}

function refusalToLoad(root) {
  try {
    const SQLite = createRequire(join(root, 'package.json'))('better-sqlite3');
    new SQLite(':memory:').close();
    return null;
  } catch (error) {
    const refusal = refusalOfDriver(error, process.versions.node);
    if (refusal) return refusal;
    throw error;
  }
}
