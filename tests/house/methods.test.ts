import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const document = readFileSync('docs/methods.md', 'utf8');
/** Number and file of each row of the table. */
const rows = [...document.matchAll(/^\| (\d+) \|.*\| `([^`]+)` \|$/gm)].map(
  ([, number, file]) => [number!, file!] as const,
);
const sections = [...document.matchAll(/^## (.+)$/gm)].map(([, title]) => title!);

/** Every comment that refers to METHODS, with what it names: `#5`, or a section such as Lens. */
const references = ['app', 'db', 'tests', 'seeds'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('methods.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(`${folder}/${file}`, 'utf8').replace(/\n \* /g, ' ');
      return [
        ...text.matchAll(
          /METHODS((?:,? (?:and )?(?:#\d+(?:–#\d+)?|"?Lens"?|Gap kinds|Drawing|What would close it))+)/g,
        ),
      ].map(([, named]) => [`${folder}/${file}`, named!] as const);
    }),
);

it('every row of docs/methods.md names a file that says it computes that number', () => {
  expect(rows.length).toBeGreaterThan(10);
  const silent = rows.filter(([number, file]) => {
    const said = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return !new RegExp(`METHODS[^.]*#${number}\\b`).test(said);
  });
  expect(silent).toEqual([]);
});

it('every number and section that a comment names stands in docs/methods.md', () => {
  expect(references.length).toBeGreaterThan(25);
  const known = new Set([...rows.map(([number]) => `#${number}`), ...sections]);
  const unknown = references.flatMap(([file, named]) =>
    (named.match(/#\d+|Lens|Gap kinds|Drawing|What would close it/g) ?? [])
      .filter((one) => !known.has(one))
      .map((one) => `${file}: ${one}`),
  );
  expect(unknown).toEqual([]);
});
