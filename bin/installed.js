import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { driverLoads } from './driver.js';
import { Refusal } from './settings.js';

/**
 * Runs `npm ci` unless node_modules holds exactly what package-lock.json asks for, built for this Node. A linked
 * node_modules belongs to another checkout: `npm ci` would empty it, so it is taken as it is.
 */
export function ensureInstalled(root) {
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (holdsLockedPackages(root) && driverLoads(root)) return;
  console.log('Installing packages (a few minutes the first time)…');
  // The build needs the development packages too, whatever NODE_ENV says.
  const done = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0)
    throw new Refusal(
      'The packages could not be installed (see above): check the network and the right to write here, then start again.',
    );
}

/** npm writes what it installed to node_modules/.package-lock.json, last of all. */
function holdsLockedPackages(root) {
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
    if (path === '' || (!found && (optional || peer || devOptional))) return true;
    return found?.version === version && (!integrity || found.integrity === integrity);
  });
}
