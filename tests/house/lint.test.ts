import { beforeAll, describe, expect, it } from 'vitest';
import { linted } from './linted';

const breaches: [rule: string, file: string, code: string, remedy: RegExp][] = [
  [
    'wording chosen by the name of a language',
    'app/atlas/x.ts',
    "export const f = (language: string) => (language === 'zh' ? '是' : 'yes');",
    /Wording belongs into messages\.ts/,
  ],
  [
    'the languages written out',
    'app/atlas/x.ts',
    "export type Of = { language: 'zh' | 'en' };",
    /Take the type Language/,
  ],
  [
    'a literal link',
    'app/atlas/panel.tsx',
    'export const A = () => <a href="/companies/x">x</a>;',
    /Take the URL from app\/paths\.ts/,
  ],
  [
    'a literal link to the home page',
    'app/atlas/panel.tsx',
    'export const A = () => <a href="/">x</a>;',
    /Take the URL from app\/paths\.ts/,
  ],
  [
    'a composed link',
    'app/atlas/panel.tsx',
    'export const A = ({ id }: { id: string }) => <a href={`/companies/${id}`}>x</a>;',
    /Take the URL from app\/paths\.ts/,
  ],
  [
    'a literal form action',
    'app/atlas/panel.tsx',
    'export const A = () => <form action="/companies" />;',
    /Take the URL from app\/paths\.ts/,
  ],
  [
    'a literal redirect in a route',
    'app/routes/x.ts',
    'declare function redirect(to: string): Response; export const loader = () => redirect("/atlas");',
    /Take the URL from app\/paths\.ts/,
  ],
  [
    'a composed redirect in a command',
    'app/atlas/x.server.ts',
    'declare function redirect(to: string): Response; export const f = (id: string) => redirect(`/atlas/${id}`);',
    /Take the URL from app\/paths\.ts/,
  ],
  [
    'an inline style',
    'app/atlas/panel.tsx',
    'export const A = () => <p style={{ color: "red" }} />;',
    /refuses inline styles/,
  ],
  [
    'a script without nonce',
    'app/atlas/panel.tsx',
    'export const A = () => <script type="application/ld+json" />;',
    /nonce=\{useNonce\(\)\}/,
  ],
  [
    'a form that does not say it is whole',
    'app/atlas/panel.tsx',
    'export const A = () => <form method="post"></form>;',
    /PostForm/,
  ],
  [
    'a form that forgets the language of its page',
    'app/atlas/panel.tsx',
    'export const A = () => <form method="get"></form>;',
    /GetForm/,
  ],
  ['a table that states its headings twice', 'app/atlas/panel.tsx', 'export const A = () => <table />;', /DataTable/],
  [
    'a body read by a library',
    'app/routes/x.tsx',
    'export const action = ({ request }: { request: Request }) => request.formData();',
    /sentForm/,
  ],
  ['中文 text in markup', 'app/atlas/panel.tsx', 'export const A = () => <p>缺失</p>;', /messages\.ts/],
  [
    'a colon of one width in both languages',
    'app/atlas/panel.tsx',
    'export const A = ({ a, b }: { a: string; b: string }) => <p>{a}: {b}</p>;',
    /width of its language/,
  ],
  [
    'brackets of one width in both languages',
    'app/atlas/panel.tsx',
    'export const A = ({ a, b }: { a: string; b: string }) => <p>{a} ({b})</p>;',
    /have the width of their language/,
  ],
  [
    'composed brackets of one width',
    'app/atlas/panel.tsx',
    'export const A = ({ a, b }: { a: string; b: string }) => <p>{`${a} (${b})`}</p>;',
    /have the width of their language/,
  ],
  ['中文 in an attribute', 'app/atlas/panel.tsx', 'export const A = () => <p title="缺失" />;', /messages\.ts/],
  [
    '中文 in an expression',
    'app/atlas/panel.tsx',
    'export const A = ({ n }: { n: number }) => <p>{`${n} 家`}</p>;',
    /messages\.ts/,
  ],
  ['English text in markup', 'app/routes/x.tsx', 'export default () => <p>Not recorded yet</p>;', /messages\.ts/],
  [
    'a clock in a pure file',
    'app/gaps/age.ts',
    'export const age = () => new Date().getFullYear();',
    /take `now: Date`/,
  ],
  ['Date.now in a pure file', 'app/gaps/age.ts', 'export const age = () => Date.now();', /take `now: Date`/],
  [
    'randomness in a pure file',
    'app/gaps/age.ts',
    'export const pick = () => Math.random();',
    /take `random: \(\) => number`/,
  ],
  [
    'a route that imports db',
    'app/routes/x.tsx',
    "import { openDatabase } from '../../db/client'; export const loader = () => openDatabase('x');",
    /A route never imports db/,
  ],
  [
    'a command that decides without recording a denial',
    'app/atlas/x.server.ts',
    "import { write } from '../../db/write'; import { can } from '../accounts/permissions'; export const f = [write, can];",
    /authorise or authoriseIn/,
  ],
  ['a name without a noun', 'app/atlas/utils.ts', 'export const a = 1;', /name the file after its noun/],
  ['a folder without a noun', 'app/helpers/panel.ts', 'export const a = 1;', /name the file after its noun/],
  ['a service', 'app/atlas/atlas-service.server.ts', 'export const a = 1;', /name the file after its noun/],
  [
    'a delete without where',
    'app/atlas/x.server.ts',
    'declare const db: { delete(t: number): void }; export const f = () => db.delete(1);',
    /where/i,
  ],
  [
    'an update without where',
    'app/atlas/x.server.ts',
    'declare const tx: { update(t: number): { set(v: object): void } }; export const f = () => tx.update(1).set({});',
    /where/i,
  ],
  [
    'a subselect whose columns would lose their tables',
    'app/atlas/x.server.ts',
    "import { sql } from 'drizzle-orm'; export const f = (a: { b: string; t: string }, c: { d: string }) => sql<number>`(select count(*) from ${a.t} where ${a.b} = ${c.d})`;",
    /write the comparison as/,
  ],
  [
    'properties asked of examples that differ from run to run',
    'tests/gaps/x.test.ts',
    "import fc from 'fast-check'; export const a = fc.nat();",
    /import fc from tests\/properties\.ts/,
  ],
  ['an image without text', 'app/atlas/panel.tsx', 'export const A = () => <img src="x.png" />;', /alt/],
  [
    'a hook in a condition',
    'app/atlas/panel.tsx',
    "import { useId } from 'react'; export function A({ a }: { a: boolean }) { if (a) useId(); return null; }",
    /called conditionally/,
  ],
];

const saved = 'declare function save(): Promise<void>;\n';
const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `export const a${index} = ${index};`).join('\n');
const steps = (count: number) => Array.from({ length: count }, (_, index) => `  log(${index});`).join('\n');
const screen = (count: number) => `export function sayAll(log: (line: number) => void) {\n${steps(count)}\n}`;

/** Files of one idea each, by what they are called. */
const others = {
  'app/atlas/awaited.ts': `${saved}export async function run() {\n  await save();\n}`,
  'app/atlas/floating.ts': `${saved}export function run() {\n  save();\n}`,
  'app/atlas/misused.ts': `${saved}[1].forEach(async () => await save());`,
  'app/atlas/two-hundred.ts': `${lines(200)}\n\n// A comment is no code.\n`,
  'app/atlas/one-more.ts': lines(201),
  'app/atlas/messages.ts': lines(201),
  'app/routes/eighty-one.tsx': lines(81),
  'tests/atlas/four-hundred-one.test.ts': lines(401),
  'app/atlas/forty-lines.ts': screen(38),
  'app/atlas/forty-one-lines.ts': screen(39),
  'app/atlas/forty-one-lines-of-markup.tsx': screen(39),
  'app/atlas/house-style.tsx': `
    import { paths } from '../paths';
    import { useNonce } from '../web/nonce';
    export function A({ id, words, language }: { id: string; words: { open: string }; language: 'en' }) {
      return <><a href={paths(language).company(id)}>{words.open}</a><a href="#content">{words.open}</a><script nonce={useNonce()} /></>;
    }`,
};

/** Each in a folder of its number, so that its own name stays what the rules go by. */
const placed = (file: string, index: number) => file.replace(/^(app\/routes|\w+)\//, `$1/n${index}/`);

let said: Map<string, string[]>;
beforeAll(async () => {
  said = await linted(
    new Map([
      ...breaches.map(([, file, code], index) => [placed(file, index), code] as const),
      ...Object.entries(others),
    ]),
  );
});

describe('lint', () => {
  it.each(breaches.map((breach, index) => [breach[0], index] as const))(
    'refuses %s and says what to do instead',
    (_rule, index) => {
      const [, file, , remedy] = breaches[index]!;
      const found = said.get(placed(file, index))!;
      expect(
        found.some((message) => remedy.test(message)),
        found.join('\n'),
      ).toBe(true);
    },
  );

  it('stops a file at 200 lines of code, a route at 80, a test at 400, and says how to split it', () => {
    expect(said.get('app/atlas/two-hundred.ts')).toEqual([]);
    expect(said.get('app/atlas/one-more.ts')![0]).toMatch(/^201 lines of code.*Extract a named idea/);
    expect(said.get('app/routes/eighty-one.tsx')![0]).toMatch(/^81 lines of code.* fits 80/);
    expect(said.get('tests/atlas/four-hundred-one.test.ts')![0]).toMatch(/^401 lines of code.* fits 400/);
    expect(said.get('app/atlas/messages.ts')).toEqual([]);
  });

  it('stops a function at 40 lines of code, markup aside', () => {
    expect(said.get('app/atlas/forty-lines.ts')).toEqual([]);
    expect(said.get('app/atlas/forty-one-lines.ts')![0]).toMatch(/^`sayAll` has 41 lines.*Give each of its steps/);
    expect(said.get('app/atlas/forty-one-lines-of-markup.tsx')).toEqual([]);
  });

  it('refuses a promise that nobody waits for, and lets one pass that is waited for', () => {
    expect(said.get('app/atlas/floating.ts')![0]).toMatch(/^Promises must be awaited/);
    expect(said.get('app/atlas/misused.ts')![0]).toMatch(/^Promise returned in function argument/);
    expect(said.get('app/atlas/awaited.ts')).toEqual([]);
  });

  it('lets the house style pass', () => {
    expect(said.get('app/atlas/house-style.tsx')).toEqual([]);
  });
});
