import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The rules that a file breaks under the project's configuration, in the order of its lines. */
async function broken(code: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-promises-'));
  writeFileSync(join(folder, 'tsconfig.json'), '{"compilerOptions":{"strict":true},"include":["*.ts"]}');
  writeFileSync(join(folder, 'written.ts'), code);
  const read = [join(root, 'node_modules/oxlint/bin/oxlint'), '--config', join(root, '.oxlintrc.json'), '--type-aware'];
  const { stdout } = await promisify(execFile)(process.execPath, [...read, '--format=unix', '.'], {
    cwd: folder,
  }).catch((found: { stdout: string }) => found);
  rmSync(folder, { recursive: true });
  return [...stdout.matchAll(/typescript\(?[/(](no-[a-z-]+)/g)].map(([, rule]) => rule!);
}

test('a promise that nobody waits for fails the check, one that is waited for does not', async () => {
  const saved = 'declare function save(): Promise<void>;\n';
  expect(await broken(`${saved}export function run() {\n  save();\n}`)).toEqual(['no-floating-promises']);
  expect(await broken(`${saved}[1].forEach(async () => await save());`)).toEqual(['no-misused-promises']);
  expect(await broken(`${saved}export async function run() {\n  await save();\n}`)).toEqual([]);
});
