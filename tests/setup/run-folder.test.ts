import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test, vi } from 'vitest';
import { copyOfMade } from './made-once';
import { removeOldRuns } from './run-folder';

test('whatever tests and their processes put where temporary files go lies in the folder of the run', () => {
  expect(tmpdir()).toBe(inject('runFolder'));
});

test('what a killed run left goes after a day of the disk’s clock, and nothing that somebody else called by a like name', () => {
  const place = mkdtempSync(join(tmpdir(), 'twinatlas-place-'));
  const now = new Date('2026-11-29T12:00:00Z');
  const made = (name: string, hours: number) => {
    mkdirSync(join(place, name));
    writeFileSync(join(place, name, 'twinatlas.db'), '');
    const then = new Date(now.getTime() - hours * 3_600_000);
    utimesSync(join(place, name), then, then);
  };
  made('twinatlas-run-aB3dE6', 25);
  made('twinatlas-report-aB3dE6', 25);
  made('twinatlas-run-fresh1', 23);
  made('twinatlas-data', 900);
  made('twinatlas-run-of-mine', 900);
  made('twinatlas-run-newest', 0);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-06-15T12:00:00Z') });
  removeOldRuns(join(place, 'twinatlas-run-newest'));
  vi.useRealTimers();
  expect(
    ['run-aB3dE6', 'report-aB3dE6', 'run-fresh1', 'data', 'run-of-mine'].filter((name) =>
      existsSync(join(place, `twinatlas-${name}`)),
    ),
  ).toEqual(['run-fresh1', 'data', 'run-of-mine']);
  rmSync(place, { recursive: true });
});

test('a folder that takes long to fill is filled once however many ask at once, and each may write into its copy', async () => {
  const runFolder = mkdtempSync(join(tmpdir(), 'twinatlas-made-'));
  let filled = 0;
  const ask = () =>
    copyOfMade({ runFolder, name: 'one' }, async (folder) => {
      filled += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      writeFileSync(join(folder, 'file'), 'made');
    });
  const copies = await Promise.all([ask(), ask(), ask()]);
  rmSync(join(copies[0], 'file'));
  expect(filled).toBe(1);
  expect(copies.map((copy) => existsSync(join(copy, 'file')))).toEqual([false, true, true]);
  for (const folder of [runFolder, ...copies]) rmSync(folder, { recursive: true });
});

test('a filling that failed is tried again by whoever asks next', async () => {
  const runFolder = mkdtempSync(join(tmpdir(), 'twinatlas-made-'));
  const failing = copyOfMade({ runFolder, name: 'one' }, () => Promise.reject(new Error('no room')));
  await expect(failing).rejects.toThrow('no room');
  const copy = await copyOfMade({ runFolder, name: 'one' }, async (folder) => writeFileSync(join(folder, 'file'), ''));
  expect(existsSync(join(copy, 'file'))).toBe(true);
  for (const folder of [runFolder, copy]) rmSync(folder, { recursive: true });
});
