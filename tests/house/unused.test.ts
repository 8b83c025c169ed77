import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deeds } from '../../app/accounts/permissions/permissions';

const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((file) => `app/${file}`);
const textOf = (chosen: readonly string[]) => chosen.map((file) => readFileSync(file, 'utf8')).join('\n');
const sources = files.filter((file) => /\.tsx?$/.test(file));
const styles = textOf(files.filter((file) => file.endsWith('.css'))).replace(/\/\*[\s\S]*?\*\//g, '');
const code = textOf(sources);

/** Every `${` of the code after the text before it, e.g. `presence-`: the classes that are put together. */
const beginnings = new Set([...code.matchAll(/([a-z][a-z-]*-)\$\{/g)].map(([, beginning]) => beginning!));

function names(pattern: RegExp): string[] {
  return [...new Set([...styles.matchAll(pattern)].map(([, name]) => name!))];
}

test('every class in the styles is worn by some markup', () => {
  const classes = names(/\.([a-zA-Z_][\w-]*)/g);
  expect(classes.length).toBeGreaterThan(100);
  const putTogether = (name: string) => [...beginnings].some((beginning) => name.startsWith(beginning));
  expect(classes.filter((name) => !code.includes(name) && !putTogether(name))).toEqual([]);
});

test('every colour and measure the styles name is used', () => {
  const tokens = names(/(--[a-z][\w-]*)\s*:/g).filter((token) => !token.endsWith('--line-height'));
  expect(tokens.length).toBeGreaterThan(20);
  const asUtility = (token: string) => {
    const name = token.replace(/^--(color|text|radius)-/, '');
    return new RegExp(`\\b(text|bg|border|outline|decoration|fill|stroke|rounded)(-[a-z])?-${name}\\b`).test(code);
  };
  const used = (token: string) => `${styles}${code}`.includes(`var(${token})`) || asUtility(token);
  expect(tokens.filter((token) => !used(token))).toEqual([]);
});

test('every deed of the permission table is asked for by some command or page', () => {
  const naming = ['app/accounts/permissions/permissions.ts', 'app/history/deed-names.ts'];
  const asked = textOf(sources.filter((file) => !naming.includes(file)));
  expect(deeds.filter((deed) => !asked.includes(`'${deed}'`))).toEqual([]);
});
