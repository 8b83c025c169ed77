import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { driverLoads } from './driver.js';
import { Refusal } from './settings.js';

/** What only the checks read with: a start does not install anew for it. */
const onlyForChecks = ['node_modules/typescript-native'];

/** Installs what is missing: the packages, then the database driver for this Node. */
export function ensureInstalled(root, { forChecks = false } = {}) {
  ensurePackages(root, { forChecks });
  ensureDriver(root);
}

/**
 * Runs `npm ci` unless node_modules holds exactly what package-lock.json asks for. The packages' own scripts are left
 * out: of them all only the driver's is needed, which ensureDriver runs.
 */
export function ensurePackages(root, { forChecks = false } = {}) {
  if (isLinked(root) || holdsLockedPackages(root, forChecks ? [] : onlyForChecks)) return;
  console.log('Installing packages (a minute the first time)…');
  // The build needs the development packages too, whatever NODE_ENV says.
  npm(root, ['ci', '--include=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']);
}

/** Fetches or compiles the database driver unless the one in node_modules was built for this Node. */
export function ensureDriver(root) {
  if (isLinked(root) || driverLoads(root)) return;
  console.log('Building the database driver (a minute where it must be compiled)…');
  npm(root, ['rebuild', 'better-sqlite3'], optimisedAsSQLiteIs());
}

/**
 * SQLite is compiled at the level its makers release it at: node-gyp's own, -O3, takes half as long again and answers no
 * sooner. What the environment asks for comes after it, and wins.
 */
function optimisedAsSQLiteIs() {
  const { CFLAGS = '', CXXFLAGS = '' } = process.env;
  return { CFLAGS: `-O2 ${CFLAGS}`, CXXFLAGS: `-O2 ${CXXFLAGS}` };
}

/** A linked node_modules belongs to another checkout: `npm ci` would empty it, so it is taken as it is. */
function isLinked(root) {
  return lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function npm(root, parameters, environment = {}) {
  const done = spawnSync('npm', parameters, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0)
    throw new Refusal(
      'The packages could not be installed (see above): check the network and the right to write here, then start again.',
    );
}

/** npm writes what it installed to node_modules/.package-lock.json, last of all. */
function holdsLockedPackages(root, leftOut) {
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  let installed;
  try {
    installed = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'EACCES')
      throw new Refusal(`${join(root, 'node_modules')} cannot be read: give this user the right to.`);
    return false;
  }
  return Object.entries(locked).every(([path, { version, integrity, optional, peer, devOptional }]) => {
    const found = installed[path];
    if (path === '' || leftOut.includes(path) || (!found && (optional || peer || devOptional))) return true;
    return found?.version === version && (!integrity || found.integrity === integrity);
  });
}
