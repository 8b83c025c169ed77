import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');

/**
 * What lint says of files written into a folder that holds nothing but the project's rules, by the path of each file;
 * in the order of their lines. One run for all of them.
 */
export async function linted(files: ReadonlyMap<string, string>): Promise<Map<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-lint-'));
  try {
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    cpSync(join(root, 'lint'), join(folder, 'lint'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'tsconfig.json'), '{"compilerOptions":{"strict":true,"jsx":"react-jsx"}}');
    for (const [path, code] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    const program = join(root, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = await promisify(execFile)(process.execPath, [program, '--type-aware', '--format=json', '.'], {
      cwd: folder,
      maxBuffer: 2 ** 26,
    }).catch((found: { stdout: string }) => found);
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { filename: string; message: string; help?: string }[];
    };
    const said = (path: string) =>
      diagnostics.flatMap(({ filename, message, help }) =>
        filename === path ? [[message, help].filter(Boolean).join(' ')] : [],
      );
    return new Map([...files.keys()].map((path) => [path, said(path)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
