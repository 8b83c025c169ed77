import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Every file of the product with its text, by its path inside `app/`. */
const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => [file, readFileSync(`app/${file}`, 'utf8')] as const);

/** Files that put refusals into words, by a function from a language and a refusal. */
const explaining = sources.filter(([, text]) =>
  /export function \w+\(language: Language, refusal: Refusal\)/.test(text),
);

it('refusals are worded in the refusals.ts beside their noun, and nowhere else', () => {
  expect(explaining.length).toBeGreaterThan(15);
  expect(explaining.map(([file]) => file).filter((file) => !/(^|\/)refusals\.ts$/.test(file))).toEqual([]);
});

it('no other wording holds a block of refusals', () => {
  const blocks = sources.filter(([, text]) => /^ {4}refusals?: \{$/m.test(text)).map(([file]) => file);
  expect(blocks).toEqual([]);
});

it('every refusals.ts beside a noun falls back to another one, the last being that of any form; the server asks all', () => {
  const alone = explaining.filter(([, text]) => !/\?\? explain\w+\(language, refusal\)|return explain\w+\(/.test(text));
  expect(alone.map(([file]) => file)).toEqual(['files/refusals.ts', 'server/refusals.ts', 'web/refusals.ts']);
});
