import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Where words stand, as CONTRIBUTING.md says it. */
const wordingFile = /^app\/(i18n\/|.*\b(messages|mails|names|words|texts|refusals)\.ts$)/;

const folder = mkdtempSync(join(tmpdir(), 'third-language-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Each error of the compiler, `file(line,column): error …` with what explains it, once a language `xx` is in the list. */
let errors: { readonly file: string; readonly text: string }[] = [];

beforeAll(async () => {
  copySources();
  addLanguage();
  errors = complaintsIn(await compile());
}, 900_000);

/** All that the server is made of; the tests speak of two languages and stay behind. */
function copySources(): void {
  for (const name of ['app', 'db', 'seeds', 'vite.config.ts', 'remix.config.js', 'package.json', 'tsconfig.json'])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const settings = {
    extends: './tsconfig.json',
    include: ['app', 'vite.config.ts'],
    compilerOptions: { incremental: false, tsBuildInfoFile: null, noErrorTruncation: true },
  };
  writeFileSync(join(folder, 'tsconfig.copy.json'), JSON.stringify(settings));
}

/** The one place a new language is added in. */
function addLanguage(): void {
  const list = join(folder, 'app/i18n/language.ts');
  const before = readFileSync(list, 'utf8');
  const after = before.replace("languages = ['zh', 'en']", "languages = ['zh', 'en', 'xx']");
  expect(after).not.toBe(before);
  writeFileSync(list, after);
}

/** In a process of its own: a minute without a sign of life would end the one that tests run in. */
function compile(): Promise<string> {
  const compiler = join(folder, 'node_modules/typescript-native/bin/tsc');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [compiler, '--noEmit', '--singleThreaded', '--pretty', 'false', '-p', 'tsconfig.copy.json'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (_, output) => resolve(output),
    );
  });
}

/** Lines that begin with a space explain the error above them. */
function complaintsIn(output: string): typeof errors {
  return output
    .split(/\n(?=\S)/)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ file: text.slice(0, text.indexOf('(')), text }));
}

test('a third language in the list makes the compiler complain of wording files alone', () => {
  expect([...new Set(errors.map(({ file }) => file))].filter((file) => !wordingFile.test(file))).toEqual([]);
});

test('it complains of every file that declares messages', () => {
  const declaring = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((name) => `app/${name}`)
    .filter((name) => name.endsWith('.ts') && /\bmessages\(\{/.test(readFileSync(name, 'utf8')));
  expect(declaring.length).toBeGreaterThan(50);
  expect(declaring.filter((name) => !errors.some(({ file }) => file === name))).toEqual([]);
});

test('every complaint is that the third language, or the third of the texts side by side, is missing', () => {
  expect(
    errors.map(({ text }) => text).filter((text) => !/'xx'|readonly \[string, string, string\]/.test(text)),
  ).toEqual([]);
});
