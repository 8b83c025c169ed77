import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensurePackages } from '../../bin/installed.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'twinatlas-installed-'));
  mkdirSync(join(root, 'node_modules'));
  // An npm that only writes down what it was asked for.
  const npm = join(root, 'npm');
  writeFileSync(npm, `#!/bin/sh\necho "$@" > "${join(root, 'asked')}"\n`);
  chmodSync(npm, 0o755);
  vi.stubEnv('PATH', `${root}${delimiter}${process.env.PATH}`);
  vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

type Packages = Record<string, { version: string; optional?: boolean }>;
function asked(locked: Packages, installed: Packages, forChecks: boolean): string {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': { version: '1' }, ...locked } }));
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  writeFileSync(join(root, 'asked'), '');
  ensurePackages(root, { forChecks });
  return readFileSync(join(root, 'asked'), 'utf8').trim();
}

const express = { 'node_modules/express': { version: '4.22.3' } };
const compiler = { 'node_modules/typescript-native': { version: '7.0.2' } };
const install = 'ci --include=dev --ignore-scripts --prefer-offline --no-audit --no-fund';

test.each([
  ['nothing is asked of npm when all is there', { ...express, ...compiler }, { ...express, ...compiler }, true, ''],
  ['a missing package is installed', express, {}, false, install],
  ['another version is installed', express, { 'node_modules/express': { version: '4.22.2' } }, false, install],
  ['what another platform needs may be missing', { 'node_modules/a': { version: '1', optional: true } }, {}, true, ''],
  ['a start does not install for what only the checks read with', { ...express, ...compiler }, express, false, ''],
  ['the checks do', { ...express, ...compiler }, express, true, install],
] as const)('%s', (_title, locked, installed, forChecks, said) => {
  expect(asked(locked, installed, forChecks)).toBe(said);
});
