import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** Names of the rules that a checkout of exactly these files breaks. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  folders.push(root);
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { output } = await cruise([...new Set(Object.keys(files).map((path) => path.split('/')[0]!))], {
    ...options,
    tsConfig: undefined,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden },
  });
  return [...new Set((output as ICruiseResult).summary.violations.map((violation) => violation.rule.name))];
}

const query = "import { db } from '../../db/client'; export type Query = string; export const query = db;";
const database = { 'db/client.ts': 'export const db = 1;' };

describe('layers', () => {
  it.each<[string, string[], Record<string, string>]>([
    [
      'a cycle',
      ['no-cycles'],
      {
        'app/gaps/a.ts': "import { b } from './b'; export const a = 1; export const c = b;",
        'app/gaps/b.ts': "import { a } from './a'; export const b = a;",
      },
    ],
    ['an orphan', ['no-orphans'], { 'app/gaps/a.ts': 'export const a = 1;' }],
    [
      'code that imports a route',
      ['only-tests-import-routes'],
      {
        'app/gaps/a.tsx': "import { x } from '../routes/x'; export const a = x;",
        'app/routes/x.tsx': 'export const x = 1;',
      },
    ],
    [
      'code that imports a test',
      ['nobody-imports-tests'],
      {
        'app/gaps/a.tsx': "import { x } from '../../tests/x'; export const a = x;",
        'tests/x.ts': 'export const x = 1;',
      },
    ],
    [
      'a route that imports db',
      ['routes-never-import-db'],
      { ...database, 'app/routes/x.tsx': "import { db } from '../../db/client'; export const loader = () => db;" },
    ],
    [
      'a pure file that imports db',
      ['pure-ts-stays-pure'],
      { ...database, 'app/gaps/a.ts': "import { db } from '../../db/client'; export const a = db;" },
    ],
    [
      'a pure file that imports only a type of .server',
      ['pure-ts-stays-pure'],
      {
        ...database,
        'app/gaps/a.ts': "import type { Query } from './q.server'; export type A = Query;",
        'app/gaps/q.server.ts': query,
      },
    ],
    [
      'a pure file that imports markup',
      ['pure-ts-stays-pure'],
      { 'app/gaps/a.ts': "import { b } from './b'; export const a = b;", 'app/gaps/b.tsx': 'export const b = 1;' },
    ],
    [
      'a pure file that reads files',
      ['pure-ts-libraries'],
      { 'app/gaps/a.ts': "import { readFileSync } from 'node:fs'; export const a = readFileSync;" },
    ],
    [
      'a pure file that uses React',
      ['pure-ts-libraries'],
      { 'app/gaps/a.ts': "import { useId } from 'react'; export const a = useId;" },
    ],
    [
      'a query that renders',
      ['server-without-markup'],
      {
        'app/gaps/a.server.ts': "import { b } from './b'; export const a = b;",
        'app/gaps/b.tsx': 'export const b = 1;',
      },
    ],
    [
      'code that loads seeds',
      ['app-without-seeds'],
      {
        'app/gaps/a.server.ts': "import { load } from '../../seeds/load'; export const a = load;",
        'seeds/load.ts': 'export const load = 1;',
      },
    ],
    [
      'markup that imports a value of .server',
      ['markup-takes-only-types-of-server'],
      {
        ...database,
        'app/gaps/a.tsx': "import { query } from './q.server'; export const a = query;",
        'app/gaps/q.server.ts': query,
      },
    ],
    [
      'markup that imports db',
      ['markup-without-db'],
      { ...database, 'app/gaps/a.tsx': "import type { db } from '../../db/client'; export type A = typeof db;" },
    ],
    [
      'markup that reads files',
      ['markup-without-node'],
      { 'app/gaps/a.tsx': "import { readFileSync } from 'node:fs'; export const a = readFileSync;" },
    ],
    [
      'db that imports a query',
      ['db-below-everything'],
      {
        'db/client.ts': "import { query } from '../app/gaps/q.server'; export const db = query;",
        'app/gaps/q.server.ts': "import { readFileSync } from 'node:fs'; export const query = readFileSync;",
      },
    ],
    [
      'a folder that imports one of a floor above',
      ['floor-6'],
      {
        'app/accounts/a.ts': "import { b } from '../alliance/b'; export const a = b;",
        'app/alliance/b.ts': 'export const b = 1;',
      },
    ],
    [
      'a folder that imports one beside it',
      ['floor-6'],
      {
        'app/accounts/a.ts': "import { b } from '../companies/shelf/b'; export const a = b;",
        'app/companies/shelf/b.ts': 'export const b = 1;',
      },
    ],
    [
      'a file beside the folders that imports one of a floor above',
      ['floor-1'],
      {
        'app/outcome.ts': "import { b } from './alliance/b'; export const a = b;",
        'app/alliance/b.ts': 'export const b = 1;',
      },
    ],
    [
      'a folder that has no floor',
      ['every-folder-has-a-floor'],
      {
        'app/nowhere/a.ts': "import { b } from '../outcome'; export const a = b;",
        'app/outcome.ts': 'export const b = 1;',
      },
    ],
    [
      'a path that leads nowhere',
      ['resolvable'],
      { 'app/gaps/a.tsx': "import { gone } from './gone'; export const a = gone;" },
    ],
  ])('refuse %s', async (_breach, rules, files) => {
    expect(await broken(files)).toEqual(rules);
  });

  it('let through what the table allows', async () => {
    expect(
      await broken({
        'db/client.ts': "import { lens } from '../app/gaps/lens'; export const db = lens;",
        'app/gaps/lens.ts': "import { z } from 'zod'; export const lens = z;",
        'app/gaps/q.server.ts': query,
        'app/gaps/a.tsx':
          "import type { Query } from './q.server'; import { lens } from './lens'; export const A = (props: { query: Query }) => [props, lens];",
        'app/routes/x.tsx':
          "import { query } from '../gaps/q.server'; import { A } from '../gaps/a'; export const loader = () => query; export default A;",
        'app/accounts/sign-in/b.ts':
          "import { ok } from '../../outcome'; import { c } from '../c'; export const b = [ok, c];",
        'app/accounts/c.ts': 'export const c = 1;',
        'app/outcome.ts': 'export const ok = 1;',
        'app/server/serve.server.ts': "import { load } from '../../seeds/load'; export const serve = load;",
        'seeds/load.ts': "import { query } from '../app/gaps/q.server'; export const load = query;",
        'tests/x.test.ts': "import { loader } from '../app/routes/x'; loader();",
      }),
    ).toEqual([]);
  });
});
