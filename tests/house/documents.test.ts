import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'tests/README.md',
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  ...readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`),
];

/** Files and folders that a text names between backticks; patterns such as `app/<noun>/x.ts` name none. */
function namedFiles(text: string): string[] {
  const named = [...text.matchAll(/`((?:app|bin|db|docs|lint|public|seeds|tests)\/[^`\s]*)`/g)].map(
    (match) => match[1]!,
  );
  return named.filter((path) => !/[<*{…]/.test(path));
}

it.each(documents)('%s names files that are there', (document) => {
  const missing = namedFiles(readFileSync(document, 'utf8')).filter((path) => !existsSync(path));
  expect(missing).toEqual([]);
});

it('docs/first-change.md says of eleven changes where they are made', () => {
  const rows = readFileSync('docs/first-change.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!change|---)/.test(line));
  expect(rows).toHaveLength(11);
  for (const row of rows) expect(namedFiles(row).length).toBeGreaterThan(0);
});

it('docs/acceptance-projects.md names tests that are there, for each of the eleven checks', () => {
  const rows = readFileSync('docs/acceptance-projects.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| .* \| `tests\//.test(line));
  const gone = rows.filter((row) => {
    const [, file, title] = /`(tests\/[^`]+)` “(.+)” \|$/.exec(row) ?? [];
    if (!file || !existsSync(file)) return true;
    const text = readFileSync(file, 'utf8');
    // A test of several ways has a title that goes on with the way.
    return ![`it('${title}'`, `test('${title}'`, `test(\`${title} (`].some((begun) => text.includes(begun));
  });
  expect(gone).toEqual([]);
  const checks = rows.flatMap((row) => /^\| (\d+) \|/.exec(row)?.[1] ?? []);
  expect([...new Set(checks)]).toEqual(Array.from({ length: 11 }, (_, place) => String(place + 1)));
});

it('docs/architecture.md lists the floors as lint/floors.cjs has them', () => {
  const floors: string[][] = createRequire(import.meta.url)('../../lint/floors.cjs');
  const listed = [...readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| \d+ \| ([^|]+) \|/gm)].map((match) =>
    [...match[1]!.matchAll(/`([^`]+)`/g)].map((name) => name[1]),
  );
  expect(listed).toEqual(floors);
});

it('docs/decisions/README.md lists every decision once', () => {
  const listed = [...readFileSync('docs/decisions/README.md', 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(
    (match) => match[1],
  );
  const written = readdirSync('docs/decisions').filter((name) => name !== 'README.md');
  expect(listed.sort()).toEqual(written.sort());
});
